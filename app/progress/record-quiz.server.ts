import { choiceIdOf } from '~/courses/choice-ids.server'
import { findCourse } from '~/courses/catalogue.server'
import type { Activity, CourseDefinition } from '~/courses/definition'
import { db, type Db } from '~/platform/db.server'
import { badRequest, notFound } from '~/platform/http.server'
import { newId } from '~/platform/ids.server'
import { isPassed } from '~/quizzes/pass-mark'
import { grade, readAnswer, type QuestionDefinition } from '~/quizzes/schema'
import { activitiesOf } from './complete'
import { markDone } from './mark-done.server'
import { onEnrolment } from './on-enrolment.server'
import { activityIn, activityOf, courseOf, lessonIn, type ActivityTarget } from './target.server'

type Quiz = Extract<Activity, { kind: 'quiz' }>

/**
 * Opens attempt number `after` + 1, unless one is open or that number was already used: two clicks, two tabs or a repeated
 * request lead to the same attempt. It keeps the version and the pass mark it was opened with.
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
        startedAt: now,
      },
      select: { id: true },
    })
    return id
  })
}

interface Answer extends ActivityTarget {
  attemptId: string
  questionId: string
  /** Choices under the ids the page shows. */
  choices: string[]
}

/** The first answer to a question counts; with the last one the attempt is finished and, if it is passed, the quiz is done. */
export async function answerQuestion(answer: Answer): Promise<void> {
  const bound = await ownAttempt(answer)
  const quiz = await quizIn(answer, bound.versionHash)
  const question = quiz.questions.find(({ id }) => id === answer.questionId)
  if (!question) throw badRequest('question')
  const given = readAnswer(question, authorsIds(answer, question))
  if (!given) throw badRequest('choice')
  const course = await courseOf(answer)
  await onEnrolment(answer, async (tx, enrolmentId) => {
    if (enrolmentId !== bound.enrolmentId) throw notFound()
    await keepFirst(answer, question, given, tx)
    await finishIfAnswered(answer, { enrolmentId, quiz, course }, tx)
  })
}

async function ownAttempt({ attemptId, personId, courseId, lessonId, activityId }: Answer) {
  const attempt = await db.quizAttempt.findFirst({
    where: { id: attemptId, lessonId, activityId, enrolment: { personId, courseId } },
    select: { enrolmentId: true, versionHash: true },
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
  const place = { courseId, lessonId, activityId, questionId: question.id }
  return choices.map((choice) => choiceIdOf(place, question, choice))
}

async function keepFirst({ attemptId, now }: Answer, question: QuestionDefinition, given: string[], tx: Db) {
  const key = { attemptId, questionId: question.id }
  const { correct } = grade(question, given)
  await tx.quizAnswer.upsert({
    where: { attemptId_questionId: key },
    create: { ...key, given: JSON.stringify(given), correct, answeredAt: now },
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
    select: { passMark: true, versionHash: true, answers: { select: { correct: true } } },
  })
  if (!attempt || attempt.answers.length < quiz.questions.length) return
  const total = quiz.questions.length
  const correct = attempt.answers.filter((answer) => answer.correct).length
  const { passMark, versionHash } = attempt
  const passed = isPassed(correct, total, passMark)
  await tx.quizAttempt.update({
    where: { id: attemptId },
    data: { openSlot: null, finishedAt: now, correct, total, passed },
  })
  if (!passed) return
  await markDone({ target, enrolmentId, course, activityId, how: 'passed', versionHash, passMark }, tx)
}
