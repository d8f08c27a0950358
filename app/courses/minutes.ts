import { activitiesIn, type LessonContent } from './check-lesson'
import { proseIn, wordsIn } from './reading-level'

const WORDS_A_MINUTE = 180
const SECONDS_A_QUESTION = 30
const SECONDS_AN_ACTIVITY = 30

/** How long a lesson is likely to take: reading, films, questions and what there is to do. */
export function minutesFor(content: LessonContent, seconds: (file: string) => number): number {
  const activities = activitiesIn(content, seconds)
  const transcripts = content.parts.flatMap(({ schema, parts }) => (schema.name === 'Video' ? parts : [])).flatMap(({ node }) => proseIn(node))
  const words = proseIn(content.root).flatMap(wordsIn).length - transcripts.flatMap(wordsIn).length // it is read instead of the film
  const doing = activities.map((activity) => {
    if (activity.kind === 'video') return activity.seconds
    if (activity.kind === 'quiz') return (activity.draw ?? activity.questions.length) * SECONDS_A_QUESTION
    return SECONDS_AN_ACTIVITY
  })
  // Of a pool of questions only those drawn are read.
  const unread = activities.reduce((sum, activity) => sum + (activity.kind === 'quiz' && activity.draw ? 1 - activity.draw / activity.questions.length : 0), 0)
  const asked = content.parts.filter(({ schema }) => schema.name === 'Quiz').flatMap(({ node }) => proseIn(node)).flatMap(wordsIn).length
  return Math.round((words - asked * unread) / WORDS_A_MINUTE + doing.reduce((sum, one) => sum + one, 0) / 60)
}
