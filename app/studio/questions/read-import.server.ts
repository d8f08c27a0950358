import { describeFinding } from '~/courses/describe-finding'
import { hasErrors, type Found } from '~/courses/findings'
import { readLesson } from '~/courses/read-lesson.server'
import { translate } from '~/platform/i18n.server'
import type { Locale } from '~/platform/locale'
import { excerptOf, QUESTIONS_MAX, type ImportedQuestion, type ImportFormat, type ReadQuestions } from './imported'
import { prepareQuestion, type Prepared } from './prepare-question'
import { quizToMdx } from './question-mdx'
import { CSV_COLUMNS, readCsv } from './read-csv'
import { readGift } from './read-gift'
import { shownQuestion, type ShownQuestion } from './shown-question'

export interface ReadableQuestion extends Prepared {
  imported: ImportedQuestion
}

/** A question that cannot be taken, with the reason in the trainer's language. */
export interface NamedTrouble {
  line: number
  excerpt: string
  message: string
}

export interface ReadImport {
  format: ImportFormat
  questions: ReadableQuestion[]
  troubles: NamedTrouble[]
  /** More than may be taken at once; the rest was not looked at. */
  tooMany: boolean
}

const COLUMN_NAMES = new Set<string>([...CSV_COLUMNS, 'frage', 'richtig', 'falsch', 'art'])

/** What a text is, where nobody said: a table names its columns in its first line. */
export function formatOf(text: string, fileName = ''): ImportFormat {
  if (/\.csv$/i.test(fileName)) return 'csv'
  const cells = (text.trimStart().split('\n')[0] ?? '').split(/[;,\t]/).map((cell) => cell.replaceAll('"', '').trim().toLowerCase())
  return cells.filter((cell) => COLUMN_NAMES.has(cell)).length >= 2 ? 'csv' : 'gift'
}

/** Reads all questions and has our own check judge them; ids are unlike `taken`. */
export async function readImport(text: string, format: ImportFormat, locale: Locale, taken: ReadonlySet<string> = new Set()): Promise<ReadImport> {
  const read = format === 'csv' ? readCsv(text) : readGift(text)
  const tooMany = read.questions.length > QUESTIONS_MAX
  const used = [...taken]
  const questions: ReadableQuestion[] = []
  for (const imported of read.questions.slice(0, QUESTIONS_MAX)) {
    const prepared = prepareQuestion(imported, used)
    used.push(prepared.question.id)
    questions.push({ imported, ...prepared })
    if (questions.length % 20 === 0) await new Promise(setImmediate) // let requests in between
  }
  const refused = await refusedByCheck(questions)
  const troubles = [...namedTroubles(read, locale), ...[...refused].map(([question, found]) => refusedTrouble(question, found, locale))]
  return {
    format,
    questions: questions.filter((question) => !refused.has(question)),
    troubles: troubles.sort((a, b) => a.line - b.line),
    tooMany,
  }
}

export const shownQuestions = ({ questions }: ReadImport): ShownQuestion[] =>
  questions.map(({ imported, question, losses }) => shownQuestion(question, { line: imported.line, category: imported.category, losses }))

/** One by one only if something is wrong with all of them together. */
async function refusedByCheck(questions: ReadableQuestion[]): Promise<Map<ReadableQuestion, Found>> {
  const refused = new Map<ReadableQuestion, Found>()
  if (questions.length === 0 || !hasErrors(await findingsIn(questions))) return refused
  for (const question of questions) {
    const found = (await findingsIn([question])).find(({ severity }) => severity === 'error')
    if (found) refused.set(question, found)
  }
  return refused
}

async function findingsIn(questions: ReadableQuestion[]): Promise<Found[]> {
  const { found } = await readLesson(`---\ntitle: Import\n---\n\n${quizToMdx('import', 'Import', questions.map(({ question }) => question))}\n`)
  return found
}

function namedTroubles({ unreadable }: ReadQuestions, locale: Locale): NamedTrouble[] {
  const t = translate(locale)
  return unreadable.map(({ line, excerpt, reason, value }) => ({ line, excerpt, message: t(`questions:unreadable.${reason}`, { value }) }))
}

function refusedTrouble({ imported }: ReadableQuestion, found: Found, locale: Locale): NamedTrouble {
  const { message } = describeFinding({ file: '', ...found }, locale, translate(locale))
  return { line: imported.line, excerpt: excerptOf(imported.text.text), message }
}
