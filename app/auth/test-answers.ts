import type { ActionFunctionArgs } from '@remix-run/node'
import { withCookie } from './test-people'

export const BASE = 'http://127.0.0.1:3000'
type Call = (args: ActionFunctionArgs) => unknown

/** What a route answers, thrown or returned: its status, where it sends to, its cookie, its data. */
export async function answerOf(call: Call, request: Request, params: Record<string, string> = {}) {
  const args: ActionFunctionArgs = { request, params, context: { nonce: '', requestId: '' } }
  const answer: unknown = await Promise.resolve(call(args)).catch((thrown: unknown) => thrown)
  if (answer instanceof Response) {
    const { status, headers } = answer
    return { status, to: headers.get('Location'), cookie: headers.get('Set-Cookie'), data: '' }
  }
  if (answer instanceof Error) throw answer
  const { data, init } = answer as { data?: unknown; init?: ResponseInit | null }
  return { status: init?.status ?? 200, to: null, cookie: null, data: JSON.stringify(data ?? answer) }
}

export const get = (path: string) => new Request(BASE + path)
export const post = (path: string, fields: Record<string, string>, cookie = '') =>
  withCookie(cookie, BASE + path, { method: 'POST', body: new URLSearchParams(fields) })
