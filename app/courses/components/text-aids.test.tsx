import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { describe, expect, test } from 'vitest'
import { EMPTY_HOUSE, type HouseData } from '~/organisation/house'
import { reactI18n } from '~/platform/i18n.server'
import type { Locale } from '~/platform/locale'
import { Accordion } from './accordion/accordion'
import { Definition } from './definition/definition'
import { Download } from './download/download'
import { Figure } from './figure/figure'
import { House } from './house/house'
import { HouseKeeperProvider, HouseProvider } from './house/house-data'

/** As the server renders it: what a browser without JavaScript gets. */
const render = (node: ReactNode, locale: Locale = 'de') =>
  renderToStaticMarkup(<I18nextProvider i18n={reactI18n(locale)}>{node}</I18nextProvider>)

const HOUSE: HouseData = {
  ...EMPTY_HOUSE,
  'report': { name: 'IT', mail: 'it@ort.example', phone: '+49 9999 12-3', note: { de: 'Sofort anrufen.', en: '' } },
  'emergency-card': { lines: { de: 'Ruhe bewahren.\n\nMelden.', en: 'Stay calm.' } },
}

describe('what the house says', () => {
  const seen = (item: 'report' | 'security-officer' | 'emergency-card', { inline = false, keeps = false, locale = 'de' as Locale } = {}) =>
    render(
      <HouseProvider value={HOUSE}>
        <HouseKeeperProvider value={keeps}>
          <House item={item} inline={inline} />
        </HouseKeeperProvider>
      </HouseProvider>,
      locale,
    )

  test('is a card with links, and German where English is missing', () => {
    const card = seen('report', { locale: 'en' })
    expect(card).toContain('href="tel:+499999123"')
    expect(card).toContain('href="mailto:it@ort.example"')
    expect(card).toContain('Sofort anrufen.')
  })

  test('is a few words inside of a sentence, and never a block in a paragraph', () => {
    expect(seen('report', { inline: true }).replace(/<[^>]+>/g, '')).toBe('IT, Telefon: +49 9999 12-3, E-Mail: it@ort.example')
    for (const inline of [true, false]) expect(seen('report', { inline })).not.toMatch(/<(p|div|ul|h\d)\b/)
  })

  test('has one sentence a line on the emergency card', () => {
    expect(seen('emergency-card').match(/house__line/g)).toHaveLength(2)
  })

  test('that is missing is said calmly, and who can fill it in is led there', () => {
    expect(seen('security-officer')).toContain('noch nicht hinterlegt')
    expect(seen('security-officer')).not.toContain('href')
    expect(seen('security-officer', { keeps: true })).toContain('href="/verwaltung/haus"')
  })
})

test('a term is a link to its place in the glossary, and no button before script runs', () => {
  const html = render(<Definition term="Über Phishing">Eine Falle.</Definition>)
  expect(html).toContain('href="/glossar#%C3%BCber-phishing"')
  expect(html).toMatch(/hidden=""[^>]*>Eine Falle\./)
  expect(html).not.toMatch(/role="button"|aria-expanded/)
})

test('an accordion opens without script', () => {
  expect(render(<Accordion title="Warum?">Darum.</Accordion>)).toMatch(/<details[^>]*><summary[^>]*>Warum\?<\/summary>.*Darum\./)
})

test('a picture keeps its place while it loads', () => {
  expect(render(<Figure src="/medien/1/a.png" srcWidth={600} srcHeight={300} alt="Ein Bild" />)).toContain('width="600" height="300" alt="Ein Bild"')
})

test.each([
  ['de', 345_678, 'PDF, 346 kB'],
  ['de', 2_500_000, 'PDF, 2,5 MB'],
  ['en', 2_500_000, 'PDF, 2.5 MB'],
  ['de', 12, 'PDF, 1 kB'],
] as const)('a file to fetch tells its kind and size (%s, %d bytes)', (locale, size, words) => {
  expect(render(<Download src="/medien/1/a.pdf" srcSize={size} label="Merkblatt" />, locale).replace(/\u00a0/g, ' ')).toContain(words)
})
