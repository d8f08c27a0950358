import assignments from './de/assignments.json'
import confirmations from './de/confirmations.json'
import organisation from './de/organisation.json'
import people from './de/people.json'

export default { assignments, confirmations, organisation, people }
