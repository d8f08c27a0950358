import { whole, type QuestionKind } from './kind'
import { question } from './written'

const TEXT_MAX = 200

/** A word or a few, typed; several spellings may be right. */
export const text: QuestionKind = {
  question: question({
    error: 'at least one spelling is accepted',
    holds: ({ accepted }) => accepted.some((spelling) => plainSpelling(spelling) !== ''),
  }),
  read(_question, given) {
    const [typed = ''] = given
    const tidy = typed.normalize('NFC').replace(/\s+/g, ' ').trim()
    return given.length === 1 && plainSpelling(tidy) !== '' && tidy.length <= TEXT_MAX ? [tidy] : null
  },
  grade: ({ accepted }, given) => whole(accepted.some((spelling) => plainSpelling(spelling) === plainSpelling(given[0] ?? '')), given),
  solution: ({ accepted }) => accepted.slice(0, 1),
  isText: true,
}

const UMLAUTS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', œ: 'oe', ø: 'oe' }

/** What two spellings have alike that mean the same: no case, no accents, umlauts written out, neither spaces nor marks. */
export const plainSpelling = (written: string): string =>
  written
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüßæœø]/g, (letter) => UMLAUTS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
