/** PostgreSQL takes no NUL in a text; no person types one. */
export const withoutNul = (text: string): string => text.replaceAll('\0', '')

/** NFC, without surrounding white space and with single spaces inside: how names are stored. */
export function tidy(text: string): string {
  return withoutNul(text).normalize('NFC').trim().replace(/\s+/gu, ' ')
}

/** How addresses and numbers are compared: without regard to case. */
export function foldKey(text: string): string {
  return tidy(text).toLowerCase()
}

const LETTERS: Record<string, string> = { ä: 'a', ö: 'o', ü: 'u', ß: 'ss', ł: 'l', ø: 'o', đ: 'd', ı: 'i', æ: 'ae', œ: 'oe' }

/** A key that sorts names alike on every database (DIN 5007-1: Ä as A, ß as ss). */
export function sortKeyOf(...parts: string[]): string {
  return parts
    .map((part) =>
      foldKey(part)
        .replace(/[äöüßłøđıæœ]/gu, (letter) => LETTERS[letter] ?? letter)
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/[^\p{L}\p{N} ]/gu, ''),
    )
    .join(', ')
}
