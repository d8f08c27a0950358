import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Badge } from '~/ui/badge'
import type { CourseState, LessonState } from './overview.server'
import './studio.css'

/** Courses with their lessons, each with its state in words. */
export function CourseList({ courses }: { courses: CourseState[] }) {
  return (
    <div className="studio-courses">
      {courses.map((course) => (
        <section key={course.id} className="studio-course" aria-labelledby={`kurs-${course.id}`}>
          <CourseHead course={course} />
          <ul className="studio-lessons">
            {course.lessons.map((lesson) => (
              <li key={lesson.id}>
                <Link className="kern-link" to={`/studio/${course.id}/${lesson.id}`}>
                  {lesson.title}
                </Link>
                <LessonFacts lesson={lesson} />
                <Statistics course={course.id} lesson={lesson} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function CourseHead({ course }: { course: CourseState }) {
  const { t } = useTranslation('studio')
  const { id, title, origin } = course
  const facts = [
    origin.own ? t(origin.shipped ? 'courses.changed' : 'courses.own') : t('courses.shipped'),
    course.drafts > 0 ? t('courses.drafts', { count: course.drafts }) : null,
    course.errors > 0 ? t('courses.errors', { count: course.errors }) : null,
  ]
  return (
    <header className="studio-course__head">
      <h2 className="kern-heading-small" id={`kurs-${id}`}>
        <Link className="kern-link" to={`/studio/${id}`}>
          {title}
        </Link>
      </h2>
      <StateBadge course={course} />
      {origin.newer && <Badge kind="info">{t('courses.newer')}</Badge>}
      <span className="muted">{facts.filter(Boolean).join(' · ')}</span>
    </header>
  )
}

export function StateBadge({ course: { retired, errors, published } }: { course: CourseState }) {
  const { t } = useTranslation('studio')
  if (errors > 0) return <Badge kind="danger">{t('courses.state.broken')}</Badge>
  if (retired) return <Badge kind="warning">{t('courses.state.retired')}</Badge>
  return <Badge kind={published ? 'success' : 'info'}>{t(`courses.state.${published ? 'published' : 'draft'}`)}</Badge>
}

export function LessonFacts({ lesson }: { lesson: LessonState }) {
  const { t } = useTranslation('studio')
  const facts = [
    lesson.errors > 0 ? t('courses.errors', { count: lesson.errors }) : null,
    lesson.warnings > 0 ? t('courses.warnings', { count: lesson.warnings }) : null,
    lesson.drafts > 0 ? t('courses.drafts', { count: lesson.drafts }) : null,
    ...lesson.missing.map((locale) => t(`courses.missing.${locale}`)),
    ...lesson.older.map((locale) => t(`courses.older.${locale}`)),
  ].filter(Boolean)
  return <span className={lesson.errors > 0 ? 'studio-lessons__broken' : 'muted'}>{facts.length > 0 ? facts.join(' · ') : t('courses.fine')}</span>
}

function Statistics({ course, lesson }: { course: string; lesson: LessonState }) {
  const { t } = useTranslation('studio')
  return lesson.quizzes.map((quiz) => (
    <Link key={quiz} className="kern-link studio-lessons__aside" to={`/studio/fragen/${course}/${lesson.id}/${quiz}`}>
      {t('courses.statistics')}
    </Link>
  ))
}
