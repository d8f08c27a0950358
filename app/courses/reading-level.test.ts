import { describe, expect, test } from 'vitest'
import { parseMarkdown } from './parse-markdown'
import { readingLevel } from './reading-level'

const level = (text: string, locale: 'de' | 'en') => readingLevel(parseMarkdown(`${text}\n\n`.repeat(20)), locale)

describe('the reading level', () => {
  test('of plain German is far above that of officialese', () => {
    const plain = level('Ein Anruf kommt. Sie kennen die Nummer nicht. Legen Sie ruhig auf. Rufen Sie dann selbst an.', 'de')
    const hard = level('Die Inanspruchnahme verwaltungsinterner Kommunikationsinfrastrukturen setzt datenschutzrechtliche Genehmigungsvoraussetzungen voraus.', 'de')
    expect(plain?.score).toBeGreaterThan(65)
    expect(hard?.score).toBeLessThan(0)
    expect(hard?.hardest[0]).toMatch(/Genehmigungsvoraussetzungen|Kommunikationsinfrastrukturen/)
  })

  test('of plain English is high', () => {
    expect(level('A call comes in. You do not know the number. Hang up. Then call back on your own.', 'en')?.score).toBeGreaterThan(80)
  })

  test('is not told of a few words, and minds neither code nor headings', () => {
    expect(readingLevel(parseMarkdown('Kurz und gut.'), 'de')).toBeNull()
    expect(level('# Verwaltungsinfrastruktur\n\n```\nKommunikationsinfrastruktur\n```', 'de')).toBeNull()
  })
})
