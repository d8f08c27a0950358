import type { AnswerState, AttemptState, QuizState } from '~/courses/components/activity-state'
import { findCourse } from '~/courses/catalogue.server'
import { givenForBrowser, publicChoiceId } from '~/courses/choice-ids.server'
import type { Activity } from '~/courses/definition'
import { feedbackAt } from '~/courses/feedback.server'
import { db } from '~/platform/db.server'
import type { Locale } from '~/platform/locale'
import { nextStart } from '~/quizzes/attempts'
import { grade, hasFixedChoices, isText, taken, type QuestionDefinition } from '~/quizzes/schema'
import { activitiesOf } from './complete'
import { askedIn, finishedAttempts } from './record-quiz.server'
import { lessonIn } from './target.server'

export interface QuizPlace {
  courseId: string
  lessonId: string
  locale: Locale
  easy?: boolean
  now: Date
}

type Quiz = Extract<Activity, { kind: 'quiz' }>

/** A person's quiz: the open attempt or the last one, with what may be known about the questions already answered. */
export async function quizState(place: QuizPlace, enrolmentId: string, quiz: Quiz, done: boolean): Promise<QuizState> {
  const where = { enrolmentId, lessonId: place.lessonId, activityId: quiz.id }
  const last = await db.quizAttempt.findFirst({
    where,
    select: {
      id: true,
      number: true,
      versionHash: true,
      passMark: true,
      questions: true,
      finishedAt: true,
      correct: true,
      points: true,
      total: true,
      passed: true,
      answers: { select: { questionId: true, given: true, correct: true, points: true } },
    },
    orderBy: { number: 'desc' },
  })
  const { title, passMark, questions, draw, partialCredit, attempts, wait } = quiz
  const next = last?.finishedAt ? nextStart(quiz, await finishedAttempts(db, where)) : null
  const opensIn = Math.max(0, (next?.getTime() ?? 0) - place.now.getTime())
  return {
    kind: 'quiz',
    title,
    done,
    passMark: last && !last.finishedAt ? last.passMark : passMark,
    count: draw ?? questions.length,
    partialCredit,
    attempts,
    wait,
    opensAt: next && opensIn > 0 ? next.toISOString() : null,
    opensIn,
    attempt: last && (await attemptState(place, quiz.id, last)),
  }
}

interface AttemptRow {
  id: string
  number: number
  versionHash: string
  passMark: number
  questions: string
  finishedAt: Date | null
  correct: number | null
  points: number | null
  total: number | null
  passed: boolean | null
  answers: AnswerRow[]
}

interface AnswerRow {
  questionId: string
  given: string
  correct: boolean
  points: number
}

async function attemptState(place: QuizPlace, activityId: string, attempt: AttemptRow): Promise<AttemptState> {
  const { id, number, versionHash, finishedAt, correct, points, total, passed, passMark } = attempt
  const asked = askedIn({ questions: await questionsOf(place, activityId, versionHash) }, attempt.questions)
  const answers: AttemptState['answers'] = {}
  for (const answer of attempt.answers) {
    const question = asked.find((candidate) => candidate.id === answer.questionId)
    if (question) answers[question.id] = await answerState({ ...place, activityId, versionHash }, question, answer)
  }
  const result: AttemptState['result'] = finishedAt && {
    correct: correct ?? 0,
    points: points ?? correct ?? 0,
    total: total ?? 0,
    passed: passed ?? false,
    passMark,
  }
  return { id, number, questions: asked.map((question) => question.id), answers, result }
}

/** As they were in the version the attempt was opened with. */
async function questionsOf({ courseId, lessonId }: QuizPlace, activityId: string, versionHash: string) {
  const course = await findCourse(courseId, versionHash)
  const lesson = course && lessonIn(course, lessonId)
  const quiz = lesson && activitiesOf(lesson).find(({ id }) => id === activityId)
  return quiz?.kind === 'quiz' ? quiz.questions : []
}

async function answerState(
  place: QuizPlace & { activityId: string; versionHash: string },
  question: QuestionDefinition,
  answer: AnswerRow,
): Promise<AnswerState> {
  const { activityId } = place
  const where = { courseId: place.courseId, lessonId: place.lessonId, activityId, questionId: question.id }
  const published = (ids: string[]) => givenForBrowser(where, question, ids)
  const given = JSON.parse(answer.given) as string[]
  const notes: AnswerState['notes'] = {}
  for (const { choice } of isText(question) ? [] : given.map(taken)) {
    const note = await feedbackAt(place, 'Feedback', [activityId, question.id, choice])
    if (note) notes[hasFixedChoices(question) ? choice : publicChoiceId(where, choice)] = note
  }
  return {
    correct: answer.correct,
    points: answer.points,
    given: published(given),
    right: published(grade(question, given).right),
    notes,
    feedback: await feedbackAt(place, 'Explanation', [activityId, question.id]),
  }
}
