import type { Root } from 'mdast'
import type { Place, Report } from './findings'
import { walk } from './lesson-tree'

/** A link to a course or lesson. */
export interface PageLink {
  address: string
  at: Place
}

export const pageLinksIn = (root: Root): PageLink[] =>
  [...walk(root)].flatMap((node) => {
    if ((node.type !== 'link' && node.type !== 'definition') || !node.url.startsWith('/')) return []
    const { line = 1, column = 1 } = node.position?.start ?? {}
    return [{ address: node.url, at: { line, column } }]
  })

/** The courses one may link to, each with the ids of its lessons. */
export type KnownCourses = ReadonlyMap<string, readonly string[]>

/** Links to courses and lessons that are not there lead the reader to an error page. */
export function checkPages(links: PageLink[], courses: KnownCourses, report: Report): void {
  for (const { address, at } of links) if (!leadsSomewhere(address, courses)) report(at, 'page-nowhere', { address }, 'warning')
}

function leadsSomewhere(address: string, courses: KnownCourses): boolean {
  const [, , course, lesson] = address.replace(/[?#].*$/, '').replace(/\/$/, '').split('/')
  const lessons = courses.get(course ?? '')
  return course === undefined || (lessons !== undefined && (lesson === undefined || lessons.includes(lesson)))
}
