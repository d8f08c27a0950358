import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect } from 'vitest'
import { demo, demoPerson, inLanguage, signIn, test } from './browser'

// A number of its own: what a course has been stays, also after its folder.
const TITLE = `Sicher unterwegs ${Date.now()}`
let course = ''
const courses = join(demo.contentDir, 'courses')
const written = (name: string) => readFileSync(join(courses, course, '1-im-zug', name), 'utf8')
// Cut off after its signature and header: a picture by name only.
const BROKEN_PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><script>alert(1)</script><rect width="10" height="10"/></svg>')

afterAll(() => {
  if (course) rmSync(join(courses, course), { recursive: true, force: true })
})

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()
const accessible = async (page: Page) => expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([])

async function fillNewCourse(page: Page, title: string) {
  await page.getByLabel('Titel auf Deutsch', { exact: true }).fill(title)
  await page.getByLabel('Titel auf Englisch', { exact: true }).fill('Safe on the way')
  await page.getByLabel('Worum es geht, auf Deutsch').fill('Arbeiten, wo andere mitlesen.')
  await page.getByLabel('Worum es geht, auf Englisch').fill('Working where others look on.')
  await page.getByLabel('Titel der ersten Lektion auf Deutsch').fill('Im Zug')
  await page.getByLabel('Titel der ersten Lektion auf Englisch').fill('On the train')
}

async function publish(page: Page, note: string, kind: 'Kleine Änderung' | 'Muss wiederholt werden') {
  await page.goto(`/studio/${course}/veroeffentlichen`)
  await page.getByLabel('Was hat sich geändert?').fill(note)
  await page.getByRole('radio', { name: new RegExp(`^${kind}`) }).check()
  await page.getByRole('button', { name: 'Jetzt veröffentlichen' }).click()
  await page.getByText('Veröffentlicht. Lernende sehen ab jetzt diese Fassung.').waitFor()
}

async function writeLesson(page: Page, sentence: string) {
  await page.goto(`/studio/${course}/im-zug`)
  const pane = page.getByRole('region', { name: 'Deutsch', exact: true })
  await pane.locator('.cm-content').click()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText(`\n${sentence}\n`)
  await pane.locator('.save-status p', { hasText: 'Gespeichert um' }).waitFor()
}

