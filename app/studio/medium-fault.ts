import { MEDIA_MAX_BYTES, mediaKindOf } from '~/courses/media-types'

const NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.-]{0,99}$/u

/** The name a file is kept under: blanks would have to be written as %20 in a lesson. */
export const mediumName = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, '-')

/** What name and size of a file say against it; null: nothing, its content may yet. */
export function mediumFault(name: string, size: number): 'type' | 'name' | 'tooBig' | null {
  const kind = mediaKindOf(name)
  if (!kind) return 'type'
  if (!NAME.test(mediumName(name))) return 'name'
  return size > MEDIA_MAX_BYTES[kind] ? 'tooBig' : null
}
