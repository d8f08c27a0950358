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
}

/** Which files may be used from where: a link opens anything, a picture or a film only its own kind. */
export type MediaUse = MediaKind | 'link'

const typeOf = (path: string) => TYPES[/\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '']

export const mediaKindOf = (path: string): MediaKind | undefined => typeOf(path)?.kind

/** The type a medium is served with; undefined for a file that is none. */
export const contentTypeOf = (path: string): string | undefined => typeOf(path)?.contentType

export function fitsUse(path: string, use: MediaUse): boolean {
  const kind = mediaKindOf(path)
  return kind !== undefined && (use === 'link' || kind === use)
}

export const extensionsFor = (use: MediaUse): string[] => Object.keys(TYPES).filter((ending) => fitsUse(`x.${ending}`, use))
