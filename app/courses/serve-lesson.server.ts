import { notFound } from '~/platform/http.server'
import { cachedCode } from './lesson-cache.server'
import { moduleText } from './lesson-module.server'

/** Named by the hash of what it was made of, so it never changes; private, since only signed-in people get it. */
const HEADERS = {
  'Content-Type': 'text/javascript; charset=utf-8',
  'Cache-Control': 'private, max-age=31536000, immutable',
  'X-Content-Type-Options': 'nosniff',
}

export async function lessonModule(file: string): Promise<Response> {
  const hash = /^([0-9a-f]{64})\.js$/.exec(file)?.[1]
  const code = hash ? await cachedCode(hash) : null
  if (code === null) throw notFound()
  return new Response(moduleText(code), { headers: HEADERS })
}
