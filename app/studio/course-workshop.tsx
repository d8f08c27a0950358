import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { InputField } from '~/ui/field'
import { Icon } from '~/ui/icon'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import { CourseFields } from './course-fields'
import { LessonFacts, StateBadge } from './course-list'
import { DifferenceView } from './editor/difference-view'
import type { CourseState, LessonState } from './overview.server'
import type { FilePair } from './own-courses.server'
import './studio.css'

interface CourseWorkshopProps {
  state: CourseState
  values: Record<string, string>
  /** A form that could not be taken, as it was typed. */
  refused?: { form: 'change' | 'add'; typed: Record<string, string>; faults: string[] }
  differences: FilePair[]
}

/** Everything about one course but its lessons' texts. */
export function CourseWorkshop({ state, values, refused, differences }: CourseWorkshopProps) {
  const { t } = useTranslation('studio')
  const changing = refused?.form === 'change' ? refused : undefined
  return (
    <>
      <p className="row">
        <StateBadge course={state} />
        <span className="muted">{state.drafts > 0 ? t('courses.drafts', { count: state.drafts }) : t('courses.nothing')}</span>
      </p>
      {state.origin.own && state.origin.shipped && <OriginPart state={state} differences={differences} />}
      <Section title={t('courses.lessons')} id="lektionen">
        <LessonOrder state={state} />
        <NewLesson key={state.lessons.length} refused={refused?.form === 'add' ? refused : undefined} />
      </Section>
      <Section title={t('courses.data')} id="angaben">
        <Form key={JSON.stringify(values)} method="post" className="form" noValidate>
          <input type="hidden" name="intent" value="change" />
          <CourseFields values={changing?.typed ?? values} faults={changing?.faults ?? []} />
          <div>
            <Button look="secondary">{t('courses.save')}</Button>
          </div>
        </Form>
      </Section>
      <Section title={t(state.retired ? 'courses.unretire' : 'courses.retire')} id="einstellen">
        {!state.retired && <p>{t('courses.retireText')}</p>}
        <Form method="post">
          <Button look="secondary" name="intent" value={state.retired ? 'unretire' : 'retire'}>
            {t(state.retired ? 'courses.unretire' : 'courses.retire')}
          </Button>
        </Form>
      </Section>
    </>
  )
}

function NewLesson({ refused }: Pick<CourseWorkshopProps, 'refused'>) {
  const { t } = useTranslation('studio')
  const field = (name: 'titleDe' | 'titleEn') => ({
    id: `add-${name}`,
    name,
    label: t(`courses.field.${name}`),
    defaultValue: refused?.typed[name],
    errors: refused?.faults.includes(name) ? [t('courses.fault.line')] : undefined,
    required: true,
    maxLength: 200,
  })
  return (
    <details open={refused !== undefined || undefined} className="studio-more">
      <summary>{t('courses.add')}</summary>
      <Form method="post" className="form" noValidate>
        <input type="hidden" name="intent" value="add" />
        <InputField {...field('titleDe')} lang="de" />
        <InputField {...field('titleEn')} lang="en" />
        <div>
          <Button look="secondary">{t('courses.add')}</Button>
        </div>
      </Form>
    </details>
  )
}

function LessonOrder({ state: { id: course, lessons } }: { state: CourseState }) {
  return (
    <ol className="studio-lessons">
      {lessons.map((lesson, index) => (
        <LessonRow key={lesson.id} course={course} lesson={lesson} first={index === 0} last={index === lessons.length - 1} />
      ))}
    </ol>
  )
}

interface LessonRowProps {
  course: string
  lesson: LessonState
  first: boolean
  last: boolean
}

function LessonRow({ course, lesson, first, last }: LessonRowProps) {
  const { t } = useTranslation('studio')
  return (
    <li>
      <Link className="kern-link" to={`/studio/${course}/${lesson.id}`}>
        {lesson.title}
      </Link>
      <LessonFacts lesson={lesson} />
      <Form method="post" className="studio-lessons__tools">
        <input type="hidden" name="intent" value="move" />
        <input type="hidden" name="lesson" value={lesson.id} />
        <Link className="kern-link" to={`/studio/${course}/medien/${lesson.id}`}>
          {t('courses.media')}
        </Link>
        <button className="studio-move" name="by" value="-1" disabled={first}>
          <Icon name="arrow-up" />
          <span className="visually-hidden">{t('courses.up', { title: lesson.title })}</span>
        </button>
        <button className="studio-move" name="by" value="1" disabled={last}>
          <Icon name="arrow-down" />
          <span className="visually-hidden">{t('courses.down', { title: lesson.title })}</span>
        </button>
      </Form>
    </li>
  )
}

function OriginPart({ state, differences }: { state: CourseState; differences: FilePair[] }) {
  const { t } = useTranslation('studio')
  const labels = { before: t('courses.mine'), after: t('courses.theirs') }
  return (
    <Notice kind="info" title={state.origin.newer ? t('courses.newer') : t('courses.changed')}>
      <div className="stack">
        <p className="kern-body">{t(state.origin.newer ? 'courses.newerText' : 'courses.originText')}</p>
        <details>
          <summary>{t('courses.compare')}</summary>
          {differences.map(({ path, medium, own, shipped }) => (
            <div key={path} className="studio-file">
              <strong>{path}</strong>
              {medium ? <p>{t('publish.medium')}</p> : <DifferenceView before={own ?? ''} after={shipped ?? ''} labels={labels} />}
            </div>
          ))}
        </details>
        <Form method="post" className="row">
          <Button look="secondary" small name="intent" value="back">
            {t('courses.back')}
          </Button>
          {state.origin.newer && (
            <Button look="secondary" small name="intent" value="keep">
              {t('courses.keep')}
            </Button>
          )}
          <span className="muted">{t('courses.backText')}</span>
        </Form>
      </div>
    </Notice>
  )
}
