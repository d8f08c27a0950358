import { parse } from 'csv-parse/sync'
import { foldKey } from '~/platform/text'
import { NotReadable, unreadable, type ImportedBody, type ImportedPair, type ImportedQuestion, type LossCode, type ReadQuestions, type Written } from './imported'
import { choiceBody, orderBody, pairBody, textBody } from './judge-body'

export const CSV_COLUMNS = ['id', 'kind', 'question', 'right', 'wrong', 'explanation'] as const
type Column = (typeof CSV_COLUMNS)[number]

const NEEDED: Column[] = ['question', 'right']
const GERMAN: Record<string, Column> = {
  kennung: 'id',
  art: 'kind',
  frage: 'question',
  richtig: 'right',
  falsch: 'wrong',
  erklärung: 'explanation',
  erklaerung: 'explanation',
}

const KINDS: Record<string, ImportedBody['kind']> = {
  single: 'single',
  eine: 'single',
  multiple: 'multiple',
  mehrere: 'multiple',
  truefalse: 'truefalse',
  'wahr/falsch': 'truefalse',
  text: 'text',
  order: 'order',
  reihenfolge: 'order',
  match: 'match',
  zuordnen: 'match',
  sort: 'sort',
  gruppen: 'sort',
}

const TRUE = ['true', 't', 'wahr', 'ja', 'yes', 'richtig', 'stimmt', '1']
const FALSE = ['false', 'f', 'falsch', 'nein', 'no', 'stimmt nicht', '0']

interface Line {
  line: number
  cells: string[]
}

/** Reads questions in a table: one a row, several answers in a cell parted by `|`. */
export function readCsv(text: string): ReadQuestions {
  const { lines, broken } = readLines(text)
  const read: ReadQuestions = { questions: [], unreadable: [] }
  const [head, ...rows] = lines
  const columns = (head?.cells ?? []).map((cell) => GERMAN[foldKey(cell)] ?? foldKey(cell))
  const missing = NEEDED.filter((column) => !columns.includes(column))
  if (missing.length > 0) {
    read.unreadable.push({ line: head?.line ?? 1, excerpt: head?.cells.join(' ') ?? '', reason: 'columns', value: missing.join(', ') })
    return read
  }
  for (const { line, cells } of rows) {
    const row = Object.fromEntries(CSV_COLUMNS.map((column) => [column, cells[columns.indexOf(column)]?.trim() ?? ''])) as Record<Column, string>
    try {
      read.questions.push(readRow(row, line))
    } catch (error) {
      read.unreadable.push(unreadable(error, line, row.question || cells.join(' ')))
    }
  }
  if (broken !== null) read.unreadable.push({ line: broken, excerpt: text.split('\n')[broken - 1] ?? '', reason: 'quote', value: '' })
  return read
}

/** As far as the quotes are closed. */
function readLines(text: string): { lines: Line[]; broken: number | null } {
  const lines: Line[] = []
  let next = 1
  const take = (cells: string[], { lines: last }: { lines: number }) => {
    if (cells.some((cell) => cell.trim() !== '')) lines.push({ line: next, cells })
    next = last + 1
    return null
  }
  const options = { relax_column_count: true, relax_quotes: true, record_delimiter: '\n', ltrim: true, delimiter: delimiterOf(text) }
  try {
    parse(text, { ...options, on_record: take })
    return { lines, broken: null }
  } catch {
    return { lines, broken: next } // all else is relaxed
  }
}

const DELIMITERS = [';', ',', '\t']

function delimiterOf(text: string): string {
  const first = text.split('\n').find((line) => line.trim() !== '') ?? ''
  const score = (delimiter: string) => first.split(delimiter).length
  return DELIMITERS.reduce((best, next) => (score(next) > score(best) ? next : best))
}

const plain = (text: string): Written => ({ format: 'plain', text })

/** What is parted by `|`; `\|` is the sign itself. */
const listed = (cell: string): string[] =>
  cell
    .split(/(?<!\\)\|/)
    .map((part) => part.replaceAll('\\|', '|').trim())
    .filter((part) => part !== '')

function readRow({ id, kind, question, right, wrong, explanation }: Record<Column, string>, line: number): ImportedQuestion {
  if (question === '') throw new NotReadable('noQuestion')
  const losses: LossCode[] = []
  const body = readBody(kind, { right: listed(right), wrong: listed(wrong) }, losses)
  return {
    line,
    name: id,
    category: '',
    text: plain(question),
    body,
    explanation: explanation === '' ? [] : [plain(explanation)],
    losses,
  }
}

interface Answers {
  right: string[]
  wrong: string[]
}

function readBody(written: string, { right, wrong }: Answers, losses: LossCode[]): ImportedBody {
  const kind = written === '' ? kindFor({ right, wrong }) : KINDS[foldKey(written)]
  if (!kind) throw new NotReadable('kind', written)
  if (right.length === 0) throw new NotReadable('noRight')
  switch (kind) {
    case 'single':
    case 'multiple':
      return choiceBody(kind, [...choicesOf(right, true), ...choicesOf(wrong, false)])
    case 'truefalse':
      return { kind, answer: truthOf(right) }
    case 'text':
      return textBody(right)
    case 'order':
      return orderBody(right.map(plain))
    case 'match':
    case 'sort':
      return pairsAs(kind, { right, wrong }, losses)
  }
}

/** Without a kind the answers tell. */
function kindFor({ right, wrong }: Answers): ImportedBody['kind'] {
  if (wrong.length > 0) return right.length > 1 ? 'multiple' : 'single'
  return right.length === 1 && [...TRUE, ...FALSE].includes(foldKey(right[0] ?? '')) ? 'truefalse' : 'text'
}

const choicesOf = (texts: string[], correct: boolean) => texts.map((text) => ({ text: plain(text), correct, feedback: null }))

function truthOf(right: string[]): boolean {
  const word = foldKey(right[0] ?? '')
  if (right.length !== 1 || ![...TRUE, ...FALSE].includes(word)) throw new NotReadable('truth', right.join(' | '))
  return TRUE.includes(word)
}

/** `choice -> where it belongs`; what stands under "wrong" belongs nowhere. */
function pairsAs(kind: 'match' | 'sort', { right, wrong }: Answers, losses: LossCode[]): ImportedBody {
  const pairs = right.map((entry): ImportedPair => {
    const [item = '', target = '', ...more] = entry.split('->').map((part) => part.trim())
    if (item === '' || target === '' || more.length > 0) throw new NotReadable('pair', entry)
    return { item: plain(item), target: plain(target) }
  })
  const body = pairBody([...pairs, ...wrong.map((text) => ({ item: plain(text), target: null }))], losses)
  if (body.kind === 'match' && kind === 'sort') {
    if (wrong.length > 0) losses.push('distractors')
    return { kind, pairs }
  }
  return body
}
