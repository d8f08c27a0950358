import cli from './en/cli.json'
import courses from './en/courses.json'
import administration from './en-administration'
import pages from './en-pages'
import studio from './en-studio'

/** All texts; a browser loads only those of its pages. */
export default { ...pages, ...administration, ...studio, cli, courses }
