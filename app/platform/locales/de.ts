import cli from './de/cli.json'
import courses from './de/courses.json'
import studio from './de/studio.json'
import pages from './de-pages'

/** All texts; a browser loads only those of the pages. */
export default { ...pages, cli, courses, studio }
