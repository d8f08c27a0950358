import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect } from 'vitest'
import { wachsam } from './command'
import { demo, demoPerson, signIn, test } from './browser'
import { LESSONS } from './lesson'

const SHIPPED = 'content/courses/phishing'
const own = join(demo.contentDir, 'courses', 'phishing')
const file = join(own, '1-erkennen', 'de.mdx')

const shippedText = 'Eine Stadtverwaltung ist ein lohnendes Ziel.'
const firstText = 'Eine Stadtverwaltung ist ein dankbares Ziel.'
const changedText = 'Eine Stadtverwaltung ist ein beliebtes Ziel.'
const mendedText = 'Eine Stadtverwaltung ist ein häufiges Ziel.'
const lesson = readFileSync(join(SHIPPED, '1-erkennen', 'de.mdx'), 'utf8')
const other = join('2-pruefen-und-melden', 'de.mdx')
const otherLesson = readFileSync(join(SHIPPED, other), 'utf8')

/** Reloads until the lesson says this; the answer must be a page each time. */
async function seesAfterReload(page: Page, text: string): Promise<void> {
  const shown = async () => {
    // Not until every film on it has begun to load: that is not what is waited for.
    expect((await page.reload({ waitUntil: 'domcontentloaded' }))?.status()).toBe(200)
    return page.locator('main').innerText()
  }
  await expect.poll(shown, { timeout: 20_000, interval: 20 }).toContain(text)
}

afterAll(() => rmSync(own, { recursive: true, force: true }))

describe('a trainer edits a lesson in the town’s own folder, the server running', () => {
  test('and the changed word is there on reload', async ({ openDevice }) => {
    const { page } = await openDevice()
    await signIn(page, demoPerson('trainer'), LESSONS.recognise)
    await page.getByText(shippedText).waitFor()
    cpSync(SHIPPED, own, { recursive: true })
    writeFileSync(file, lesson.replace(shippedText, firstText))
    await seesAfterReload(page, firstText) // with the whole folder, films and all
    writeFileSync(file, lesson.replace(shippedText, changedText))
    const saved = performance.now()
    await seesAfterReload(page, changedText)
    console.info(`from save to page: ${Math.round(performance.now() - saved)} ms`)
  })

  test('and a broken tag leaves readers the last good text, until it is mended', async ({ openDevice }) => {
    const { page } = await openDevice()
    await signIn(page, demoPerson('trainer'), LESSONS.recognise)
    const broken = `${changedText}\n\n<Callout kind="tip">\n\nNoch nicht fertig.`
    writeFileSync(file, lesson.replace(shippedText, broken))
    const line = readFileSync(file, 'utf8').split('\n').indexOf('<Callout kind="tip">') + 1

    const { code, stdout } = await wachsam(demo.dataDir, 'content', 'check', own, '--json', '--lang', 'de')
    expect(code).toBe(1)
    const findings = JSON.parse(stdout) as { file: string; line: number; column: number; message: string }[]
    expect(findings).toContainEqual(
      expect.objectContaining({ file: expect.stringMatching(/1-erkennen\/de\.mdx$/) as string, line, column: 1 }),
    )
    expect(findings.find((finding) => finding.line === line)?.message).toContain('Callout')

    // Saved later and already shown: so the broken file has been read too.
    writeFileSync(join(own, other), otherLesson.replace('In Ruhe prüfen und melden', 'In Ruhe prüfen, dann melden'))
    await page.goto(LESSONS.report)
    await seesAfterReload(page, 'In Ruhe prüfen, dann melden')
    expect((await page.goto(LESSONS.recognise))?.status()).toBe(200)
    const shown = await page.locator('main').innerText()
    expect(shown).toContain(changedText)
    expect(shown).not.toContain('Noch nicht fertig.')

    writeFileSync(file, lesson.replace(shippedText, mendedText))
    await seesAfterReload(page, mendedText)
  })

  test('and without the folder the shipped lesson is back', async ({ openDevice }) => {
    const { page } = await openDevice()
    await signIn(page, demoPerson('trainer'), LESSONS.recognise)
    rmSync(own, { recursive: true, force: true })
    await seesAfterReload(page, shippedText)
  })
})
