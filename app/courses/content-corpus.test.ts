import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { translate } from '~/platform/i18n.server'
import de from '~/platform/locales/de/courses.json'
import { decodeText } from './decode-text'
import { describeFinding } from './describe-finding'
import { hasErrors, type Found } from './findings'
import { readLesson } from './read-lesson.server'

const CORPUS = 'tests/content-corpus'
const expected = JSON.parse(readFileSync(`${CORPUS}/expected.json`, 'utf8')) as Record<string, string[]>
const files = (folder: string) => readdirSync(`${CORPUS}/${folder}`).map((name) => `${folder}/${name}`)

async function check(file: string): Promise<Found[]> {
  const decoded = decodeText(readFileSync(`${CORPUS}/${file}`))
  return 'finding' in decoded ? [decoded.finding] : (await readLesson(decoded.text)).found
}

describe('hostile lessons', () => {
  test('each has its expectation', () => {
    expect(files('hostile').sort()).toEqual(Object.keys(expected).sort())
  })

  test.each(files('hostile'))('%s', async (file) => {
    const found = await check(file)
    expect(found.map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toEqual(expected[file])
    expect(hasErrors(found)).toBe(true)
  })

  test.each(['de', 'en'] as const)('every finding says what to do (%s)', async (locale) => {
    const t = translate(locale)
    for (const file of files('hostile')) {
      for (const found of await check(file)) {
        const { message, line, column } = describeFinding({ file, ...found }, locale, t)
        expect(message).not.toMatch(/findings\.|\{\{|undefined|\[object/)
        expect(message).not.toContain(process.cwd())
        expect(message.length).toBeGreaterThan(20)
        expect(Math.min(line, column)).toBeGreaterThan(0)
      }
    }
  })
})

describe('harmless lessons', () => {
  test.each(files('harmless'))('%s', async (file) => {
    expect(await check(file)).toEqual([])
  })
})

test('what an author wrote is shown as text: no codes of the translation, no control characters', async () => {
  const hostile = 'https://$t(courses:check.clean)/{{address}}/\u001b[31m'
  const { found } = await readLesson(`---\ntitle: x\n---\n\n<Hotspots id="a" title="a" alt="a" src="${hostile}">\n</Hotspots>`)
  const messages = found.map((one) => describeFinding({ file: 'x', ...one }, 'de', translate('de')).message).join('\n')
  expect(messages).toContain('$t(courses:check.clean)')
  expect(messages).toContain('{{address}}')
  expect(messages).not.toContain(de.check.clean)
  expect(messages).not.toContain('\u001b')
})
