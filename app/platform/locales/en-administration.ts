import assignments from './en/assignments.json'
import organisation from './en/organisation.json'
import people from './en/people.json'

export default { assignments, organisation, people }
