import auth from './de/auth.json'
import common from './de/common.json'
import learn from './de/learn.json'
import reports from './de/reports.json'

export default { auth, common, learn, reports }
