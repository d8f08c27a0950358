import type { ActivityState, AttemptState } from '~/courses/components/activity-state'
import { givenForBrowser, givenFromBrowser, publicChoiceId } from '~/courses/choice-ids.server'
import type { Activity } from '~/courses/definition'
import { renderFeedback } from '~/courses/feedback.server'
import { mixedBy } from '~/quizzes/mixed-by'
import { isPassed } from '~/quizzes/pass-mark'
import { grade, hasFixedChoices, isText, readAnswer, taken, type QuestionDefinition } from '~/quizzes/schema'
import { localeOf } from '../language'
import type { Preview } from '../preview.server'
import { valueIn, valuesIn, type TrialChange } from './trial-change'

type Quiz = Extract<Activity, { kind: 'quiz' }>

interface Attempt {
  number: number
  asked: QuestionDefinition[]
  /** Given answers, under the author's ids. */
  given: Map<string, string[]>
}

/** A quiz on trial: attempts are numbered, the first answer to a question counts, the last one brings the result. */
export async function quizTrial(preview: Preview, quiz: Quiz, changes: TrialChange[]): Promise<ActivityState> {
  const attempts = attemptsIn(preview, quiz, changes)
  const shown = attempts.map((attempt) => resultOf(quiz, attempt))
  const last = attempts.at(-1)
  return {
    kind: 'quiz',
    title: quiz.title,
    done: shown.some((result) => result?.passed),
    passMark: quiz.passMark,
    count: quiz.draw ?? quiz.questions.length,
    partialCredit: quiz.partialCredit,
    attempts: quiz.attempts,
    wait: quiz.wait,
    opensAt: null, // nobody waits in a trial
    opensIn: 0,
    attempt: last
      ? { id: String(last.number), number: last.number, questions: last.asked.map(({ id }) => id), answers: await answersOf(preview, quiz, last), result: resultOf(quiz, last) }
      : null,
  }
}

function attemptsIn(preview: Preview, quiz: Quiz, changes: TrialChange[]): Attempt[] {
  const attempts: Attempt[] = []
  for (const change of changes) {
    const last = attempts.at(-1)
    const open = last && last.given.size < last.asked.length
    if (valueIn(change, 'intent') === 'start' && !open) attempts.push(newAttempt(quiz, attempts.length + 1))
    if (valueIn(change, 'intent') !== 'answer' || !last) continue
    const question = last.asked.find(({ id }) => id === valueIn(change, 'question'))
    const given = question && readAnswer(question, authorsIds(preview, quiz, question, valuesIn(change, 'choice')))
    if (question && given && !last.given.has(question.id)) last.given.set(question.id, given)
  }
  return attempts
}

/** Drawn by its number, so that replaying what was done draws the same. */
function newAttempt(quiz: Quiz, number: number): Attempt {
  const ids = mixedBy(quiz.questions.map(({ id }) => id), String(number), (id) => id)
  const drawn = ids.slice(0, quiz.draw ?? ids.length)
  const order = quiz.shuffle ? drawn : quiz.questions.map(({ id }) => id).filter((id) => drawn.includes(id))
  return { number, asked: order.flatMap((id) => quiz.questions.find((question) => question.id === id) ?? []), given: new Map() }
}

const placeOf = ({ place: { courseId, lessonId } }: Preview, quiz: Quiz, question: QuestionDefinition) => ({
  courseId,
  lessonId,
  activityId: quiz.id,
  questionId: question.id,
})

const authorsIds = (preview: Preview, quiz: Quiz, question: QuestionDefinition, choices: string[]) =>
  givenFromBrowser(placeOf(preview, quiz, question), question, choices)

function resultOf({ passMark, partialCredit }: Quiz, { asked, given }: Attempt): AttemptState['result'] {
  const total = asked.length
  if (given.size < total) return null
  const grades = asked.map((question) => grade(question, given.get(question.id) ?? []))
  const correct = grades.filter((one) => one.correct).length
  const points = partialCredit ? grades.reduce((sum, one) => sum + one.points, 0) : correct
  return { correct, points, total, passed: isPassed(points, total, passMark), passMark }
}

async function answersOf(preview: Preview, quiz: Quiz, { given }: Attempt): Promise<AttemptState['answers']> {
  const answers: AttemptState['answers'] = {}
  for (const question of quiz.questions) {
    const place = placeOf(preview, quiz, question)
    const ids = given.get(question.id)
    if (!ids) continue
    const { correct, points, right } = grade(question, ids)
    const shown = (list: string[]) => givenForBrowser(place, question, list)
    const code = await preview.serverCode()
    const feedback = await renderFeedback(code, localeOf(preview.place.language), 'Explanation', [quiz.id, question.id])
    const notes: Record<string, string> = {}
    for (const { choice } of isText(question) ? [] : ids.map(taken)) {
      const note = await renderFeedback(code, localeOf(preview.place.language), 'Feedback', [quiz.id, question.id, choice])
      if (note) notes[hasFixedChoices(question) ? choice : publicChoiceId(place, choice)] = note
    }
    answers[question.id] = { correct, points, given: shown(ids), right: shown(right), notes, feedback }
  }
  return answers
}
