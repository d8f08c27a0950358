import cli from './de/cli.json'
import courses from './de/courses.json'
import administration from './de-administration'
import pages from './de-pages'
import studio from './de-studio'

/** All texts; a browser loads only those of its pages. */
export default { ...pages, ...administration, ...studio, cli, courses }
