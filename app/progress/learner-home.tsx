import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '~/platform/format-day'
import { ButtonLink } from '~/ui/button'
import { Cover } from '~/ui/cover'
import { Icon } from '~/ui/icon'
import { Page, Section } from '~/ui/page'
import { ProgressBar } from '~/ui/progress-bar'
import type { CourseEntry, Home } from './course-entry'
import type { RuleToConfirm } from './rules-to-confirm'
import { activityAddress, certificateAddress, courseAddress, lessonAddress } from './lesson-address'
import { PendingSaves } from './pending-saves'
import { StateBadge, useCompletionWords, useDueWords } from './state-words'
import './learner-home.css'

/** The one thing to do next, large; then what else is due, and what is done. */
export function LearnerHome({ home }: { home: Home & { owner: string } }) {
  const { t } = useTranslation('learn')
  const { owner, next, due, done, toConfirm } = home
  return (
    <Page title={t('home.title')}>
      {toConfirm.length > 0 && <ToConfirm rules={toConfirm} />}
      {next ? <NextCourse entry={next} /> : <NothingDue />}
      {due.length > 0 && (
        <Section title={t('home.due')} id="faellig">
          <ul className="course-rows">
            {due.map((entry) => (
              <DueRow key={entry.courseId} entry={entry} />
            ))}
          </ul>
        </Section>
      )}
      <Section
        title={t('home.done')}
        id="abgeschlossen"
        aside={
          next && (
            <Link className="kern-link" to="/kurse">
              {t('home.catalogue')}
            </Link>
          )
        }
      >
        {done.length > 0 ? (
          <ul className="course-rows">
            {done.map((entry) => (
              <DoneRow key={entry.courseId} entry={entry} />
            ))}
          </ul>
        ) : (
          <p className="empty">{t('home.doneEmpty')}</p>
        )}
      </Section>
      <PendingSaves owner={owner} />
    </Page>
  )
}

/** Completions stay; what is asked for is the confirmation alone. */
function ToConfirm({ rules }: { rules: RuleToConfirm[] }) {
  const { t } = useTranslation('learn')
  return (
    <Section title={t('home.confirm.title')} id="bestaetigen">
      <p>{t('home.confirm.text')}</p>
      <ul className="course-rows">
        {rules.map(({ courseId, lessonId, activityId, title, version, renewed }) => (
          <li key={`${courseId} ${lessonId} ${activityId}`} className="course-row">
            <div className="course-row__main">
              <p className="course-row__title">{title}</p>
              <p className="course-row__facts">{t('home.confirm.version', { version })}</p>
            </div>
            <ButtonLink look="secondary" icon="arrow-forward" to={activityAddress(courseId, lessonId, activityId)} aria-label={t(renewed ? 'home.confirm.renewedOf' : 'home.confirm.newOf', { title })}>
              {t(renewed ? 'home.confirm.renewed' : 'home.confirm.new')}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function NextCourse({ entry }: { entry: CourseEntry }) {
  const { t } = useTranslation('learn')
  const dueWords = useDueWords()
  const { courseId, title, summary, picture, minutes, state, percent, next } = entry
  const begun = percent > 0 || state === 'in_progress'
  const due = dueWords(entry)
  return (
    <section className={`next-course${picture ? ' next-course--drawn' : ''}`} aria-labelledby="als-naechstes">
      {picture && <Cover name={picture} className="next-course__picture" />}
      <p className="next-course__eyebrow">{t('home.next')}</p>
      <h2 className="next-course__title" id="als-naechstes">
        {title}
      </h2>
      <p className="next-course__summary">{summary}</p>
      <ul className="next-course__facts">
        {due && (
          <li className={state === 'overdue' ? 'next-course__late' : undefined}>
            <Icon name="calendar-today" />
            {due}
          </li>
        )}
        <li>{t('minutes', { count: minutes })}</li>
      </ul>
      {begun && <ProgressBar value={percent} max={100} label={t('home.percent', { percent })} shown />}
      <Renewal entry={entry} />
      <div className="row">
        <ButtonLink
          icon="arrow-forward"
          to={begun && next ? lessonAddress(courseId, next.id) : courseAddress(courseId)}
        >
          {begun ? (next ? t('home.continue', { lesson: next.title }) : t('home.finish')) : t('home.start')}
        </ButtonLink>
      </div>
    </section>
  )
}

function Renewal({ entry }: { entry: CourseEntry }) {
  const { t, i18n } = useTranslation('learn')
  const until = entry.completion?.validUntil
  if (!until || entry.state === 'overdue') return null
  return <p className="muted">{t('completion.renew', { day: formatDay(until, i18n.language) })}</p>
}

function NothingDue() {
  const { t } = useTranslation('learn')
  return (
    <section className="next-course next-course--none next-course--drawn" aria-labelledby="nichts-faellig">
      <Cover name="closing-steps" className="next-course__picture" />
      <Icon name="success" size="large" />
      <h2 className="next-course__title" id="nichts-faellig">
        {t('home.nothingTitle')}
      </h2>
      <p className="next-course__summary">{t('home.nothing')}</p>
      <div className="row">
        <ButtonLink look="secondary" to="/kurse">
          {t('home.catalogue')}
        </ButtonLink>
      </div>
    </section>
  )
}

function DueRow({ entry }: { entry: CourseEntry }) {
  const { t } = useTranslation('learn')
  const dueWords = useDueWords()
  const facts = [dueWords(entry), entry.percent > 0 ? t('home.percent', { percent: entry.percent }) : null]
  return (
    <li className="course-row">
      <div className="course-row__main">
        <Link className="kern-link course-row__title" to={courseAddress(entry.courseId)}>
          {entry.title}
        </Link>
        <p className="course-row__facts">{facts.filter(Boolean).join(' · ')}</p>
      </div>
      <StateBadge state={entry.state} />
    </li>
  )
}

function DoneRow({ entry }: { entry: CourseEntry }) {
  const { t } = useTranslation('reports')
  const completionWords = useCompletionWords()
  return (
    <li className="course-row">
      <div className="course-row__main">
        <Link className="kern-link course-row__title" to={courseAddress(entry.courseId)}>
          {entry.title}
        </Link>
        {entry.completion && <p className="course-row__facts">{completionWords(entry.completion)}</p>}
      </div>
      <Link
        className="kern-link"
        to={certificateAddress(entry.courseId)}
        aria-label={t('certificate.openFor', { course: entry.title })}
      >
        {t('certificate.title')}
      </Link>
      <StateBadge state="complete" />
    </li>
  )
}
