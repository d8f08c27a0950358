import { DEFAULT_LOCALE, type Locale } from '~/platform/locale'
import { activitiesIn, idsIn, type CheckedLesson } from './check-lesson'
import { EASY_FILE } from './course-version'
import type { Activity } from './definition'
import { START, type Found } from './findings'

interface Translation {
  path: string
  locale: Locale
  lesson: CheckedLesson
  sound: boolean
}

/** Every language of a lesson has the same activities under the same ids, with the same solutions. A translation that has not is not sound. */
export function checkTranslations(files: Translation[], add: (path: string, found: Found) => void): void {
  const readable = files.filter(({ sound }) => sound)
  const original = readable.find(({ locale, path }) => locale === DEFAULT_LOCALE && !path.endsWith(EASY_FILE)) ?? readable[0]
  for (const translation of readable) {
    const found = original && translation !== original ? difference(original, translation) : undefined
    if (!found) continue
    add(translation.path, found)
    translation.sound = false
  }
}

const LISTED = 5

export function difference(original: Pick<Translation, 'path' | 'lesson'>, translation: Pick<Translation, 'lesson'>): Found | undefined {
  const [one, other] = [original.lesson.content, translation.lesson.content]
  if (!one || !other) return undefined
  const file = original.path.slice(original.path.lastIndexOf('/') + 1)
  const [there, here] = [idsIn(one), idsIn(other)]
  const missing = there.filter((id) => !here.includes(id))
  const extra = here.filter((id) => !there.includes(id))
  if (missing.length > 0 || extra.length > 0) return finding('translation-ids', { file, missing: listed(missing), extra: listed(extra) })
  const [right, own] = [solutionsIn(activitiesIn(one, () => 0)), solutionsIn(activitiesIn(other, () => 0))]
  const question = [...right.keys()].find((id) => right.get(id) !== own.get(id))
  return question === undefined ? undefined : finding('translation-quiz', { file, question })
}

const finding = (rule: Found['rule'], params: Found['params']): Found => ({ ...START, rule, severity: 'error', params })

const listed = (ids: string[]) =>
  ids.length === 0 ? '–' : ids.slice(0, LISTED).join('; ') + (ids.length > LISTED ? `; … (${ids.length})` : '')

/** What each question asks for, and what passes the quiz. */
function solutionsIn(activities: Activity[]): Map<string, string> {
  const found = new Map<string, string>()
  for (const activity of activities) {
    if (activity.kind === 'exercise') for (const { id, right, next } of activity.parts) found.set(`${activity.id} › ${id}`, JSON.stringify([right, next]))
    if (activity.kind === 'acknowledge') found.set(activity.id, activity.version)
    if (activity.kind !== 'quiz') continue
    const { id: quiz, title: _title, questions, ...rules } = activity
    found.set(quiz, JSON.stringify(rules))
    for (const question of questions) {
      const { id, kind, choices, targets } = question
      const solution = choices.map((choice) => `${choice.id} ${choice.correct} ${choice.target}`)
      // Only where the order is the solution does it have to be the same.
      found.set(`${quiz} › ${id}`, JSON.stringify([kind, kind === 'order' ? solution : solution.sort(), [...targets].sort()]))
    }
  }
  return found
}
