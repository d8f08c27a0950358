import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { env } from '~/platform/env.server'
import { hasFixedChoices, isText, placed, taken, type QuestionDefinition } from '~/quizzes/schema'
import type { Activity, PublicActivity } from './definition'
import { opaqueChoiceId } from './opaque-id.server'

/** Where a choice stands. */
export interface ChoicePlace {
  courseId: string
  lessonId: string
  activityId: string
  questionId: string
}

type Exercise = Extract<Activity, { kind: 'exercise' }>

const KEY_BYTES = 32
const kept = globalThis as { wachsamChoiceKey?: { file: string; key: Buffer } }

/** Made once for a data folder and kept in it, so that choices keep their ids over restarts. */
function choiceKey(): Buffer {
  const file = join(env().dataDir, 'keys', 'choice-ids.key')
  if (kept.wachsamChoiceKey?.file === file) return kept.wachsamChoiceKey.key
  if (!existsSync(file)) createKey(file)
  const key = readFileSync(file)
  if (key.byteLength !== KEY_BYTES) throw new Error('DATA_DIR/keys/choice-ids.key is damaged: restore it from the backup')
  kept.wachsamChoiceKey = { file, key }
  return key
}

/** Written aside and then given its name, which fails where another process was first: then its key counts. */
function createKey(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const aside = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  writeFileSync(aside, randomBytes(KEY_BYTES), { mode: 0o600, flag: 'wx' })
  try {
    linkSync(aside, file)
  } catch (error) {
    if (!existsSync(file)) throw error
  } finally {
    rmSync(aside)
  }
}

/** The id under which a choice reaches the browser; `choiceId` is the author's. */
export function publicChoiceId({ courseId, lessonId, activityId, questionId }: ChoicePlace, choiceId: string): string {
  return opaqueId(courseId, lessonId, [activityId, questionId, choiceId])
}

/** As `publicChoiceId`, for whatever is secret in a lesson: `ids` lead from the activity down to it. */
export const opaqueId = (courseId: string, lessonId: string, ids: readonly string[]): string =>
  opaqueChoiceId(choiceKey(), [courseId, lessonId, ...ids])

/** The author's id of the choice that came back from a browser; undefined when the question has none of that id. */
export function choiceIdOf(place: ChoicePlace, question: QuestionDefinition, publicId: string): string | undefined {
  return question.choices.find(({ id }) => publicChoiceId(place, id) === publicId)?.id
}

/** What came back from a browser for a question, in the author's ids; undefined where there is no such choice. */
export function givenFromBrowser(place: ChoicePlace, question: QuestionDefinition, entries: string[]): (string | undefined)[] {
  if (isText(question) || hasFixedChoices(question)) return entries
  return entries.map((entry) => {
    const { choice, target } = taken(entry)
    const own = choiceIdOf(place, question, choice)
    return own === undefined || target === null ? own : placed(own, target)
  })
}

/** An answer as it is kept, in the ids the page shows. */
export function givenForBrowser(place: ChoicePlace, question: QuestionDefinition, given: string[]): string[] {
  if (isText(question) || hasFixedChoices(question)) return given
  return given.map((entry) => {
    const { choice, target } = taken(entry)
    const shown = publicChoiceId(place, choice)
    return target === null ? shown : placed(shown, target)
  })
}

/** Where an exercise stands. */
export interface ExercisePlace {
  courseId: string
  lessonId: string
  activityId: string
}

/** The id under which a part of an exercise reaches the browser; the scenes of a story are no secret. */
export function publicPartId({ courseId, lessonId, activityId }: ExercisePlace, { mode }: Pick<Exercise, 'mode'>, partId: string): string {
  return mode === 'path' ? partId : opaqueId(courseId, lessonId, [activityId, partId])
}

/** The author's id of a part that came back from a browser; undefined when there is none of that id. */
export function partIdOf(place: ExercisePlace, exercise: Exercise, publicId: string): string | undefined {
  return exercise.parts.find(({ id }) => publicPartId(place, exercise, id) === publicId)?.id
}

/** An activity without its secrets. */
export function publicActivity(courseId: string, lessonId: string, activity: Activity): PublicActivity {
  if (activity.kind === 'exercise') return { kind: 'exercise', id: activity.id, title: activity.title, mode: activity.mode }
  if (activity.kind !== 'quiz') return activity
  const questions = activity.questions.map(({ id, kind, choices, targets }) => {
    const place = { courseId, lessonId, activityId: activity.id, questionId: id }
    const shown = choices.map((choice) => (hasFixedChoices({ kind }) ? choice.id : publicChoiceId(place, choice.id)))
    return { id, kind, targets, choices: shown.sort() }
  })
  return { ...activity, questions }
}
