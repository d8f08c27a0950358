import assignments from './de/assignments.json'
import auth from './de/auth.json'
import barriers from './de/barriers.json'
import common from './de/common.json'
import learn from './de/learn.json'
import organisation from './de/organisation.json'
import people from './de/people.json'
import reports from './de/reports.json'

export default { assignments, auth, barriers, common, learn, organisation, people, reports }
