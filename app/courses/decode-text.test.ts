import { expect, test } from 'vitest'
import { decodeText, TEXT_MAX_BYTES } from './decode-text'

test('UTF-8 with and without byte order mark', () => {
  expect(decodeText(Buffer.from('Größe 🎣'))).toEqual({ text: 'Größe 🎣' })
  expect(decodeText(Buffer.from('\ufeffGröße'))).toEqual({ text: 'Größe' })
})

test('the first byte that is none is named by line and column', () => {
  const bytes = Buffer.concat([Buffer.from('erste Zeile\r\nGrü'), Buffer.from('ße', 'latin1'), Buffer.from('\nmehr ü')])
  expect(decodeText(bytes)).toMatchObject({ finding: { rule: 'file-encoding', line: 2, column: 4 } })
})

test('UTF-16, NUL and too much', () => {
  expect(decodeText(Buffer.from('\ufefftitle', 'utf16le'))).toMatchObject({ finding: { rule: 'file-utf16' } })
  expect(decodeText(Buffer.from('a\nb\0c'))).toMatchObject({ finding: { rule: 'file-nul', line: 2, column: 2 } })
  expect(decodeText(Buffer.alloc(TEXT_MAX_BYTES, 'a'))).toMatchObject({ text: 'a'.repeat(TEXT_MAX_BYTES) })
  expect(decodeText(Buffer.alloc(TEXT_MAX_BYTES + 1, 'a'))).toMatchObject({ finding: { rule: 'file-too-big', line: 1 } })
})
