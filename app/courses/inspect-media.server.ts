import { open, type FileHandle } from 'node:fs/promises'
import { extname } from 'node:path'
import type { Rule } from './findings'
import { mediaKindOf } from './media-types'
import { filmSeconds } from './mp4'

export interface InspectedMedium {
  /** Why it cannot be used; undefined when it can. */
  broken?: Rule
  /** How long a film is. */
  seconds: number | null
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
  const read = async (offset: number, length: number) => {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, offset)
    return buffer.subarray(0, bytesRead)
  }
  if (mediaKindOf(path) === 'film') {
    const seconds = await filmSeconds(read, size)
    return seconds === null ? { broken: 'media-broken-film', seconds } : { seconds }
  }
  const start = (await read(0, SIGNATURE_BYTES)).toString('latin1')
  if (mediaKindOf(path) === 'captions') {
    return { seconds: null, ...(/^(\u00ef\u00bb\u00bf)?WEBVTT[ \t\r\n]/.test(start) ? {} : { broken: 'media-broken-captions' }) }
  }
  const signature = SIGNATURES[extname(path).slice(1).toLowerCase()]
  return { seconds: null, ...(signature?.test(start) ? {} : { broken: 'media-broken-picture' }) }
}

const SIGNATURE_BYTES = 4_096

/** How files of each kind begin, read byte by byte. */
const SIGNATURES: Record<string, RegExp> = {
  svg: /<svg[\s>]/,
  png: /^\x89PNG\r\n/,
  jpg: /^\xff\xd8\xff/,
  jpeg: /^\xff\xd8\xff/,
  webp: /^RIFF[^]{4}WEBP/,
  avif: /^[^]{4}ftyp(avif|avis|mif1)/,
  pdf: /^%PDF-/,
}
