import type { AnswerState, AttemptState, QuizState } from '~/courses/components/activity-state'
import { findCourse } from '~/courses/catalogue.server'
import { publicChoiceId } from '~/courses/choice-ids.server'
import type { Activity } from '~/courses/definition'
import { feedbackAt } from '~/courses/feedback.server'
import { db } from '~/platform/db.server'
import type { Locale } from '~/platform/locale'
import { grade, type QuestionDefinition } from '~/quizzes/schema'
import { activitiesOf } from './complete'
import { lessonIn } from './target.server'

export interface QuizPlace {
  courseId: string
  lessonId: string
  locale: Locale
}

type Quiz = Extract<Activity, { kind: 'quiz' }>

/** A person's quiz: the open attempt or the last one, with what may be known about the questions already answered. */
export async function quizState(
  place: QuizPlace,
  enrolmentId: string,
  { id: activityId, title, passMark }: Quiz,
  done: boolean,
): Promise<QuizState> {
  const attempt = await db.quizAttempt.findFirst({
    where: { enrolmentId, lessonId: place.lessonId, activityId },
    select: {
      id: true,
      number: true,
      versionHash: true,
      passMark: true,
      finishedAt: true,
      correct: true,
      total: true,
      passed: true,
      answers: { select: { questionId: true, given: true, correct: true } },
    },
    orderBy: { number: 'desc' },
  })
  if (!attempt) return { kind: 'quiz', title, done, passMark, attempt: null }
  const { id, number, versionHash, finishedAt, correct, total, passed } = attempt
  const result: AttemptState['result'] = finishedAt && {
    correct: correct ?? 0,
    total: total ?? 0,
    passed: passed ?? false,
    passMark: attempt.passMark,
  }
  const questions = await questionsOf(place, activityId, versionHash)
  const answers: AttemptState['answers'] = {}
  for (const answer of attempt.answers) {
    const question = questions.find((candidate) => candidate.id === answer.questionId)
    if (question) answers[question.id] = await answerState({ ...place, activityId, versionHash }, question, answer)
  }
  return { kind: 'quiz', title, done, passMark: result ? passMark : attempt.passMark, attempt: { id, number, answers, result } }
}

/** As they were in the version the attempt was opened with. */
async function questionsOf({ courseId, lessonId }: QuizPlace, activityId: string, versionHash: string) {
  const course = await findCourse(courseId, versionHash)
  const lesson = course && lessonIn(course, lessonId)
  const quiz = lesson && activitiesOf(lesson).find(({ id }) => id === activityId)
  return quiz?.kind === 'quiz' ? quiz.questions : []
}

async function answerState(
  { courseId, lessonId, locale, activityId, versionHash }: QuizPlace & { activityId: string; versionHash: string },
  question: QuestionDefinition,
  answer: { given: string; correct: boolean },
): Promise<AnswerState> {
  const where = { courseId, lessonId, activityId, questionId: question.id }
  const published = (ids: string[]) => ids.map((id) => publicChoiceId(where, id))
  const given = JSON.parse(answer.given) as string[]
  return {
    correct: answer.correct,
    given: published(given),
    right: published(grade(question, given).right),
    feedback: await feedbackAt({ courseId, lessonId, locale, versionHash }, 'Explanation', [activityId, question.id]),
  }
}
