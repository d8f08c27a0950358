import { open, type FileHandle } from 'node:fs/promises'
import { extname } from 'node:path'
import { imageSize } from 'image-size'
import { cuesIn } from './components/video/cues'
import { isDocument, TAIL_BYTES } from './document-kind'
import type { Rule } from './findings'
import { MEDIA_MAX_BYTES, mediaKindOf } from './media-types'
import { filmSeconds } from './mp4'

export interface InspectedMedium {
  /** Why it cannot be used; undefined when it can. */
  broken?: Rule
  /** How long a film is. */
  seconds: number | null
  /** Of a picture, in pixels. */
  width?: number
  height?: number
}

/** Looks into a medium: whether it is what its name says, and how long a film runs. A kept one has its name elsewhere. */
export async function inspectMedium(absolute: string, size: number, name = absolute): Promise<InspectedMedium> {
  const handle = await open(absolute, 'r').catch(() => null)
  if (!handle) return { broken: 'file-unreadable', seconds: null }
  try {
    return await inspect(handle, name, size)
  } finally {
    await handle.close()
  }
}

async function inspect(handle: FileHandle, path: string, size: number): Promise<InspectedMedium> {
  const kind = mediaKindOf(path)
  if (kind && size > MEDIA_MAX_BYTES[kind]) return { broken: 'media-too-big', seconds: null }
  const read = async (offset: number, length: number) => {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, offset)
    return buffer.subarray(0, bytesRead)
  }
  if (kind === 'film') {
    const seconds = await filmSeconds(read, size)
    return seconds === null ? { broken: 'media-broken-film', seconds } : { seconds }
  }
  const start = (await read(0, SIGNATURE_BYTES)).toString('latin1')
  if (kind === 'captions') return { seconds: null, ...captionsTrouble(await read(0, size)) }
  const ending = extname(path).slice(1).toLowerCase()
  if (kind === 'document') {
    const tail = (await read(Math.max(0, size - TAIL_BYTES), TAIL_BYTES)).toString('latin1')
    return { seconds: null, ...(isDocument(ending, start, tail) ? {} : { broken: 'media-broken-document' }) }
  }
  if (!SIGNATURES[ending]?.test(start)) return { seconds: null, broken: 'media-broken-picture' }
  return { seconds: null, ...sizeOf(await read(0, HEAD_BYTES)) }
}

/** A file of captions with nothing to read in it is none. */
function captionsTrouble(bytes: Uint8Array): { broken?: Rule } {
  const text = new TextDecoder().decode(bytes)
  if (bytes.byteLength > 0 && !/^WEBVTT[ \t\r\n]/.test(`${text}\n`)) return { broken: 'media-broken-captions' }
  return cuesIn(text).length > 0 ? {} : { broken: 'captions-silent' }
}

const FIRST_LYING = 5 // from this orientation on a browser turns a photograph by a quarter
const HEAD_BYTES = 512 * 1024 // a photograph carries its data about itself before its size

/** What is not told in the head of a picture is left out: its place is then not kept while it loads. */
function sizeOf(head: Uint8Array): { width?: number; height?: number } {
  try {
    const { width, height, orientation = 1 } = imageSize(head)
    if (!(width > 0 && height > 0)) return {}
    const [across, down] = orientation >= FIRST_LYING ? [height, width] : [width, height]
    return { width: Math.round(across), height: Math.round(down) }
  } catch {
    return {}
  }
}

const SIGNATURE_BYTES = 4_096

/** How pictures of each kind begin, read byte by byte. */
const SIGNATURES: Record<string, RegExp> = {
  svg: /<svg[\s>]/,
  png: /^\x89PNG\r\n/,
  jpg: /^\xff\xd8\xff/,
  jpeg: /^\xff\xd8\xff/,
  webp: /^RIFF[^]{4}WEBP/,
  avif: /^[^]{4}ftyp(avif|avis|mif1)/,
}
