import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createReadableStreamFromReadable } from '@remix-run/node'
import rangeParser from 'range-parser'

export function notFound(): Response {
  return new Response(null, { status: 404, statusText: 'Not Found' })
}

export function forbidden(): Response {
  return new Response(null, { status: 403, statusText: 'Forbidden' })
}

export function badRequest(message: string): Response {
  return new Response(message, { status: 400, statusText: 'Bad Request' })
}

const INSIDE = 'http://inside.invalid'

/** `target` if it is a path of ours, else `fallback`: never a stranger's address. */
export function safeTarget(target: unknown, fallback = '/'): string {
  if (typeof target !== 'string' || !target.startsWith('/') || !URL.canParse(target, INSIDE)) return fallback
  const url = new URL(target, INSIDE)
  const path = url.pathname + url.search + url.hash
  return url.origin === INSIDE && !path.startsWith('//') ? path : fallback // /.//host comes out as //host
}

/** Answers with a file, whole or the range asked for (RFC 9110, one range; several are answered whole). */
export async function fileResponse(request: Request, path: string, headers: Record<string, string>): Promise<Response> {
  const info = await stat(path).catch(() => null)
  if (!info?.isFile()) return notFound()
  const common = { 'Accept-Ranges': 'bytes', 'X-Content-Type-Options': 'nosniff', ...headers }
  const ranges = rangeParser(info.size, request.headers.get('Range') ?? '', { combine: true })
  if (ranges === -1) {
    return new Response(null, { status: 416, headers: { ...common, 'Content-Range': `bytes */${info.size}` } })
  }
  const range = Array.isArray(ranges) && ranges.type === 'bytes' && ranges.length === 1 ? ranges[0] : undefined
  const { start, end } = range ?? { start: 0, end: info.size - 1 }
  const body = info.size === 0 ? null : createReadableStreamFromReadable(createReadStream(path, { start, end }))
  return new Response(body, {
    status: range ? 206 : 200,
    headers: {
      ...common,
      'Content-Length': String(info.size === 0 ? 0 : end - start + 1),
      ...(range && { 'Content-Range': `bytes ${start}-${end}/${info.size}` }),
    },
  })
}
