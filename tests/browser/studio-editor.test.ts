import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { courseYaml, lesson, mp4, QUIZ, writeFiles } from '../support/sample-course'
import { demo, demoPerson, inLanguage, signIn, test } from './browser'
import { wachsam } from './command'

const course = join(demo.contentDir, 'courses', 'werkstatt')
const ADDRESS = '/studio/werkstatt/eins'
const colleague = demoPerson('employee')

const textDe = lesson('Werkstatt', `Der erste Satz.\n\n${QUIZ}\n\nDer letzte Satz.`)
const textEn = lesson('Workshop', `The first sentence.\n\n${QUIZ}\n\nThe last sentence.`)

function restore() {
  writeFiles(course, {
    'course.yaml': courseYaml({ id: 'werkstatt', title: 'Werkstatt', lessons: ['eins'] }),
    'eins/de.mdx': textDe,
    'eins/en.mdx': textEn,
    'eins/film.mp4': mp4(12),
    'eins/bild.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"/>',
  })
}

beforeAll(async () => {
  mkdirSync(course, { recursive: true })
  restore()
  await wachsam(demo.dataDir, 'person', 'role', colleague.login, 'trainer')
})

afterAll(async () => {
  rmSync(course, { recursive: true, force: true })
  await wachsam(demo.dataDir, 'person', 'role', colleague.login, 'trainer', '--end')
})

const pane = (page: Page, name = 'Deutsch'): Locator => page.getByRole('region', { name, exact: true })
const field = (page: Page, name = 'Deutsch'): Locator => pane(page, name).locator('.cm-content')
const status = (page: Page, name = 'Deutsch'): Locator => pane(page, name).locator('.save-status p')

async function openEditor(page: Page, person = demoPerson('trainer'), locale: 'de' | 'en' = 'de') {
  await signIn(page, person, '/')
  await inLanguage(page, locale)
  await expect
    .poll(async () => (await page.goto(ADDRESS))?.status(), { timeout: 20_000, message: 'the new course is read' })
    .toBe(200)
  await field(page).waitFor()
}

/** Behind the last sentence. */
async function typeAtEnd(page: Page, text: string, name?: string) {
  await field(page, name).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText(text)
}

async function discard(page: Page, name = 'Deutsch') {
  const tools = pane(page, name)
  await tools.locator('summary', { hasText: 'Entwurf verwerfen' }).click()
  await tools.getByRole('button', { name: 'Ja, Entwurf verwerfen' }).click()
  await status(page, name).filter({ hasText: 'Kein Entwurf' }).waitFor()
}

