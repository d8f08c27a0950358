import { Link, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { CourseStanding } from './coverage-page.server'
import { FiguresLine } from './figures-line'

const AT_ONCE = 4

/** How every course stands here, what is most overdue first; a click shows that one. */
export function CourseList({ courses, shown }: { courses: CourseStanding[]; shown: string }) {
  const { t } = useTranslation('reports')
  const rest = courses.slice(AT_ONCE)
  return (
    <>
      <Lines courses={courses.slice(0, AT_ONCE)} shown={shown} />
      {rest.length > 0 && (
        <details className="course-list__rest" open={rest.some(({ id }) => id === shown)}>
          <summary>{t('courses.rest', { count: rest.length })}</summary>
          <Lines courses={rest} shown={shown} />
        </details>
      )}
    </>
  )
}

function Lines({ courses, shown }: { courses: CourseStanding[]; shown: string }) {
  const addressOf = useCourseAddress()
  return (
    <ul className="course-list">
      {courses.map(({ id, title, figures }) => (
        <li key={id}>
          <FiguresLine figures={figures}>
            <Link className="kern-link" to={addressOf(id)} aria-current={id === shown ? 'true' : undefined}>
              {title}
            </Link>
          </FiguresLine>
        </li>
      ))}
    </ul>
  )
}

/** The same units on the same day; page and standing belong to the course left. */
function useCourseAddress(): (id: string) => string {
  const [search] = useSearchParams()
  const day = search.get('stichtag')
  return (id) => `?${new URLSearchParams(day === null ? { kurs: id } : { kurs: id, stichtag: day })}`
}
