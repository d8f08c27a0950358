import { expect, test } from 'vitest'
import { MEDIA_MAX_BYTES } from '~/courses/media-types'
import { mediumFault, mediumName } from './medium-fault'

test('a file is refused by name and size before it is sent', () => {
  expect(mediumFault('bild.png', MEDIA_MAX_BYTES.picture)).toBeNull()
  expect(mediumFault('U\u0308bersicht-2.pdf', 10)).toBeNull()
  expect(mediumFault('bild.png', MEDIA_MAX_BYTES.picture + 1)).toBe('tooBig')
  expect(mediumFault('film.mp4', MEDIA_MAX_BYTES.picture + 1)).toBeNull()
  expect(mediumFault('rechnung.exe', 10)).toBe('type')
  expect(mediumFault('.png', 10)).toBe('name')
  expect(mediumFault('bild(1).png', 10)).toBe('name')
})

test('blanks in a name become hyphens', () => {
  expect(mediumName('Mein  Bild 1.png')).toBe('Mein-Bild-1.png')
  expect(mediumFault('Mein Bild.png', 10)).toBeNull()
})
