import { MEDIA_MAX_BYTES, mediaKindOf } from '~/courses/media-types'

/** All files of one upload together. */
export const UPLOAD_MAX_BYTES = 4 * MEDIA_MAX_BYTES.film

/** Of a file that cannot be used anyway no more than is needed to say so. */
export function maxBytesOf(name: string): number {
  const kind = mediaKindOf(name)
  return kind ? MEDIA_MAX_BYTES[kind] : MEDIA_MAX_BYTES.film
}
