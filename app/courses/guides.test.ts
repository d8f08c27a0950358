import { describe, expect, test } from 'vitest'
import { LOCALES } from '~/platform/locale'
import { listGuides, readGuide } from './guides.server'

describe.each(LOCALES)('the shipped guides in %s', (locale) => {
  test('are there for everybody, in this language', async () => {
    const guides = await listGuides(locale)
    expect(guides.map(({ id }) => id)).toEqual(['beschaeftigte', 'leitung', 'schulungsleitung', 'administration'])
    expect(guides.every((guide) => guide.locale === locale && guide.summary)).toBe(true)
  })

  test('can be read', async () => {
    expect((await readGuide('beschaeftigte', locale))?.html).toMatch(locale === 'de' ? /<h2[^>]*>So melden Sie sich an<\/h2>/ : /<h2[^>]*>Signing in<\/h2>/)
  })
})

test('a guide that does not exist is none', async () => {
  expect(await readGuide('../phishing', 'de')).toBeNull()
})
