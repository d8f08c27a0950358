import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { requireTrainer } from '~/auth/guards.server'
import { pageTitle } from '~/auth/page-title.server'
import { requestLocale } from '~/auth/request-locale.server'
import { badRequest, notFound } from '~/platform/http.server'
import { translate } from '~/platform/i18n.server'
import { dayOf } from '~/platform/time'
import { CourseWorkshop } from '~/studio/course-workshop'
import { courseValuesSchema, lessonTitlesSchema, readCourseForm, typedIn, type TypedCourse } from '~/studio/course-values'
import { courseValuesOf } from '~/studio/course-values.server'
import { addLesson, changeCourse, moveLesson, retireCourse } from '~/studio/edit-course.server'
import { courseState } from '~/studio/overview.server'
import { backToShipped, differencesFromShipped, keepOwn } from '~/studio/own-courses.server'
import { AnswerNotice } from '~/ui/answer-notice'
import { Breadcrumb } from '~/ui/breadcrumb'
import { ButtonLink } from '~/ui/button'
import { Page } from '~/ui/page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

type Outcome = 'saved' | 'busy' | 'tookShipped' | 'keptOwn' | 'shippedBroken'

/** What became of a form, as the address says it afterwards. */
const OUTCOMES: Record<string, Outcome | undefined> = {
  gespeichert: 'saved',
  besetzt: 'busy',
  uebernommen: 'tookShipped',
  behalten: 'keptOwn',
  abgelehnt: 'shippedBroken',
}
const OUTCOME_NAMES = Object.keys(OUTCOMES)
const REFUSALS: Outcome[] = ['busy', 'shippedBroken']

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireTrainer(request)
  const courseId = params.course ?? ''
  const state = await courseState(courseId, await requestLocale(request), dayOf(new Date()))
  if (!state) throw notFound()
  const search = new URL(request.url).searchParams
  return {
    state,
    values: await courseValuesOf(courseId),
    differences: state.origin.own && state.origin.shipped ? await differencesFromShipped(courseId) : [],
    outcome: OUTCOMES[OUTCOME_NAMES.find((name) => search.has(name)) ?? ''] ?? null,
    title: await pageTitle(request, () => state.title),
  }
}

const intents = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('move'), lesson: z.string(), by: z.enum(['-1', '1']) }),
  z.object({ intent: z.literal('retire') }),
  z.object({ intent: z.literal('unretire') }),
  z.object({ intent: z.literal('back') }),
  z.object({ intent: z.literal('keep') }),
  z.object({ intent: z.literal('add') }).loose(),
  z.object({ intent: z.literal('change') }).loose(),
])

export async function action({ request, params }: ActionFunctionArgs) {
  const { id: personId } = await requireTrainer(request)
  const [courseId, now] = [params.course ?? '', new Date()]
  const form = await request.formData()
  const parsed = intents.safeParse(Object.fromEntries(form))
  if (!parsed.success) throw badRequest('form')
  const wish = parsed.data
  const editing = { courseId, personId, now }
  if (wish.intent === 'change' || wish.intent === 'add') return write(wish.intent, editing, form)
  let saved = true
  if (wish.intent === 'move') saved = await moveLesson(editing, wish.lesson, wish.by === '1' ? 1 : -1)
  else if (wish.intent === 'retire') saved = await retireCourse(editing, dayOf(now))
  else if (wish.intent === 'unretire') saved = await retireCourse(editing, null)
  else if (wish.intent === 'back') {
    const note = translate(await requestLocale(request))('studio:courses.backNote')
    const back = await backToShipped({ courseId, note, personId, now, day: dayOf(now) })
    throw redirect(`/studio/${courseId}?${back ? 'uebernommen' : 'abgelehnt'}`)
  } else {
    await keepOwn(courseId, now)
    throw redirect(`/studio/${courseId}?behalten`)
  }
  throw redirect(`/studio/${courseId}?${saved ? 'gespeichert' : 'besetzt'}`)
}

type Editing = Parameters<typeof changeCourse>[0]

const writers = {
  change: (editing: Editing, sent: FormData) => kept(readCourseForm(courseValuesSchema, sent), (values) => changeCourse(editing, values)),
  add: (editing: Editing, sent: FormData) =>
    kept(
      readCourseForm(lessonTitlesSchema, sent),
      async ({ titleDe, titleEn }) => (await addLesson(editing, { de: titleDe, en: titleEn })) !== null,
    ),
}

async function kept<T>(read: { values: T } | TypedCourse, write: (values: T) => Promise<boolean>): Promise<'kept' | 'busy' | TypedCourse> {
  if (!('values' in read)) return read
  return (await write(read.values)) ? 'kept' : 'busy'
}

/** What was typed comes back with whatever could not be taken. */
async function write(form: 'change' | 'add', editing: Editing, sent: FormData) {
  const outcome = await writers[form](editing, sent)
  if (outcome === 'kept') throw redirect(`/studio/${editing.courseId}?gespeichert`)
  if (outcome === 'busy') return data({ form, busy: true, typed: typedIn(sent), faults: [] as string[] }, { status: 409 })
  return data({ form, busy: false, ...outcome }, { status: 400 })
}

export default function CourseRoute() {
  const { t } = useTranslation('studio')
  const { state, values, differences, outcome } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <Page
      title={state.title}
      above={<Breadcrumb crumbs={[{ to: '/studio', label: t('courses.title') }]} />}
      actions={
        <>
          <ButtonLink to={`/studio/${state.id}/veroeffentlichen`} look={state.drafts > 0 ? 'primary' : 'secondary'}>
            {t('courses.publish')}
          </ButtonLink>
          <ButtonLink to={`/studio/${state.id}/verlauf`} look="secondary">
            {t('courses.history')}
          </ButtonLink>
        </>
      }
    >
      {outcome && !refused && (
        <AnswerNotice kind={REFUSALS.includes(outcome) ? 'warning' : 'success'} title={t(`courses.${outcome}`)} answer={state} />
      )}
      {refused && <AnswerNotice kind="danger" title={t(refused.busy ? 'courses.busy' : 'courses.refused')} answer={refused} />}
      <CourseWorkshop state={state} values={values} refused={refused} differences={differences} />
    </Page>
  )
}
