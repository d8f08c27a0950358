import { givenForBrowser, publicPartId } from '~/courses/choice-ids.server'
import type { Activity, CourseDefinition, LessonDefinition } from '~/courses/definition'
import { db } from '~/platform/db.server'
import { DAY_MS, dayOf, MINUTE_MS, SECOND_MS } from '~/platform/time'
import { solutionOf } from '~/quizzes/schema'
import { activitiesOf } from '~/progress/complete'
import { isFinished, partsOnTheWay } from '~/progress/exercise'
import { openCourse } from '~/progress/open-course.server'
import { acknowledge } from '~/progress/record-acknowledgement.server'
import { debrief, decide } from '~/progress/record-exercise.server'
import { recordOpened, recordTicks } from '~/progress/record-marks.server'
import { answerQuestion, askedIn, startAttempt } from '~/progress/record-quiz.server'
import { recordReading } from '~/progress/record-reading.server'
import { recordBeat } from '~/progress/record-video.server'
import type { ActivityTarget } from '~/progress/target.server'

const BEAT_S = 10

interface Learning {
  personId: string
  course: CourseDefinition
  /** Only so many lessons, and of the next one only its first activity. */
  lessons?: number
  start: Date
}

/** A person goes through a course as in the browser, each step by the function that the page calls, the clock passed in. */
export async function learnCourse({ personId, course, lessons = course.lessons.length, start }: Learning): Promise<void> {
  let clock = start
  const at = (lessonId: string, activityId: string): ActivityTarget => ({
    personId,
    courseId: course.id,
    lessonId,
    activityId,
    now: clock,
    day: dayOf(clock),
  })
  await openCourse(at('', ''))
  for (const [index, lesson] of course.lessons.entries()) {
    if (index > lessons) return
    const activities = activitiesOf(lesson).slice(0, index === lessons ? 1 : undefined)
    for (const activity of activities) {
      clock = await doActivity(activity, (now) => ({ ...at(lesson.id, activity.id), now, day: dayOf(now) }), clock)
    }
    if (index < lessons && isReading(lesson)) await recordReading(at(lesson.id, ''))
    clock = new Date(clock.getTime() + DAY_MS / 24)
  }
}

const isReading = (lesson: LessonDefinition) => activitiesOf(lesson).length === 0

/** Returns when it is done. */
async function doActivity(activity: Activity, at: (now: Date) => ActivityTarget, start: Date): Promise<Date> {
  const target = at(start)
  switch (activity.kind) {
    case 'video':
      return watch(activity.seconds, at, start)
    case 'checklist':
      await recordTicks({ ...target, ticks: activity.items.map((item) => ({ item, ticked: true })) })
      break
    case 'parts':
      await recordOpened({ ...target, parts: activity.parts })
      break
    case 'exercise':
      await doExercise(activity, target)
      break
    case 'acknowledge':
      await acknowledge({ ...target, version: activity.version })
      break
    case 'quiz':
      await passQuiz(activity, target)
      break
  }
  return new Date(start.getTime() + 3 * MINUTE_MS)
}

async function watch(seconds: number, at: (now: Date) => ActivityTarget, start: Date): Promise<Date> {
  let now = start
  for (let from = 0; from < seconds; from += BEAT_S) {
    const to = Math.min(from + BEAT_S, seconds)
    now = new Date(now.getTime() + BEAT_S * SECOND_MS)
    await recordBeat({ ...at(now), locale: 'de', beat: { ranges: [[from, to]], position: to } })
  }
  return now
}

/** Every decision right; where there is no right and wrong, the first that offers itself. */
async function doExercise(exercise: Extract<Activity, { kind: 'exercise' }>, target: ActivityTarget): Promise<void> {
  const decisions = new Map<string, string>()
  while (!isFinished(exercise, decisions)) {
    const part = partsOnTheWay(exercise, decisions).find(({ id, right }) => !decisions.has(id) && right?.length !== 0)
    const given = part && (part.right?.[0] ?? part.answers[0])
    if (!part || !given) break
    await decide({ ...target, part: publicPartId(target, exercise, part.id), given })
    decisions.set(part.id, given)
  }
  if (exercise.mode !== 'find') await debrief(target)
}

async function passQuiz(quiz: Extract<Activity, { kind: 'quiz' }>, target: ActivityTarget): Promise<void> {
  const { courseId, lessonId, activityId } = target
  const attemptId = await startAttempt({ ...target, after: 0 })
  const { questions } = await db.quizAttempt.findUniqueOrThrow({ where: { id: attemptId }, select: { questions: true } })
  for (const question of askedIn(quiz, questions)) {
    const place = { courseId, lessonId, activityId, questionId: question.id }
    const choices = givenForBrowser(place, question, solutionOf(question))
    await answerQuestion({ ...target, attemptId, questionId: question.id, choices })
  }
}