describe('a trainer writes in the Studio', () => {
  test('findings come while one types, at their place, and are mended by a click', async ({ openDevice }) => {
    const { page } = await openDevice()
    await openEditor(page)
    const typed = performance.now()
    await typeAtEnd(page, '\n\n<Calout kind="tip">\n\nHallo\n\n</Calout>\n')
    const finding = pane(page).locator('.finding')
    await finding.getByText(/Die Komponente <Calout> gibt es nicht/).waitFor()
    console.info(`from typing to findings, 400 ms of waiting included: ${Math.round(performance.now() - typed)} ms`)
    expect(await pane(page).locator('.cm-lintRange-error').allInnerTexts()).toContain('<Calout')
    await pane(page).locator('.cm-gutter-lint .cm-lint-marker-error').first().waitFor()

    await finding.getByRole('button', { name: 'In „Callout“ ändern' }).click()
    await pane(page).getByText('Keine Befunde.').waitFor()
    await expect.poll(() => status(page).innerText()).toMatch(/^Gespeichert um \d\d:\d\d$/)
    await discard(page)
  })

  test('what can follow is offered: components, props with their help, files', async ({ openDevice }) => {
    const { page } = await openDevice()
    await openEditor(page)
    const offered = page.locator('.cm-tooltip-autocomplete li')
    await typeAtEnd(page, '\n\n')
    await page.keyboard.type('<Vid')
    await offered.filter({ hasText: /^Video$/ }).waitFor()
    await page.locator('.cm-completionInfo').getByText(/Erklärfilm/).waitFor()
    await page.waitForTimeout(100) // what has just opened takes no key by mistake
    await page.keyboard.press('Enter')
    await expect.poll(() => field(page).innerText()).toContain('<Video id="video"')
    await page.keyboard.press('Escape')
    await typeAtEnd(page, '\n\n![x](')
    await page.keyboard.type('bi')
    await offered.filter({ hasText: /^bild\.svg$/ }).waitFor()
    await page.keyboard.press('Escape')
    await discard(page)
  })

  test('a component is inserted into both languages, with the same new ids', async ({ openDevice }) => {
    const { page } = await openDevice()
    await openEditor(page)
    await page.getByRole('radio', { name: 'Zwei Sprachen' }).check()
    await field(page, 'English').waitFor()
    await field(page).getByText('Der erste Satz.').click()
    await page.locator('summary', { hasText: 'Baustein einfügen' }).click()
    await page.getByRole('searchbox', { name: 'Bausteine suchen' }).fill('Quiz')
    await page.getByRole('button', { name: 'Quiz einfügen' }).click()
    const ids = async (name: string) => [...(await field(page, name).innerText()).matchAll(/<Quiz id="([^"]+)"/g)].map((match) => match[1])
    await expect.poll(() => ids('Deutsch')).toHaveLength(2)
    const german = await ids('Deutsch')
    expect(new Set(german).size).toBe(2)
    expect(new Set(await ids('English'))).toEqual(new Set(german))
    for (const name of ['Deutsch', 'English']) {
      await pane(page, name).getByText(/^(Keine Befunde\.|0 Fehler)/).waitFor()
      await status(page, name).filter({ hasText: 'Gespeichert um' }).waitFor()
      await discard(page, name)
    }
  })

  test('the preview is the lesson, live, and its quiz can be tried', async ({ openDevice }) => {
    const { page } = await openDevice()
    await openEditor(page)
    const preview = page.frameLocator('iframe')
    await preview.getByText('Der letzte Satz.').waitFor()
    const changed = performance.now()
    await typeAtEnd(page, '\nUnd noch einer.\n')
    await preview.getByText('Und noch einer.').waitFor()
    console.info(`from typing to preview, 400 ms of waiting included: ${Math.round(performance.now() - changed)} ms`)
    expect(await page.locator('iframe').evaluate((frame: HTMLIFrameElement) => frame.contentWindow?.innerWidth)).toBe(360)

    await preview.getByRole('button', { name: 'Quiz beginnen' }).click()
    await preview.getByText('An der Adresse.').click()
    await preview.getByRole('button', { name: 'Antwort abgeben' }).click()
    await preview.getByText(/Den Namen kann jeder/).waitFor()
    await page.getByRole('radio', { name: /Arbeitsplatz/ }).check()
    await expect.poll(() => page.locator('iframe').evaluate((frame: HTMLIFrameElement) => frame.contentWindow?.innerWidth)).toBe(1280)
    await discard(page)
  })

  test('everything goes by keyboard: save, next finding, and out of the text', async ({ openDevice }) => {
    const { page } = await openDevice()
    await openEditor(page)
    await typeAtEnd(page, '\n\n<Quitz />\n')
    await page.keyboard.press('Control+s')
    await pane(page).getByText('Entwurf gespeichert.').waitFor()
    await pane(page).locator('.finding').first().waitFor()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('F8')
    expect(await page.evaluate(() => getSelection()?.toString())).toContain('<Quitz')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Tab')
    expect(await field(page).evaluate((element) => element.contains(document.activeElement))).toBe(false)
    await discard(page)
  })
})

