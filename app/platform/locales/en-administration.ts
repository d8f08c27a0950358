import assignments from './en/assignments.json'
import confirmations from './en/confirmations.json'
import invitations from './en/invitations.json'
import organisation from './en/organisation.json'
import people from './en/people.json'
import accessibility from './en-accessibility'

export default { assignments, confirmations, invitations, organisation, people, ...accessibility }
