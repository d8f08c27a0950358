export type MediaKind = 'picture' | 'film' | 'captions' | 'document'

const TYPES: Record<string, { kind: MediaKind; contentType: string }> = {
  svg: { kind: 'picture', contentType: 'image/svg+xml' },
  png: { kind: 'picture', contentType: 'image/png' },
  jpg: { kind: 'picture', contentType: 'image/jpeg' },
  jpeg: { kind: 'picture', contentType: 'image/jpeg' },
  webp: { kind: 'picture', contentType: 'image/webp' },
  avif: { kind: 'picture', contentType: 'image/avif' },
  mp4: { kind: 'film', contentType: 'video/mp4' },
  vtt: { kind: 'captions', contentType: 'text/vtt; charset=utf-8' },
  pdf: { kind: 'document', contentType: 'application/pdf' },
  docx: { kind: 'document', contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  xlsx: { kind: 'document', contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  pptx: { kind: 'document', contentType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation' },
  odt: { kind: 'document', contentType: 'application/vnd.oasis.opendocument.text' },
  ods: { kind: 'document', contentType: 'application/vnd.oasis.opendocument.spreadsheet' },
  odp: { kind: 'document', contentType: 'application/vnd.oasis.opendocument.presentation' },
  csv: { kind: 'document', contentType: 'text/csv; charset=utf-8' },
  txt: { kind: 'document', contentType: 'text/plain; charset=utf-8' },
}

/** Which files may be used from where: a link opens anything, a picture or a film only its own kind. */
export type MediaUse = MediaKind | 'link'

const typeOf = (path: string) => TYPES[/\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '']

export const mediaKindOf = (path: string): MediaKind | undefined => typeOf(path)?.kind

/** The type a medium is served with; undefined for a file that is none. */
export const contentTypeOf = (path: string): string | undefined => typeOf(path)?.contentType

/** What a component is told of a file beside its address: how big a picture is shown, or how much a file is to fetch. */
export const factsFor = (use: MediaUse, { width, height, size }: { width?: number; height?: number; size: number }): Record<string, number> =>
  use === 'link' ? { Size: size } : width && height ? { Width: width, Height: height } : {}

export function fitsUse(path: string, use: MediaUse): boolean {
  const kind = mediaKindOf(path)
  return kind !== undefined && (use === 'link' || kind === use)
}

export const extensionsFor = (use: MediaUse): string[] => Object.keys(TYPES).filter((ending) => fitsUse(`x.${ending}`, use))

const MEGABYTE = 1024 * 1024

/** How big a medium may be, in bytes. */
export const MEDIA_MAX_BYTES: Record<MediaKind, number> = {
  picture: 5 * MEGABYTE,
  film: 50 * MEGABYTE,
  captions: MEGABYTE,
  document: 10 * MEGABYTE,
}
