import { describe, expect, test } from 'vitest'
import { fixFor, rangeOf, type EditorFinding } from './placed-findings'

const text = '---\ntitle: a\n---\n\n<Quiz title="b">\r\n  ein Wort\n\n</Quiz>\n'

const underlined = (line: number, column: number) => {
  const { from, to } = rangeOf(text, { line, column })
  return text.slice(from, to)
}

test.each([
  [5, 1, '<Quiz'],
  [8, 1, '</Quiz'],
  [6, 3, 'ein'],
  [6, 6, ' '],
  [6, 99, '  ein Wort'],
  [4, 1, ''],
  [99, 1, ''],
  [1, 1, '---'],
])('line %i, column %i is shown at %s', (line, column, expected) => {
  expect(underlined(line, column)).toBe(expected)
})

function mended(source: string, finding: Partial<EditorFinding>) {
  const fix = fixFor(source, { line: 1, column: 1, rule: '', severity: 'error', message: '', params: {}, ...finding })
  return fix && fix.changes.reduceRight((text, { from, to, insert }) => text.slice(0, from) + insert + text.slice(to), source)
}

describe('a quick fix', () => {
  test('adds an id that no other has', () => {
    const source = '<Quiz title="a">\n<Quiz id="quiz">'
    expect(mended(source, { rule: 'prop-missing', params: { attribute: 'id', sample: 'id="…"' } })).toBe(
      '<Quiz id="quiz-2" title="a">\n<Quiz id="quiz">',
    )
  })

  test('adds another prop as in the sample', () => {
    expect(mended('<Video />', { rule: 'prop-missing', params: { attribute: 'captions', sample: 'captions="film.de.vtt"' } })).toBe(
      '<Video captions="film.de.vtt" />',
    )
  })

  test('gives the second of two an id of its own', () => {
    const source = '<A id="a" />\n<B kind="x" id="a" />'
    expect(mended(source, { rule: 'id-duplicate', line: 2, params: { id: 'a' } })).toBe('<A id="a" />\n<B kind="x" id="a-2" />')
  })

  test('gives a component and a prop the name that was meant', () => {
    const source = '<Calout kind="tip">\n<Calout/>\n</Calout>'
    expect(mended(source, { rule: 'unknown-component', params: { component: 'Calout' } })).toBe('<Callout kind="tip">\n<Calout/>\n</Callout>')
    expect(mended('<Callout kinds="tip">', { rule: 'unknown-prop', column: 10, params: { owner: 'Callout', attribute: 'kinds' } })).toBe(
      '<Callout kind="tip">',
    )
    expect(mended('<Xyz />', { rule: 'unknown-component', params: { component: 'Xyz' } })).toBeNull()
  })

  test('writes a file’s name as it is, and addresses with https', () => {
    expect(mended('![a](Mail.svg)', { rule: 'media-case', params: { file: 'Mail.svg', actual: 'mail.svg' } })).toBe('![a](mail.svg)')
    expect(mended('[a](http://b.example)', { rule: 'address-http', params: {} })).toBe('[a](https://b.example)')
  })

  test('is not offered where none is known, or where the place has changed', () => {
    expect(mended('Text', { rule: 'quiz-no-correct' })).toBeNull()
    expect(mended('Text', { rule: 'prop-missing', params: { attribute: 'id', sample: '' } })).toBeNull()
    expect(mended('Text', { rule: 'id-duplicate', params: { id: 'a' } })).toBeNull()
  })
})
