import cli from './en/cli.json'
import courses from './en/courses.json'
import studio from './en/studio.json'
import pages from './en-pages'

/** All texts; a browser loads only those of the pages. */
export default { ...pages, cli, courses, studio }
