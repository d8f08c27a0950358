import assignments from './de/assignments.json'
import confirmations from './de/confirmations.json'
import invitations from './de/invitations.json'
import organisation from './de/organisation.json'
import people from './de/people.json'
import accessibility from './de-accessibility'

export default { assignments, confirmations, invitations, organisation, people, ...accessibility }
