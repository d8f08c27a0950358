import { expect, test } from 'vitest'
import type { EditorText } from './editor-data'
import type { Language } from './language'
import { isOlder } from './older'

const text = (language: Language, savedAt: string | null, publishedAt: string | null = null): EditorText => ({
  language,
  savedAt,
  publishedAt,
  text: 'x',
  revision: savedAt ? 1 : 0,
  savedBy: null,
  baseHash: null,
  published: 'x',
  disk: 'x',
  outside: false,
  others: [],
})
const [EARLY, LATE] = ['2026-11-25T09:00:00.000Z', '2026-11-25T10:00:00.000Z']

test('a translation is older when its original was saved after it', () => {
  const [de, en] = [text('de', LATE), text('en', EARLY)]
  expect(isOlder(en, [de, en], {})).toBe(true)
  expect(isOlder(de, [de, en], {})).toBe(false)
  expect(isOlder(en, [de, en], { en: '2026-11-25T11:00:00.000Z' })).toBe(false)
})

test('or has no draft while its original has one', () => {
  const [de, en] = [text('de', EARLY), text('en', null)]
  expect(isOlder(en, [de, en], {})).toBe(true)
  expect(isOlder(en, [text('de', null), en], {})).toBe(false)
  expect(isOlder(text('de-leicht', null), [de], {})).toBe(true)
  expect(isOlder(en, [de, en], { de: null })).toBe(false)
})

test('or has been published as it is for longer than its original', () => {
  const [de, en] = [text('de', null, LATE), text('en', null, EARLY)]
  expect(isOlder(en, [de, en], {})).toBe(true)
  expect(isOlder(text('en', null, LATE), [de], {})).toBe(false)
  expect(isOlder(text('en', '2026-11-25T11:00:00.000Z', EARLY), [de], {})).toBe(false)
})
