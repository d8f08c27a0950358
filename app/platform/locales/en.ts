import assignments from './en/assignments.json'
import auth from './en/auth.json'
import cli from './en/cli.json'
import common from './en/common.json'
import courses from './en/courses.json'
import learn from './en/learn.json'
import people from './en/people.json'
import reports from './en/reports.json'

export default { assignments, auth, cli, common, courses, learn, people, reports }
