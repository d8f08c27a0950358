import { TEXT_MAX_BYTES } from '~/courses/decode-text'
import { translate } from '~/platform/i18n.server'
import { checkDrafted, lessonFolder } from '../drafted-course.server'
import { openDraft, saveDraft, type DraftView } from '../drafts.server'
import { freshId } from '../editor/fresh-ids'
import { draftPath, LANGUAGES, localeOf, type Language } from '../editor/language'
import { blocksIn, idsIn } from '../editor/tags'
import type { PreparedQuestion } from './question-mdx'
import { questionsToMdx, quizToMdx } from './question-mdx'

export interface InsertPlace {
  courseId: string
  lessonId: string
  /** Null: into a quiz of its own at the end. */
  quizId: string | null
  /** Of that quiz. */
  title: string
  language: Language
  /** The other languages get the same text, marked as still to be translated. */
  placeholders: boolean
  personId: string
  now: Date
}

export type InsertFault = 'lessonGone' | 'noText' | 'quizGone' | 'tooBig' | 'busy'

export type Inserted = { ok: true; marked: Language[]; missing: Language[] } | { ok: false; fault: InsertFault }

/** Every id of the lesson in any of its languages; null when there is no such lesson. */
export async function idsTaken(place: Pick<InsertPlace, 'courseId' | 'lessonId' | 'personId' | 'now'>): Promise<Set<string> | null> {
  const texts = await writtenTexts(place)
  return texts && new Set([...texts.values()].flatMap(({ text }) => [...idsIn(text)]))
}

/** Writes the questions into the drafts of a lesson. Nothing is written unless it can be written in the language asked for. */
export async function insertQuestions(place: InsertPlace, questions: PreparedQuestion[]): Promise<Inserted> {
  const texts = await writtenTexts(place)
  if (!texts) return { ok: false, fault: 'lessonGone' }
  if (!texts.has(place.language)) return { ok: false, fault: 'noText' }
  const quizId = place.quizId ?? freshId('quiz', new Set([...texts.values()].flatMap(({ text }) => [...idsIn(text)])))
  const own = await writeInto(place, place.language, (text) => inserted(text, { place, quizId, questions, mark: null }))
  if (own !== 'saved') return { ok: false, fault: own }
  const others = [...texts.keys()].filter((language) => language !== place.language)
  const marked: Language[] = []
  for (const language of place.placeholders ? others : []) {
    const mark = translate(localeOf(language))('questions:import.mark')
    const outcome = await writeInto(place, language, (text) => inserted(text, { place, quizId, questions, mark }))
    if (outcome === 'saved') marked.push(language)
  }
  return { ok: true, marked, missing: others.filter((language) => !marked.includes(language)) }
}

type Place = Pick<InsertPlace, 'courseId' | 'lessonId' | 'personId' | 'now'>

async function writtenTexts({ courseId, lessonId, personId, now }: Place): Promise<Map<Language, DraftView> | null> {
  const folder = await folderOf(courseId, lessonId)
  if (!folder) return null
  const texts = new Map<Language, DraftView>()
  for (const language of LANGUAGES) {
    const draft = await openDraft({ courseId, path: draftPath(folder, language), personId, now })
    if (draft.text.trim() !== '') texts.set(language, draft)
  }
  return texts
}

async function folderOf(courseId: string, lessonId: string): Promise<string | null> {
  const checked = await checkDrafted(courseId)
  return checked && lessonFolder(checked, lessonId)
}

interface Insertion {
  place: InsertPlace
  quizId: string
  questions: PreparedQuestion[]
  mark: string | null
}

/** The text with the questions in it; null when the quiz is not in it. */
function inserted(text: string, { place, quizId, questions, mark }: Insertion): string | null {
  if (place.quizId === null) return `${text.trimEnd()}\n\n${quizToMdx(quizId, place.title, questions, mark)}\n`
  const quiz = blocksIn(text).find(({ name, id }) => name === 'Quiz' && id === quizId)
  const end = quiz ? text.lastIndexOf('</Quiz', quiz.to) : -1
  if (!quiz || end <= quiz.from) return null
  return `${text.slice(0, end).trimEnd()}\n\n${indented(questionsToMdx(questions, mark))}\n${text.slice(end)}`
}

const indented = (mdx: string): string => mdx.replace(/^(?=.)/gm, '  ')

const TRIES = 3

/** Into whatever the draft is by now: what somebody else saves in between is kept. */
async function writeInto(
  { courseId, lessonId, personId, now }: InsertPlace,
  language: Language,
  edit: (text: string) => string | null,
): Promise<'saved' | InsertFault> {
  const folder = await folderOf(courseId, lessonId)
  if (!folder) return 'lessonGone'
  const place = { courseId, path: draftPath(folder, language), personId, now }
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const { text: before, revision, baseHash } = await openDraft(place)
    const text = edit(before)
    if (text === null) return 'quizGone'
    if (Buffer.byteLength(text) > TEXT_MAX_BYTES) return 'tooBig'
    if ((await saveDraft({ ...place, text, revision, baseHash })).ok) return 'saved'
  }
  return 'busy'
}
