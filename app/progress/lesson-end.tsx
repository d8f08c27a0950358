import { Link } from '@remix-run/react'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { activityAnchor } from '~/courses/components/activity-anchor'
import { useActivityBoard } from '~/courses/components/activity-state'
import { useFocusAfter } from '~/courses/components/use-focus-after'
import { formatDay } from '~/platform/format-day'
import { Button, ButtonLink } from '~/ui/button'
import { Icon } from '~/ui/icon'
import { nextOpen } from './course-lessons'
import { GoalList } from './goal-list'
import { useLessonProgress } from './learning'
import { certificateAddress, courseAddress, lessonAddress } from './lesson-address'
import type { LessonPage } from './lesson-page.server'
import { useArrowKeys } from './use-arrow-keys'

interface LessonEndProps {
  courseId: string
  lessonId: string
  page: LessonPage
}

/** What is still open here, or that nothing is; and the way on. */
export function LessonEnd({ courseId, lessonId, page }: LessonEndProps) {
  const { t } = useTranslation('learn')
  const { done, course } = useLessonProgress()
  useArrowKeys({
    ArrowLeft: page.previous && lessonAddress(courseId, page.previous.id),
    ArrowRight: page.next && lessonAddress(courseId, page.next.id),
  })
  const result = useFocusAfter<HTMLDivElement>(done, (root) => root)
  return (
    <footer className="lesson__end">
      <div role="status" ref={result} tabIndex={-1}>
        {course.complete ? (
          <CourseDone courseId={courseId} goals={page.goals} />
        ) : done ? (
          <LessonDone courseId={courseId} lessonId={lessonId} page={page} />
        ) : (
          <Missing />
        )}
      </div>
      <nav className="lesson__neighbours" aria-label={t('lesson.neighbours')}>
        {page.previous && (
          <Link className="lesson__neighbour" rel="prev" to={lessonAddress(courseId, page.previous.id)}>
            <Icon name="arrow-back" />
            <span>
              <small>{t('lesson.previous')}</small>
              {page.previous.title}
            </span>
          </Link>
        )}
        {page.next && (
          <Link className="lesson__neighbour lesson__neighbour--next" rel="next" to={lessonAddress(courseId, page.next.id)}>
            <span>
              <small>{t('lesson.next')}</small>
              {page.next.title}
            </span>
            <Icon name="arrow-forward" />
          </Link>
        )}
      </nav>
      {(page.previous ?? page.next) && <p className="muted lesson__keys">{t('lesson.keys')}</p>}
      <p>
        <Link className="kern-link" to="/glossar">
          {t('glossary.link')}
        </Link>
      </p>
    </footer>
  )
}

function CourseDone({ courseId, goals }: { courseId: string; goals: string[] }) {
  const { t, i18n } = useTranslation('learn')
  const { completion } = useLessonProgress().course
  const day = (of: string) => formatDay(of, i18n.language)
  return (
    <section className="lesson__result lesson__result--done" aria-labelledby="kurs-fertig">
      <Icon name="success" size="large" />
      <div className="stack">
        <h2 id="kurs-fertig">{t('lesson.courseDone')}</h2>
        {completion && (
          <p>
            {completion.validUntil
              ? t('lesson.courseDoneValid', { day: day(completion.on), until: day(completion.validUntil) })
              : t('lesson.courseDoneText', { day: day(completion.on) })}
          </p>
        )}
        {goals.length > 0 && (
          <>
            <h3 className="lesson__goals-title">{t('lesson.courseGoals')}</h3>
            <GoalList goals={goals} />
          </>
        )}
        <div className="row">
          <ButtonLink to={certificateAddress(courseId)}>{t('lesson.certificate')}</ButtonLink>
          <ButtonLink icon="home" look="secondary" to="/">
            {t('lesson.toHome')}
          </ButtonLink>
        </div>
      </div>
    </section>
  )
}

function LessonDone({ courseId, lessonId, page }: LessonEndProps) {
  const { t } = useTranslation('learn')
  const { course } = useLessonProgress()
  const next = nextOpen(page.lessons, course.lessons, lessonId)
  return (
    <section className="lesson__result lesson__result--done" aria-labelledby="lektion-fertig">
      <Icon name="success" size="large" />
      <div className="stack">
        <h2 id="lektion-fertig">{t('lesson.done')}</h2>
        {next && <p>{t('lesson.doneText', { lesson: next.title })}</p>}
        <div className="row">
          {next ? (
            <ButtonLink icon="arrow-forward" to={lessonAddress(courseId, next.id)}>
              {next.id === page.next?.id ? t('lesson.next') : t('course.continue', { lesson: next.title })}
            </ButtonLink>
          ) : (
            <ButtonLink to={courseAddress(courseId)}>{t('lesson.toCourse')}</ButtonLink>
          )}
        </div>
      </div>
    </section>
  )
}

function Missing() {
  const { t } = useTranslation('learn')
  const { activities } = useLessonProgress()
  const all = Object.entries(activities)
  const missing = all.filter(([, state]) => !state.done)
  if (all.length === 0) return <ReadForm />
  return (
    <section className="lesson__result" aria-labelledby="noch-offen">
      <Icon name="checklist" size="large" />
      <div className="stack">
        <h2 id="noch-offen">{t('lesson.missing')}</h2>
        <ul className="lesson__missing">
          {missing.map(([id, state]) => (
            <li key={id}>
              <a className="kern-link" href={`#${activityAnchor(id)}`}>
                {t(`lesson.missingItem.${state.kind}`, { title: state.title })}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

function ReadForm() {
  const { t } = useTranslation('learn')
  const { formAction, save } = useActivityBoard()

  function read(event: FormEvent) {
    event.preventDefault()
    void save([['intent', 'read']])
  }

  return (
    <form className="lesson__result lesson__result--read" method="post" action={formAction} onSubmit={read}>
      <input type="hidden" name="intent" value="read" />
      <p>{t('lesson.readHint')}</p>
      <Button icon="check">{t('lesson.read')}</Button>
    </form>
  )
}
