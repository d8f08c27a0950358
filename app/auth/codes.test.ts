import { randomInt } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CODE_BITS, groupCode, newCode, readCode } from './codes'

describe('a code on a slip', () => {
  test('has more than 70 bits and no signs that look alike', () => {
    expect(CODE_BITS).toBeGreaterThan(70)
    for (let i = 0; i < 200; i++) expect(newCode((n) => randomInt(n))).toMatch(/^[34679ACDEFGHJKMNPQRTWXY]{16}$/)
  })

  test('uses every sign', () => {
    const signs = new Set(Array.from({ length: 23 }, (_, i) => newCode(() => i).charAt(0)))
    expect(signs.size).toBe(23)
  })

  test('is read as it was printed, however it is typed', () => {
    const code = newCode((n) => randomInt(n))
    const printed = groupCode(code)
    expect(printed).toMatch(/^(\w{4}-){3}\w{4}$/)
    const separators = fc.constantFrom('', ' ', '-', ' - ', '–', '‐', '\t', '.', '  ')
    fc.assert(
      fc.property(separators, fc.boolean(), (separator, lower) => {
        const typed = ` ${printed.split('-').join(separator)} `
        expect(readCode(lower ? typed.toLowerCase() : typed)).toBe(code)
      }),
    )
  })

  test.each(['', 'ABCD', 'ABCD-EFGH-JKMN-PQR0', 'ABCD-EFGH-JKMN-PQRTX', 'ÄÄÄÄ-ÄÄÄÄ-ÄÄÄÄ-ÄÄÄÄ'])(
    'is not read into what cannot be one: %s',
    (typed) => expect(readCode(typed)).toBeNull(),
  )
})
