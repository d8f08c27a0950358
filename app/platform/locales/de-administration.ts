import assignments from './de/assignments.json'
import organisation from './de/organisation.json'
import people from './de/people.json'

export default { assignments, organisation, people }
