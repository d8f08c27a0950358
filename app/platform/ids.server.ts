import { createHash, randomBytes, randomUUID } from 'node:crypto'

/** A random key for a row; says nothing about what it stands for. */
export const newId = (): string => randomUUID()

/** Whether a text out of an address can be such a key at all. */
export const isId = (text: string | undefined): text is string => /^[0-9a-f-]{36}$/.test(text ?? '')

/** 256 random bits for links, URL-safe. */
export const newToken = (): string => randomBytes(32).toString('base64url')

export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')
