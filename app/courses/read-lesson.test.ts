import { expect, test } from 'vitest'
import { hasErrors } from './findings'
import { parseLesson } from './parse-lesson'
import { isCostly } from './nesting'
import { readLesson } from './read-lesson.server'

const HEAD = '---\ntitle: x\n---\n\n'
const MEGABYTE = 1_000_000
const GIVEN_MS = 500
const STARTING_MS = 40_000 // the thread's start, on a machine that does everything else too; unbounded these take minutes

/** Shapes on which the parser takes time that grows with the square of the text, or all of the stack. */
const SHAPES: Record<string, (size: number) => string> = {
  brackets: (size) => '['.repeat(size),
  links: (size) => '[]('.repeat(size / 3),
  stars: (size) => '*'.repeat(size),
  'stars and underscores': (size) => '*_'.repeat(size / 2),
  'words in stars': (size) => '*a '.repeat(size / 3),
  quotes: (size) => '>'.repeat(size),
  'quotes, line by line': (size) => Array.from({ length: Math.sqrt(size) }, (_, index) => `${'>'.repeat(index)}a\n`).join(''),
  'lists in lists': (size) => '- '.repeat(size / 2),
  'numbers in numbers': (size) => '1. '.repeat(size / 3),
  'deeper and deeper lists': (size) => Array.from({ length: Math.sqrt(size) }, (_, index) => `${'  '.repeat(index)}- a\n`).join(''),
  'nested tags': (size) => '<kbd>'.repeat(size / 11) + '</kbd>'.repeat(size / 11),
  'open tags': (size) => '<kbd>'.repeat(size / 5),
  tables: (size) => `|a|b|\n|-|-|\n${'|x|y|\n'.repeat(size / 6)}`,
  'a wide table': (size) => `${'|a'.repeat(size / 2)}\n${'|-'.repeat(size / 2)}\n`,
  braces: (size) => '{'.repeat(size),
  expressions: (size) => `{${'['.repeat(size)}}`,
  'broken expressions': (size) => '{a b} '.repeat(size / 6),
  footnotes: (size) => '[^a]: x\n\n'.repeat(size / 9),
  backticks: (size) => Array.from({ length: Math.sqrt(size) }, (_, index) => `${'`'.repeat(index + 1)} `).join(''),
  'angle brackets': (size) => '<'.repeat(size),
  addresses: (size) => 'a@b.c '.repeat(size / 6),
}

test.each(['brackets', 'stars and underscores', 'tables', 'broken expressions', 'footnotes'])('a megabyte of %s is given up in time, without holding up anything else', async (name) => {
  const text = HEAD + (SHAPES[name]?.(MEGABYTE) ?? '')
  let longest = 0
  let last = performance.now()
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 20)
  const started = performance.now()
  const { found } = await readLesson(text, { timeMs: GIVEN_MS })
  const took = performance.now() - started
  clearInterval(beat)
  expect(hasErrors(found)).toBe(true)
  expect(took).toBeLessThan(GIVEN_MS + STARTING_MS)
  expect(longest).toBeLessThan(STARTING_MS / 4)
}, 60_000)

test.each(Object.keys(SHAPES))('a little of %s is read to the end', (name) => {
  parseLesson(HEAD + (SHAPES[name]?.(1_500) ?? ''))
}, 30_000)

test('tags inside tags are told at once', () => {
  expect(parseLesson(`${HEAD}${'<kbd>'.repeat(5_000)}x${'</kbd>'.repeat(5_000)}`).found).toMatchObject([{ rule: 'too-deep', line: 5 }])
})

test('what only looks like tags is no nesting', () => {
  const fence = `\`\`\`html\n${'<div>\n'.repeat(200)}\`\`\`\n`
  expect(parseLesson(`${HEAD}${fence}\n${'`<b>` '.repeat(200)}\n\n${'<br /> '.repeat(200)}`).found).toEqual([])
})

test('a long ordinary lesson is read aside and is fine', async () => {
  const text = HEAD + 'Ein ganz gewöhnlicher Absatz mit *Betonung*.\n\n'.repeat(1_500) + '- Punkt\n'.repeat(100)
  expect(isCostly(text)).toBe(true)
  const { found, content } = await readLesson(text, { timeMs: 60_000 })
  expect(found).toEqual([])
  expect(content?.front.title).toBe('x')
}, 60_000)
