import { findCourse, findText } from '~/courses/catalogue.server'
import type { Part } from '~/courses/components/component-schema'
import { textIn } from '~/courses/lesson-tree'
import type { Locale } from '~/platform/locale'
import { taken, type QuestionDefinition, type QuestionKindName } from '~/quizzes/schema'
import { firstAnswers, type QuizPlace } from './first-answers.sql.server'
import { questionFigures, type Figure } from './question-figures'

/** A wrong answer in the words of the present version. */
export interface ToldAnswer {
  choice: string
  /** Where it was put: a target's text, or a place in an order. */
  target: string | null
  people: Figure
}

export interface ToldQuestion {
  id: string
  kind: QuestionKindName
  text: string
  people: number | null
  right: Figure
  wrong: ToldAnswer[]
}

export interface QuizStatistics {
  courseTitle: string
  lessonTitle: string
  quizTitle: string
  questions: ToldQuestion[]
}

/** How the questions of a published quiz were answered the first time; null when no such quiz is published. */
export async function quizStatistics(place: QuizPlace, locale: Locale): Promise<QuizStatistics | null> {
  const { courseId, lessonId, activityId } = place
  const [course, found] = await Promise.all([findCourse(courseId), findText(courseId, lessonId, locale)])
  const quiz = course && found && quizIn(found.text.lesson.content.parts, activityId)
  const activity = course?.lessons.find(({ id }) => id === lessonId)?.activities[found?.locale ?? locale]?.find(({ id }) => id === activityId)
  if (!course || !found || !quiz || activity?.kind !== 'quiz') return null
  const counted = await firstAnswers(place)
  return {
    courseTitle: course.title[locale],
    lessonTitle: found.text.lesson.content.front.title,
    quizTitle: activity.title,
    questions: activity.questions.map((question) => {
      const { wrong, ...figures } = questionFigures(question, counted.filter(({ questionId }) => questionId === question.id))
      const words = wordsOf(quiz.parts.find(({ props }) => props.id === question.id))
      return { ...figures, kind: question.kind, text: words.question, wrong: wrong.map((one) => told(one, question, words)) }
    }),
  }
}

const quizIn = (parts: Part[], id: string): Part | undefined => parts.find(({ schema, props }) => schema.name === 'Quiz' && props.id === id)

interface Words {
  question: string
  /** By id, of choices, places and targets. */
  parts: Map<string, string>
}

function wordsOf(question: Part | undefined): Words {
  if (!question) return { question: '', parts: new Map() }
  const parts = question.parts.map((part) => [String(part.props.id ?? ''), typeof part.props.label === 'string' ? part.props.label : ownText(part)] as const)
  return { question: ownText(question), parts: new Map(parts) }
}

/** The text of a part without that of the parts in it. */
function ownText({ node, parts }: Part): string {
  const inner = new Set<unknown>(parts.map((part) => part.node))
  const text = (one: Parameters<typeof textIn>[0]): string => {
    if (inner.has(one)) return ''
    return 'children' in one ? one.children.map(text).join(one.type === 'paragraph' ? '' : ' ') : textIn(one)
  }
  return text(node).replace(/\s+/g, ' ').trim()
}

function told({ given, people }: { given: string; people: Figure }, { kind }: QuestionDefinition, { parts }: Words): ToldAnswer {
  if (kind === 'text') return { choice: given, target: null, people }
  const { choice, target } = taken(given)
  const words = (id: string) => parts.get(id) ?? id
  return { choice: words(choice), target: target === null ? null : kind === 'order' ? target : words(target), people }
}