describe('no work is lost', () => {
  test('without a line the text lies in the browser, over a reload too, until it is saved', async ({ openDevice }) => {
    const { page, context } = await openDevice({ expected: /ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch/ })
    await openEditor(page)
    await context.setOffline(true)
    await typeAtEnd(page, '\nOhne Netz geschrieben.\n')
    await status(page).filter({ hasText: 'Verbindung unterbrochen – Ihr Text liegt in diesem Browser' }).waitFor()
    page.once('dialog', (dialog) => void dialog.accept())
    await page.route('**/arbeit', (route) => route.abort())
    await context.setOffline(false)
    await page.reload()
    await pane(page).getByText(/Text aus diesem Browser ist wiederhergestellt/).waitFor()
    await field(page).click()
    await page.keyboard.press('Control+End') // what is far from view is not in the page
    await field(page).getByText('Ohne Netz geschrieben.').waitFor()
    await page.unroute('**/arbeit')
    await pane(page).getByRole('button', { name: /Jetzt speichern|Noch einmal speichern/ }).click()
    await status(page).filter({ hasText: 'Gespeichert um' }).waitFor()
    await discard(page)
  })

  test('signed out, one goes on writing, signs in beside it and saves', async ({ openDevice }) => {
    const { page, context } = await openDevice({ expected: /401/ })
    await openEditor(page)
    await context.clearCookies()
    await typeAtEnd(page, '\nNach der Abmeldung.\n')
    await status(page).filter({ hasText: 'Sie sind abgemeldet – Ihr Text liegt in diesem Browser' }).waitFor()
    const [beside] = await Promise.all([context.waitForEvent('page'), pane(page).getByRole('link', { name: 'In neuem Tab anmelden' }).click()])
    await signIn(beside, demoPerson('trainer'), '/anmelden?weiter=/kurse')
    await pane(page).getByRole('button', { name: 'Noch einmal speichern' }).click()
    await status(page).filter({ hasText: 'Gespeichert um' }).waitFor()
    await beside.close()
    await discard(page)
  })

  test('two trainers hear of one another, and cannot overwrite each other unseen', async ({ openDevice }) => {
    const { page: mine } = await openDevice({ expected: /ERR_FAILED/ })
    const { page: theirs } = await openDevice()
    await openEditor(mine)
    await openEditor(theirs, colleague)
    await pane(theirs).getByText(`${demoPerson('trainer').name} hat diese Lektion auch geöffnet.`).waitFor()

    await mine.route('**/arbeit', (route) => route.abort())
    await typeAtEnd(mine, '\nMein Satz.\n')
    await typeAtEnd(theirs, '\nIhr Satz.\n')
    await status(theirs).filter({ hasText: 'Gespeichert um' }).waitFor()
    await mine.unroute('**/arbeit')
    await pane(mine).getByRole('button', { name: /speichern/ }).first().click()
    const conflict = pane(mine).getByRole('alert').filter({ hasText: `Inzwischen hat ${colleague.name} gespeichert` })
    await conflict.waitFor()
    await conflict.locator('summary').click()
    await conflict.getByText('− Ihr Satz.').waitFor()
    await conflict.getByText('+ Mein Satz.').waitFor()
    await conflict.getByRole('button', { name: 'Weiter mit: Mein Text' }).click()
    await status(mine).filter({ hasText: 'Gespeichert um' }).waitFor()

    // With nothing of their own at stake the other gets the new text, and is told.
    await theirs.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await field(theirs).getByText('Mein Satz.').waitFor()
    await pane(theirs).getByText(/Sie sehen die neue Fassung/).waitFor()
    await discard(mine)
  })

  test('a file changed on the disk is shown beside the draft', async ({ openDevice }) => {
    const { page } = await openDevice()
    await openEditor(page)
    await typeAtEnd(page, '\nIm Entwurf.\n')
    await status(page).filter({ hasText: 'Gespeichert um' }).waitFor()
    writeFileSync(join(course, 'eins', 'de.mdx'), textDe.replace('Der erste Satz.', 'Von außen.'))
    const notice = pane(page).getByRole('alert').filter({ hasText: 'außerhalb des Studios geändert' })
    await expect
      .poll(async () => {
        await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
        return notice.count()
      })
      .toBe(1)
    await notice.getByRole('button', { name: 'Weiter mit: Datei im Kursordner' }).click()
    await field(page).getByText('Von außen.').waitFor()
    expect(readFileSync(join(course, 'eins', 'de.mdx'), 'utf8')).toContain('Von außen.')
    restore()
  })

  test('the draft is compared with what is published', async ({ openDevice }) => {
    const { page } = await openDevice()
    await openEditor(page)
    await typeAtEnd(page, '\nEtwas Neues.\n')
    await pane(page).locator('summary', { hasText: 'Mit der veröffentlichten Fassung vergleichen' }).click()
    await pane(page).locator('.difference__lines--after').getByText('+ Etwas Neues.').waitFor()
    await status(page).filter({ hasText: 'Gespeichert um' }).waitFor()
    await discard(page)
  })
})

