import { givenFromBrowser } from '~/courses/choice-ids.server'
import { randomInt } from 'node:crypto'
import { findCourse } from '~/courses/catalogue.server'
import type { Activity, CourseDefinition } from '~/courses/definition'
import { db, type Db } from '~/platform/db.server'
import { badRequest, notFound } from '~/platform/http.server'
import { newId } from '~/platform/ids.server'
import { drawQuestions, nextStart } from '~/quizzes/attempts'
import { isPassed } from '~/quizzes/pass-mark'
import { grade, readAnswer, type QuestionDefinition } from '~/quizzes/schema'
import { activitiesOf } from './complete'
import { markDone } from './mark-done.server'
import { onEnrolment } from './on-enrolment.server'
import { activityIn, activityOf, courseOf, lessonIn, type ActivityTarget } from './target.server'

type Quiz = Extract<Activity, { kind: 'quiz' }>

/**
 * Opens attempt number `after` + 1, unless one is open or that number was already used: two clicks, two tabs or a repeated
 * request lead to the same attempt. It keeps the version, the pass mark and the questions it was opened with. During the pause after
 * failed attempts none is opened.
 */
export async function startAttempt(target: ActivityTarget & { after: number }): Promise<string> {
  const { course, activity } = await activityOf(target, 'quiz')
  const { lessonId, activityId, after, now } = target
  return onEnrolment(target, async (tx, enrolmentId) => {
    const last = await tx.quizAttempt.findFirst({
      where: { enrolmentId, lessonId, activityId },
      select: { id: true, number: true, openSlot: true },
      orderBy: { number: 'desc' },
    })
    if (last && (last.openSlot || last.number > after)) return last.id
    const opens = nextStart(activity, await finishedAttempts(tx, { enrolmentId, lessonId, activityId }))
    if (last && opens && opens > now) return last.id
    const { id } = await tx.quizAttempt.create({
      data: {
        id: newId(),
        enrolmentId,
        lessonId,
        activityId,
        number: (last?.number ?? 0) + 1,
        openSlot: `${enrolmentId}/${lessonId}/${activityId}`,
        versionHash: course.versionHash,
        passMark: activity.passMark,
        questions: drawn(activity),
        startedAt: now,
      },
      select: { id: true },
    })
    return id
  })
}

/** Latest first. */
export async function finishedAttempts(tx: Db, where: { enrolmentId: string; lessonId: string; activityId: string }) {
  const rows = await tx.quizAttempt.findMany({
    where: { ...where, NOT: { finishedAt: null } },
    select: { passed: true, finishedAt: true },
    orderBy: { number: 'desc' },
  })
  return rows.flatMap(({ passed, finishedAt }) => (finishedAt ? [{ passed: passed === true, finishedAt }] : []))
}

export const drawn = (quiz: Quiz): string =>
  JSON.stringify(drawQuestions(quiz.questions.map(({ id }) => id), quiz, (limit) => randomInt(limit)))

/** The questions an attempt asks, in their order; one from before questions were drawn asks all of them. */
export function askedIn(quiz: Pick<Quiz, 'questions'>, questions: string): QuestionDefinition[] {
  const ids = JSON.parse(questions) as string[]
  if (ids.length === 0) return quiz.questions
  return ids.flatMap((id) => quiz.questions.find((question) => question.id === id) ?? [])
}

interface Answer extends ActivityTarget {
  attemptId: string
  questionId: string
  /** What was handed in, under the ids the page shows. */
  choices: string[]
}

/**
 * The first answer to a question counts; with the last one the attempt is finished and, if it is passed, the quiz is done. False:
 * what was handed in is no answer to this question, and nothing is kept.
 */
export async function answerQuestion(answer: Answer): Promise<boolean> {
  const bound = await ownAttempt(answer)
  const quiz = await quizIn(answer, bound.versionHash)
  const question = askedIn(quiz, bound.questions).find(({ id }) => id === answer.questionId)
  if (!question) throw badRequest('question')
  const given = readAnswer(question, authorsIds(answer, question))
  if (!given) return false
  const course = await courseOf(answer)
  await onEnrolment(answer, async (tx, enrolmentId) => {
    if (enrolmentId !== bound.enrolmentId) throw notFound()
    await keepFirst(answer, question, { given, partial: quiz.partialCredit }, tx)
    await finishIfAnswered(answer, { enrolmentId, quiz, course }, tx)
  })
  return true
}

async function ownAttempt({ attemptId, personId, courseId, lessonId, activityId }: Answer) {
  const attempt = await db.quizAttempt.findFirst({
    where: { id: attemptId, lessonId, activityId, enrolment: { personId, courseId } },
    select: { enrolmentId: true, versionHash: true, questions: true },
  })
  if (!attempt) throw notFound()
  return attempt
}

/** The quiz as it was when the attempt was opened. */
async function quizIn({ courseId, lessonId, activityId }: Answer, versionHash: string): Promise<Quiz> {
  const course = await findCourse(courseId, versionHash)
  const lesson = course && lessonIn(course, lessonId)
  if (!lesson) throw notFound()
  return activityIn(activitiesOf(lesson), activityId, 'quiz')
}

function authorsIds({ courseId, lessonId, activityId, choices }: Answer, question: QuestionDefinition) {
  return givenFromBrowser({ courseId, lessonId, activityId, questionId: question.id }, question, choices)
}

async function keepFirst({ attemptId, now }: Answer, question: QuestionDefinition, { given, partial }: { given: string[]; partial: boolean }, tx: Db) {
  const key = { attemptId, questionId: question.id }
  const { correct, points } = grade(question, given)
  await tx.quizAnswer.upsert({
    where: { attemptId_questionId: key },
    create: { ...key, given: JSON.stringify(given), correct, points: partial ? points : Number(correct), answeredAt: now },
    update: {},
  })
}

interface Bound {
  enrolmentId: string
  quiz: Quiz
  course: CourseDefinition
}

async function finishIfAnswered(target: Answer, { enrolmentId, quiz, course }: Bound, tx: Db): Promise<void> {
  const { attemptId, activityId, now } = target
  const attempt = await tx.quizAttempt.findFirst({
    where: { id: attemptId, finishedAt: null },
    select: { passMark: true, versionHash: true, questions: true, answers: { select: { correct: true, points: true } } },
  })
  const total = attempt ? askedIn(quiz, attempt.questions).length : 0
  if (!attempt || attempt.answers.length < total) return
  const points = attempt.answers.reduce((sum, answer) => sum + answer.points, 0)
  const correct = attempt.answers.filter((answer) => answer.correct).length
  const { passMark, versionHash } = attempt
  const passed = isPassed(points, total, passMark)
  await tx.quizAttempt.update({
    where: { id: attemptId },
    data: { openSlot: null, finishedAt: now, correct, points, total, passed },
  })
  if (!passed) return
  await markDone({ target, enrolmentId, course, activityId, how: 'passed', versionHash, passMark }, tx)
}
