/** Without what a hand or an eye confuses: 0 O, 1 I L, 2 Z, 5 S, 8 B, U V. */
const ALPHABET = '34679ACDEFGHJKMNPQRTWXY'
const GROUPS = 4
const GROUP_LENGTH = 4

export const CODE_LENGTH = GROUPS * GROUP_LENGTH

/** log2(23 ** 16) = 72 bits: not to be guessed, online or from a stolen hash. */
export const CODE_BITS = CODE_LENGTH * Math.log2(ALPHABET.length)

/** `randomBelow(n)` gives a whole number from 0 to n - 1, from a cryptographic source. */
export function newCode(randomBelow: (limit: number) => number): string {
  return Array.from({ length: CODE_LENGTH }, () => ALPHABET.charAt(randomBelow(ALPHABET.length))).join('')
}

/** As it stands on paper: ABCD-EFGH-JKMN-PQRT. */
export function groupCode(code: string): string {
  return (code.match(new RegExp(`.{1,${GROUP_LENGTH}}`, 'g')) ?? []).join('-')
}

/** What was typed from paper, without case, spaces and dashes; null when it cannot be a code. */
export function readCode(typed: string): string | null {
  const code = typed.normalize('NFKC').toUpperCase().replace(/[\s\p{Pd}._/\u00AD]/gu, '')
  return code.length === CODE_LENGTH && [...code].every((sign) => ALPHABET.includes(sign)) ? code : null
}
