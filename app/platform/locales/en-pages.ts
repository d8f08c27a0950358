import assignments from './en/assignments.json'
import auth from './en/auth.json'
import barriers from './en/barriers.json'
import common from './en/common.json'
import learn from './en/learn.json'
import organisation from './en/organisation.json'
import people from './en/people.json'
import reports from './en/reports.json'

export default { assignments, auth, barriers, common, learn, organisation, people, reports }
