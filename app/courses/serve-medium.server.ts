import { basename } from 'node:path'
import { db } from '~/platform/db.server'
import { fileResponse, notFound } from '~/platform/http.server'
import { hasMedium, mediumPath } from './media-store.server'
import { contentTypeOf, mediaKindOf } from './media-types'

const IMMUTABLE = 'private, max-age=31536000, immutable'
const PICTURE_ALONE = "default-src 'none'; style-src 'unsafe-inline'"

const known = new Set<string>()

/** Whether an accepted version of a course holds this medium under this name. What is once in a version stays in it. */
async function isPublished(hash: string, name: string): Promise<boolean> {
  const key = `${hash}/${name}`
  if (known.has(key)) return true
  const files = await db.courseFile.findMany({ where: { contentHash: hash, kind: 'media' }, select: { path: true }, distinct: ['path'] })
  const found = files.some(({ path }) => basename(path) === name)
  if (found) known.add(key)
  return found
}

/** A medium, whole or a range of it. Only its own name gives it its type. */
export async function mediumResponse(request: Request, hash: string, name: string): Promise<Response> {
  const type = contentTypeOf(name)
  const wellFormed = /^[0-9a-f]{64}$/.test(hash) && type !== undefined
  if (!wellFormed || !(await hasMedium(hash)) || !(await isPublished(hash, name))) throw notFound()
  return fileResponse(request, mediumPath(hash), {
    'Content-Type': type,
    'Cache-Control': IMMUTABLE,
    ...(type === 'image/svg+xml' && { 'Content-Security-Policy': PICTURE_ALONE }),
    ...(mediaKindOf(name) === 'document' && { 'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` }),
  })
}
