import assignments from './en/assignments.json'
import confirmations from './en/confirmations.json'
import organisation from './en/organisation.json'
import people from './en/people.json'

export default { assignments, confirmations, organisation, people }
