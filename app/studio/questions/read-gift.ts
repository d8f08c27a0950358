import { giftBlocks, hideEscapes, showEscapes, type GiftBlock } from './gift-blocks'
import { NotReadable, unreadable, type ImportedBody, type ImportedQuestion, type LossCode, type ReadQuestions, type Written } from './imported'
import { choiceBody, pairBody, textBody } from './judge-body'

/** Reads questions in Moodle's GIFT; what it has and we have not is named, question by question. */
export function readGift(text: string): ReadQuestions {
  const read: ReadQuestions = { questions: [], unreadable: [] }
  for (const block of giftBlocks(text)) {
    try {
      read.questions.push(readBlock(block))
    } catch (error) {
      read.unreadable.push(unreadable(error, block.line, block.text))
    }
  }
  return read
}

function readBlock({ line, text, category }: GiftBlock): ImportedQuestion {
  const [, title = '', rest = ''] = /^\s*(?:::([^]*?)::)?([^]*)$/.exec(hideEscapes(text)) ?? []
  const { before, answers, behind } = partsOf(rest)
  const { format, text: asked } = formatted(before, 'plain')
  const gap = behind.trim() === '' ? '' : ` _____ ${behind.trim()}`
  const question: Written = { format, text: showEscapes(asked.trim() + gap) }
  if (question.text.trim() === '') throw new NotReadable('noQuestion')
  const [own = '', ...general] = answers.split('####')
  const explanation = general.map((part) => written(part, format)).filter(isNotEmpty)
  const losses: LossCode[] = []
  const body = readAnswers(own.trim(), format, { explanation, losses })
  return { line, name: showEscapes(title).trim(), category, text: question, body, explanation, losses }
}

function partsOf(text: string): { before: string; answers: string; behind: string } {
  const [open, close] = [text.indexOf('{'), text.indexOf('}')]
  if (open < 0 && close < 0) throw new NotReadable('description')
  if (open < 0 || (close >= 0 && close < open)) throw new NotReadable('unopened')
  if (close < 0) throw new NotReadable('unclosed')
  return { before: text.slice(0, open), answers: text.slice(open + 1, close), behind: text.slice(close + 1) }
}

type Format = Written['format']

const FORMATS: Record<string, Format> = { html: 'html', markdown: 'markdown', plain: 'plain', moodle: 'plain' }

/** `[html]` and the like say how the text is written; without, as `otherwise`. */
function formatted(text: string, otherwise: Format): Written {
  const [, name = '', rest = ''] = /^\s*(?:\[(html|markdown|plain|moodle)\])?([^]*)$/.exec(text) ?? []
  return { format: FORMATS[name] ?? otherwise, text: rest }
}

function written(text: string, otherwise: Format): Written {
  const { format, text: rest } = formatted(text, otherwise)
  return { format, text: showEscapes(rest).trim() }
}

const isNotEmpty = ({ text }: Written) => text !== ''

interface Beside {
  explanation: Written[]
  losses: LossCode[]
}

function readAnswers(answers: string, format: Format, beside: Beside): ImportedBody {
  if (answers === '') throw new NotReadable('essay')
  if (answers.startsWith('#')) throw new NotReadable('numerical')
  const truth = /^(t|true|f|false)\s*(#[^]*)?$/i.exec(answers)
  if (truth) return trueOrFalse(truth[1] ?? '', truth[2] ?? '', format, beside)
  const pieces = piecesOf(answers)
  const onlyRight = pieces.every(({ sign }) => sign === '=')
  if (onlyRight && pieces.some(({ text }) => text.includes('->'))) return pairs(pieces, format, beside)
  return onlyRight ? spellings(pieces, format, beside) : choices(pieces, format, beside)
}

interface Piece {
  sign: string
  /** Percent; null: not said. */
  weight: number | null
  text: string
  feedback: string
}

function piecesOf(answers: string): Piece[] {
  if (!/^[=~]/.test(answers)) throw new NotReadable('answers', showEscapes(answers))
  return [...answers.matchAll(/([=~])([^=~]*)/g)].map(([, sign = '', content = '']) => {
    const [, weight, rest = ''] = /^\s*(?:%(-?[\d.,]+)%)?([^]*)$/.exec(content) ?? []
    const at = rest.indexOf('#')
    const [text, feedback] = at < 0 ? [rest, ''] : [rest.slice(0, at), rest.slice(at + 1)]
    return { sign, weight: weight === undefined ? null : Number(weight.replace(',', '.')), text: text.trim(), feedback: feedback.trim() }
  })
}

/** Our true/false says why in one place; GIFT says it for the wrong and for the right answer. */
function trueOrFalse(word: string, feedback: string, format: Format, { explanation, losses }: Beside): ImportedBody {
  const said = feedback.split('#').slice(1).map((part) => written(part, format)).filter(isNotEmpty)
  if (said.length > 0) losses.push('feedback')
  explanation.push(...said)
  return { kind: 'truefalse', answer: /^t/i.test(word) }
}

function choices(pieces: Piece[], format: Format, { losses }: Beside): ImportedBody {
  const single = pieces.some(({ sign }) => sign === '=')
  const isRight = ({ sign, weight }: Piece) => (single ? weight === 100 || (sign === '=' && weight === null) : (weight ?? 0) > 0)
  const partly = pieces.filter((piece) => !isRight(piece) && (piece.weight ?? 0) > 0)
  const weights = new Set(pieces.filter(isRight).map(({ weight }) => weight))
  if (partly.length > 0) losses.push('halfRight')
  if (!single && weights.size > 1) losses.push('weights')
  return choiceBody(
    single ? 'single' : 'multiple',
    pieces.map((piece) => {
      const feedback = written(piece.feedback, format)
      return { text: written(piece.text, format), correct: isRight(piece), feedback: isNotEmpty(feedback) ? feedback : null }
    }),
  )
}

const WILDCARD = /(?<!\\)\*/

function spellings(pieces: Piece[], format: Format, { explanation, losses }: Beside): ImportedBody {
  const whole = pieces.filter(({ weight }) => weight === null || weight >= 100)
  if (whole.length < pieces.length) losses.push('halfRight')
  const plain = whole.filter(({ text }) => !WILDCARD.test(text))
  if (plain.length < whole.length) losses.push('wildcards')
  const said = pieces.map(({ feedback }) => written(feedback, format)).filter(isNotEmpty)
  if (said.length > 0) losses.push('feedback')
  explanation.push(...said)
  return textBody(plain.map(({ text }) => showEscapes(text).replace(/\\\*/g, '*')))
}

/** `question -> answer`: the answer is put to the question. Without a question it belongs nowhere. */
function pairs(pieces: Piece[], format: Format, { losses }: Beside): ImportedBody {
  const read = pieces.map(({ text }) => {
    const at = text.indexOf('->')
    const [left, right] = [written(text.slice(0, Math.max(at, 0)), format), written(text.slice(at + 2), format)]
    if (at < 0 || right.text === '') throw new NotReadable('pair', showEscapes(text))
    return { left, right }
  })
  const answers = read.map(({ right }) => right.text)
  const isGrouped = read.some(({ left, right }, index) => isNotEmpty(left) && answers.indexOf(right.text) !== index)
  return pairBody(
    read.map(({ left, right }) => {
      if (!isGrouped) return { item: right, target: isNotEmpty(left) ? left : null }
      return isNotEmpty(left) ? { item: left, target: right } : { item: right, target: null }
    }),
    losses,
  )
}