describe('the editor', () => {
  test('without JavaScript saves by a form and shows the findings', async ({ openDevice }) => {
    const { page } = await openDevice({ javaScript: false })
    await signIn(page, demoPerson('trainer'), ADDRESS)
    const plain = page.getByRole('textbox', { name: /Text der Lektion, Deutsch/ })
    await plain.fill(textDe.replace('Der erste Satz.', '<Quitz />'))
    await page.getByRole('button', { name: 'Entwurf speichern' }).click()
    await page.getByText(/Die Komponente <Quitz> gibt es nicht/).waitFor()
    expect(await plain.inputValue()).toContain('<Quitz />')
    await page.locator('summary', { hasText: 'Entwurf verwerfen' }).click()
    await page.getByRole('button', { name: 'Ja, Entwurf verwerfen' }).click()
    await page.getByText('Keine Befunde.').waitFor()
    expect(await plain.inputValue()).toContain('Der erste Satz.')
  })

  test('and its preview are closed to learners', async ({ openDevice }) => {
    const { page } = await openDevice({ expected: /403/ })
    await signIn(page, demoPerson('manager'), '/')
    for (const path of ['', '/vorschau', `/code/${'a'.repeat(64)}.js`, '/datei/bild.svg']) {
      expect((await page.request.get(ADDRESS + path)).status(), path).toBe(403)
    }
    const { page: trainers } = await openDevice()
    await signIn(trainers, demoPerson('trainer'), '/')
    const framedBy = async (path: string) => /frame-ancestors ([^;]+)/.exec((await trainers.request.get(path)).headers()['content-security-policy'] ?? '')?.[1]
    expect(await framedBy(`${ADDRESS}/vorschau`)).toBe("'self'")
    expect(await framedBy(ADDRESS)).toBe("'none'")
    const answer = await page.request.post(`${ADDRESS}/arbeit`, { data: { person: 'x', work: { intent: 'poll', languages: ['de'] } } })
    expect(answer.status()).toBe(403)
  })
})

describe.each([
  { locale: 'de', width: 1440, dark: false },
  { locale: 'en', width: 360, dark: true },
] as const)('in $locale, $width px wide, dark: $dark', ({ locale, width, dark }) => {
  test('the editor is accessible and fits', async ({ openDevice }) => {
    const { page } = await openDevice({ locale, width, dark })
    await openEditor(page, demoPerson('trainer'), locale)
    await typeAtEnd(page, '\n\n<Quitz />\n')
    await pane(page).locator('.finding').first().waitFor()
    await page.locator('.palette > summary').click()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await pane(page).locator('.pane__tool').last().locator('summary').click()
    await pane(page).locator('.pane__tool').last().getByRole('button').first().click()
    await pane(page).locator('.finding').first().waitFor({ state: 'detached' })
    await inLanguage(page, 'de')
  })
})
