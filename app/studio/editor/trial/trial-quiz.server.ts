import type { ActivityState, AttemptState } from '~/courses/components/activity-state'
import { choiceIdOf, publicChoiceId } from '~/courses/choice-ids.server'
import type { Activity } from '~/courses/definition'
import { renderFeedback } from '~/courses/feedback.server'
import { isPassed } from '~/quizzes/pass-mark'
import { grade, readAnswer, type QuestionDefinition } from '~/quizzes/schema'
import { localeOf } from '../language'
import type { Preview } from '../preview.server'
import { valueIn, valuesIn, type TrialChange } from './trial-change'

type Quiz = Extract<Activity, { kind: 'quiz' }>

interface Attempt {
  number: number
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
    attempt: last
      ? { id: String(last.number), number: last.number, answers: await answersOf(preview, quiz, last), result: resultOf(quiz, last) }
      : null,
  }
}

function attemptsIn(preview: Preview, quiz: Quiz, changes: TrialChange[]): Attempt[] {
  const attempts: Attempt[] = []
  for (const change of changes) {
    const last = attempts.at(-1)
    const open = last && last.given.size < quiz.questions.length
    if (valueIn(change, 'intent') === 'start' && !open) attempts.push({ number: attempts.length + 1, given: new Map() })
    if (valueIn(change, 'intent') !== 'answer' || !last) continue
    const question = quiz.questions.find(({ id }) => id === valueIn(change, 'question'))
    const given = question && readAnswer(question, authorsIds(preview, quiz, question, valuesIn(change, 'choice')))
    if (question && given && !last.given.has(question.id)) last.given.set(question.id, given)
  }
  return attempts
}

const placeOf = ({ place: { courseId, lessonId } }: Preview, quiz: Quiz, question: QuestionDefinition) => ({
  courseId,
  lessonId,
  activityId: quiz.id,
  questionId: question.id,
})

const authorsIds = (preview: Preview, quiz: Quiz, question: QuestionDefinition, choices: string[]) =>
  choices.map((choice) => choiceIdOf(placeOf(preview, quiz, question), question, choice))

function resultOf({ questions, passMark }: Quiz, { given }: Attempt): AttemptState['result'] {
  if (given.size < questions.length) return null
  const correct = questions.filter((question) => grade(question, given.get(question.id) ?? []).correct).length
  return { correct, total: questions.length, passed: isPassed(correct, questions.length, passMark), passMark }
}

async function answersOf(preview: Preview, quiz: Quiz, { given }: Attempt): Promise<AttemptState['answers']> {
  const answers: AttemptState['answers'] = {}
  for (const question of quiz.questions) {
    const ids = given.get(question.id)
    if (!ids) continue
    const { correct, right } = grade(question, ids)
    const shown = (list: string[]) => list.map((id) => publicChoiceId(placeOf(preview, quiz, question), id))
    const code = await preview.serverCode()
    const feedback = await renderFeedback(code, localeOf(preview.place.language), 'Explanation', [quiz.id, question.id])
    answers[question.id] = { correct, given: shown(ids), right: shown(right), feedback }
  }
  return answers
}
