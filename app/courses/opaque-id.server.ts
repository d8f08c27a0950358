import { createHmac } from 'node:crypto'

const SHOWN_CHARACTERS = 20

/** The id under which a choice reaches a browser: the same for everybody, and without the key it says nothing of the author's. */
export function opaqueChoiceId(key: Uint8Array, path: readonly string[]): string {
  const digest = createHmac('sha256', key).update(JSON.stringify(path)).digest('hex')
  return `c${digest.slice(0, SHOWN_CHARACTERS)}`
}
