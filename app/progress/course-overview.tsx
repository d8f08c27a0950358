import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '~/platform/format-day'
import { Breadcrumb } from '~/ui/breadcrumb'
import { ButtonLink } from '~/ui/button'
import { Cover } from '~/ui/cover'
import { Icon } from '~/ui/icon'
import { Page, Section } from '~/ui/page'
import { ProgressBar } from '~/ui/progress-bar'
import type { CoursePage } from './course-page.server'
import { CompletionRule } from './completion-rule'
import { GoalList } from './goal-list'
import { certificateAddress, lessonAddress } from './lesson-address'
import type { CourseStanding } from './lesson-progress'
import { useCompletionWords } from './state-words'
import './course-overview.css'
import './prose.css'

export function CourseOverview({ courseId, page }: { courseId: string; page: CoursePage }) {
  const { t } = useTranslation('learn')
  return (
    <Page title={page.title} lead={page.summary} above={<Breadcrumb crumbs={[{ to: '/kurse', label: t('catalogue.title') }]} />}>
      <div className="course">
        <Standing courseId={courseId} page={page} />
        <div className="course__main">
          <Section title={t('course.lessons')} id="lektionen">
            <LessonList courseId={courseId} page={page} />
          </Section>
          {page.goals.length > 0 && (
            <Section title={t('course.goals')} id="ziele">
              <GoalList goals={page.goals} />
            </Section>
          )}
          {page.audience && (
            <Section title={t('course.audience')} id="zielgruppe">
              <p className="course__text">{page.audience}</p>
            </Section>
          )}
          <Section title={t('course.rule')} id="regel">
            <CompletionRule validity={page.validity} />
          </Section>
          <Sources page={page} />
        </div>
      </div>
    </Page>
  )
}

function Standing({ courseId, page }: { courseId: string; page: CoursePage }) {
  const { t } = useTranslation('learn')
  const { standing, lessons } = page
  const done = standing.lessons.filter((lesson) => lesson.done).length
  const next = lessons.find(({ id }) => !standing.lessons.find((lesson) => lesson.id === id)?.done) ?? lessons[0]
  return (
    <section className={`course__standing${standing.complete ? ' course__standing--complete' : ''}`} aria-labelledby="stand">
      {page.picture && <Cover name={page.picture} className="course__picture" />}
      <h2 className="course__label" id="stand">
        {t('course.progress')}
      </h2>
      <ProgressBar value={standing.percent} max={100} label={t('progress', { count: done, total: lessons.length })} shown />
      <p className="course__facts">
        <StandingWords standing={standing} />
      </p>
      <p className="muted">{t('minutes', { count: page.minutes })}</p>
      {standing.complete && <ButtonLink to={certificateAddress(courseId)}>{t('lesson.certificate')}</ButtonLink>}
      {next && (
        <ButtonLink
          icon="arrow-forward"
          look={standing.complete ? 'secondary' : 'primary'}
          to={lessonAddress(courseId, standing.complete ? (lessons[0]?.id ?? next.id) : next.id)}
        >
          {standing.complete
            ? t('course.review')
            : done > 0
              ? t('course.continue', { lesson: next.title })
              : t('course.start')}
        </ButtonLink>
      )}
    </section>
  )
}

function StandingWords({ standing }: { standing: CourseStanding }) {
  const { t, i18n } = useTranslation('learn')
  const completionWords = useCompletionWords()
  const day = (of: string) => formatDay(of, i18n.language)
  const { complete, completion, dueOn, mandatory } = standing
  if (complete && completion) return <>{completionWords(completion)}.</>
  const due = dueOn ? t('due.on', { day: day(dueOn) }) : mandatory ? null : t('course.voluntary')
  const renewal = completion?.validUntil ? t('completion.renew', { day: day(completion.validUntil) }) : null
  return <>{[due && (due.endsWith('.') ? due : `${due}.`), renewal].filter(Boolean).join(' ')}</>
}

function LessonList({ courseId, page }: { courseId: string; page: CoursePage }) {
  const { t } = useTranslation('learn')
  return (
    <ol className="lesson-list">
      {page.lessons.map((lesson, index) => {
        const done = page.standing.lessons.find(({ id }) => id === lesson.id)?.done ?? false
        return (
          <li key={lesson.id} className={`lesson-list__item${done ? ' lesson-list__item--done' : ''}`}>
            <span className="lesson-list__number" aria-hidden="true">
              {done ? <Icon name="check" /> : index + 1}
            </span>
            <div>
              <h3 className="lesson-list__title">
                <Link className="kern-link" to={lessonAddress(courseId, lesson.id)}>
                  {lesson.title}
                </Link>
              </h3>
              {lesson.summary && <p>{lesson.summary}</p>}
              <p className="lesson-list__facts">
                {[t(done ? 'course.lessonDone' : 'course.lessonOpen'), lesson.minutes && t('minutes', { count: lesson.minutes })]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
          </li>
        )
      })}
    </ol>
  )
}

function Sources({ page }: { page: CoursePage }) {
  const { t, i18n } = useTranslation('learn')
  if (page.sources.length === 0) return null
  return (
    <Section title={t('course.sources')} id="quellen">
      <ul className="course__sources prose">
        {page.sources.map(({ title, url, date }) => (
          <li key={title}>
            {url ? (
              <a href={url} rel="noreferrer">
                {title}
              </a>
            ) : (
              title
            )}
            {date && `, ${formatDay(date, i18n.language)}`}
          </li>
        ))}
      </ul>
    </Section>
  )
}