describe('a trainer makes a course without a developer', () => {
  test('from its first word to its end', async ({ openDevice }) => {
    const { page } = await openDevice({ expected: /status of 400/ })
    await signIn(page, demoPerson('trainer'), '/studio')
    await inLanguage(page, 'de')
    await page.getByRole('link', { name: 'Neuer Kurs' }).click()
    await heading(page, 'Neuer Kurs')
    await fillNewCourse(page, TITLE)
    await page.getByLabel('Dauer in Minuten').fill('viele')
    await page.getByRole('button', { name: 'Kurs anlegen' }).click()
    await page.getByText('Bitte eine ganze Zahl von 1 bis 600.').waitFor()
    expect(await page.getByLabel('Titel auf Deutsch', { exact: true }).inputValue()).toBe(TITLE)
    await page.getByLabel('Dauer in Minuten').fill('10')
    await page.getByRole('button', { name: 'Kurs anlegen' }).click()
    await heading(page, TITLE)
    course = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    await page.getByText('nur Entwurf').waitFor()
    await accessible(page)

    await page.getByRole('link', { name: 'Im Zug' }).click()
    await page.getByRole('link', { name: 'Zum Veröffentlichen' }).click()
    await heading(page, 'Veröffentlichen')
    await page.getByRole('radio', { name: /^Muss wiederholt werden/ }).check()
    await page.getByLabel('Was hat sich geändert?').fill(' ')
    await page.getByRole('button', { name: 'Jetzt veröffentlichen' }).click()
    await page.getByRole('alert').getByText(/Bitte schreiben Sie in einem Satz/).waitFor()
    expect(await page.getByRole('radio', { name: /^Muss wiederholt werden/ }).isChecked()).toBe(true)
    await accessible(page)
    await publish(page, 'Erste Fassung', 'Kleine Änderung')
    expect((await page.goto(`/kurse/${course}`))?.status()).toBe(200)

    await writeLesson(page, 'Drehen Sie den Bildschirm weg.')
    await publish(page, 'Bildschirm ergänzt', 'Kleine Änderung')
    expect(written('de.mdx')).toContain('Drehen Sie den Bildschirm weg.')

    await page.goto(`/studio/${course}/verlauf`)
    const versions = page.getByRole('article')
    // The watcher saw the folder change too, and yet each publication is told once.
    expect(await versions.count()).toBe(2)
    await versions.first().getByText('Dörte Voß').waitFor()
    await versions.first().getByText('Bildschirm ergänzt').waitFor()
    await versions.first().getByRole('link', { name: 'Unterschied zur Fassung davor' }).click()
    await versions.first().getByText('Drehen Sie den Bildschirm weg.').waitFor()
    await accessible(page)
    await versions.nth(1).getByRole('button', { name: 'Diese Fassung zurückholen' }).click()
    await page.getByText('Zurückgeholt. Lernende sehen ab jetzt diese Fassung.').waitFor()
    expect(await versions.count()).toBe(3)
    expect(written('de.mdx')).not.toContain('Drehen Sie den Bildschirm weg.')

    await page.goto(`/studio/${course}/medien/im-zug`)
    const files = page.getByLabel('Dateien auswählen')
    await files.setInputFiles({ name: 'rechnung.exe', mimeType: 'image/png', buffer: SVG })
    await page.getByRole('button', { name: 'Hochladen' }).click()
    await page.getByText(/„rechnung.exe“ ist keine Datei, die hier gebraucht werden kann/).waitFor()
    await files.setInputFiles({ name: 'kaputt.png', mimeType: 'image/png', buffer: BROKEN_PNG })
    await page.getByRole('button', { name: 'Hochladen' }).click()
    await page.getByText('„kaputt.png“ ist nicht, was der Name sagt, oder beschädigt.').waitFor()
    await files.setInputFiles({ name: 'Mein Zug.svg', mimeType: 'image/svg+xml', buffer: SVG })
    await page.getByRole('button', { name: 'Hochladen' }).click()
    await page.getByText('1 Datei hinzugefügt.').waitFor()
    const medium = page.getByRole('listitem').filter({ hasText: 'Mein-Zug.svg' })
    await medium.getByText('nicht in Gebrauch').waitFor()
    await accessible(page)

    await writeLesson(page, '![Ein Zug](Mein-Zug.svg)')
    await publish(page, 'Neues Bild', 'Muss wiederholt werden')
    expect(written('Mein-Zug.svg')).not.toContain('alert')
    await page.goto(`/studio/${course}/verlauf`)
    await versions.first().getByText('musste wiederholt werden').waitFor()

    await page.goto(`/studio/${course}`)
    await page.getByRole('button', { name: 'Kurs einstellen' }).click()
    await page.getByText(/^Als Entwurf gespeichert/).waitFor()
    await publish(page, 'Nicht mehr gebraucht', 'Kleine Änderung')
    const { page: employee } = await openDevice()
    await signIn(employee, demoPerson('employee'), '/kurse')
    expect(await employee.getByText(TITLE).count()).toBe(0)
    await page.goto('/studio')
    await page.getByRole('region', { name: TITLE }).getByText('eingestellt').waitFor()
  })

  test('without JavaScript too, and what is refused comes back as it was typed', async ({ openDevice }) => {
    const { page } = await openDevice({ javaScript: false, width: 360, dark: true })
    await signIn(page, demoPerson('trainer'), '/studio/neu')
    await fillNewCourse(page, 'Ohne Skript')
    await page.getByRole('button', { name: 'Kurs anlegen' }).click()
    await heading(page, 'Ohne Skript')
    await page.locator('summary', { hasText: 'Lektion hinzufügen' }).click()
    const adding = page.locator('form').filter({ has: page.getByRole('button', { name: 'Lektion hinzufügen' }) })
    await adding.getByLabel('Titel auf Deutsch').fill('Im Hotel')
    await adding.getByRole('button', { name: 'Lektion hinzufügen' }).click()
    await page.getByText('Einige Angaben fehlen noch.').waitFor()
    expect(await adding.getByLabel('Titel auf Deutsch').inputValue()).toBe('Im Hotel')
    expect(await page.locator('#titleDe').inputValue()).toBe('Ohne Skript')
    await adding.getByLabel('Titel auf Englisch').fill('In the hotel')
    await adding.getByRole('button', { name: 'Lektion hinzufügen' }).click()
    await page.getByRole('button', { name: 'Im Hotel: nach oben' }).click()
    expect(await page.locator('#lektionen, section').getByRole('listitem').first().innerText()).toContain('Im Hotel')
    await page.goto(`${page.url().split('?')[0]}/medien/im-hotel`)
    await page.getByLabel('Dateien auswählen').setInputFiles({ name: 'hotel.svg', mimeType: 'image/svg+xml', buffer: SVG })
    await page.getByRole('button', { name: 'Hochladen' }).click()
    await page.getByText('1 Datei hinzugefügt.').waitFor()
    await page.getByRole('button', { name: 'Entfernen' }).click()
    await page.getByText('Noch keine Medien.').waitFor()
  })
})
