import { START, type Found, type Place } from './findings'

export const TEXT_MAX_BYTES = 1_048_576

export type Decoded = { text: string } | { finding: Found }

/** A content file's bytes as text without its byte order mark, or the finding that says why they are none. */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.byteLength > TEXT_MAX_BYTES) return failure(START, 'file-too-big')
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return failure(START, 'file-utf16')
  const nul = bytes.indexOf(0)
  if (nul >= 0) return failure(placeAt(bytes, nul), 'file-nul')
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return failure(placeAt(bytes, firstInvalid(bytes)), 'file-encoding')
  }
}

const failure = ({ line, column }: Place, rule: Found['rule']): Decoded => ({
  finding: { line, column, rule, severity: 'error', params: {} },
})

const startsWith = (bytes: Uint8Array, first: number, second: number) => bytes[0] === first && bytes[1] === second

/** The first byte that belongs to no UTF-8 character, found by halving: a valid beginning decodes, anything longer does not. */
function firstInvalid(bytes: Uint8Array): number {
  let [low, high] = [0, bytes.length]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (decodes(bytes.subarray(0, middle))) low = middle
    else high = middle - 1
  }
  // A stream takes the beginning of a character for good too; what did not become one is the culprit.
  while (low > 0 && !decodes(bytes.subarray(0, low), false)) low--
  return low
}

function decodes(bytes: Uint8Array, stream = true): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream })
    return true
  } catch {
    return false
  }
}

function placeAt(bytes: Uint8Array, offset: number): Place {
  const before = new TextDecoder().decode(bytes.subarray(0, offset)).split(/\r\n|\r|\n/)
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
