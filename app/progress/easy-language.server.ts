import { createCookie } from '@remix-run/node'

// Kept in the browser alone, never with the person: it could tell of a disability.
const NAME = 'leichte-sprache'
const A_YEAR = 365 * 24 * 60 * 60 // seconds

const cookie = createCookie(NAME, { path: '/', httpOnly: true, sameSite: 'lax', maxAge: A_YEAR })

/** Whether this browser asks for easy language where a lesson has it. */
export const wantsEasy = (request: Request): boolean =>
  (request.headers.get('Cookie') ?? '').split(/;\s*/).some((part) => part.startsWith(`${NAME}=`) && part.length > NAME.length + 1)

/** The header that keeps the choice. */
export const easyChoice = (easy: boolean): Promise<string> => cookie.serialize(easy ? 'an' : '', easy ? {} : { maxAge: 0 })
