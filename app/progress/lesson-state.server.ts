import { currentEnrolment } from '~/assignments/enrolments.server'
import type { ActivityState } from '~/courses/components/activity-state'
import type { Activity, LessonDefinition } from '~/courses/definition'
import { db } from '~/platform/db.server'
import { forbidden } from '~/platform/http.server'
import type { Locale } from '~/platform/locale'
import { dayOf, type Day } from '~/platform/time'
import { activitiesOf, isActivityDone, isLessonDone, type DoneRecord } from './complete'
import { courseStanding } from './course-standing.server'
import { exerciseState } from './exercise-state.server'
import type { Mark } from './follow-content.server'
import type { LessonProgress } from './lesson-progress'
import { doneRecords } from './mark-done.server'
import { quizState } from './quiz-state.server'
import { decisionsOf } from './record-exercise.server'
import { lessonOf, type FoundLesson } from './target.server'
import { percentWatched } from './video-watch'
import { readRanges } from './watched-ranges'

/** What a person's page of a lesson shows, on any device: read from the database alone. */
export async function lessonState(
  personId: string,
  courseId: string,
  lessonId: string,
  day: Day,
  { locale, now, easy = false, known }: { locale: Locale; now: Date; easy?: boolean; known?: Known },
): Promise<LessonProgress> {
  const { course, lesson, enrolmentId } = known ?? (await whereOf(personId, { courseId, lessonId, day }))
  const records = known?.records ?? (await doneRecords(enrolmentId, db))
  const rows = await readRows(enrolmentId, lesson, known?.marks)
  const activities: LessonProgress['activities'] = {}
  for (const activity of activitiesOf(lesson, locale)) {
    const done = isActivityDone(lesson, activity, records)
    const place = { courseId, lessonId, locale, easy }
    if (activity.kind === 'quiz') {
      activities[activity.id] = await quizState({ ...place, now }, enrolmentId, activity, done)
    } else if (activity.kind === 'exercise') {
      const decisions = await decisionsOf(activity, { enrolmentId: enrolmentId, lessonId, activityId: activity.id })
      activities[activity.id] = await exerciseState(place, activity, decisions, done)
    } else activities[activity.id] = stateOf(activity, done, rows, howOf(records, lessonId, activity.id))
  }
  return {
    activities,
    done: isLessonDone(lesson, records),
    course: await courseStanding(personId, course, records, day),
  }
}

/** What whoever asks has found before. */
interface Known extends FoundLesson {
  enrolmentId: string
  records?: DoneRecord[]
  marks?: Mark[]
}

async function whereOf(personId: string, { courseId, lessonId, day }: { courseId: string; lessonId: string; day: Day }): Promise<Known> {
  const found = await lessonOf({ courseId, lessonId })
  const enrolment = await currentEnrolment(personId, courseId, day)
  if (!enrolment) throw forbidden()
  return { ...found, enrolmentId: enrolment.id }
}

type Rows = Awaited<ReturnType<typeof readRows>>

/** Only of what there is in the lesson. */
async function readRows(enrolmentId: string, lesson: LessonDefinition, known?: Mark[]) {
  const where = { enrolmentId, lessonId: lesson.id }
  const kinds = new Set(activitiesOf(lesson).map(({ kind }) => kind))
  const isMarkable = kinds.has('checklist') || kinds.has('parts')
  const marks = known ?? (isMarkable ? await db.itemMark.findMany({ where, select: { activityId: true, itemId: true } }) : [])
  const watches = kinds.has('video')
    ? await db.videoWatch.findMany({ where, select: { activityId: true, ranges: true, position: true } })
    : []
  const confirmed = kinds.has('acknowledge')
    ? await db.acknowledgement.findMany({
        where,
        select: { activityId: true, version: true, acknowledgedAt: true },
        orderBy: { acknowledgedAt: 'desc' },
      })
    : []
  return { marks, watches, confirmed }
}

const howOf = (records: DoneRecord[], lessonId: string, activityId: string) =>
  records.find((record) => record.lessonId === lessonId && record.activityId === activityId)?.how

function stateOf(
  activity: Exclude<Activity, { kind: 'quiz' | 'exercise' }>,
  done: boolean,
  { marks, watches, confirmed }: Rows,
  how: string | undefined,
): ActivityState {
  const marked = marks.filter(({ activityId }) => activityId === activity.id).map(({ itemId }) => itemId)
  const { title } = activity
  if (activity.kind === 'checklist') return { kind: 'checklist', title, done, ticked: marked }
  if (activity.kind === 'parts') return { kind: 'parts', title, done, opened: marked }
  if (activity.kind === 'acknowledge') {
    const own = confirmed.filter(({ activityId }) => activityId === activity.id)
    const current = own.find(({ version }) => version === activity.version)
    return {
      kind: 'acknowledge',
      title,
      done,
      version: activity.version,
      acknowledgedOn: current ? dayOf(current.acknowledgedAt) : null,
      earlierVersion: current ? null : (own[0]?.version ?? null),
    }
  }
  const watch = watches.find(({ activityId }) => activityId === activity.id)
  return {
    kind: 'video',
    title,
    done,
    how: how === 'watched' || how === 'transcript' ? how : null,
    position: watch?.position ?? 0,
    percent: watch ? percentWatched(readRanges(watch.ranges), activity.seconds) : 0,
  }
}
