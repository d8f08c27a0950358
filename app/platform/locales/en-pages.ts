import auth from './en/auth.json'
import common from './en/common.json'
import learn from './en/learn.json'
import reports from './en/reports.json'

export default { auth, common, learn, reports }
