import iconv from 'iconv-lite'

export type Decoded = { ok: true; text: string } | { ok: false; problem: 'emptyFile' | 'spreadsheet' | 'binary' }

const OLD_END = '\u001a' // exports of the DOS age end with it

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, index) => bytes[index] === byte)

/** The file's text with plain line ends: UTF-8, UTF-16 with its mark, else Windows-1252, as Excel writes it here. */
export function decodeFile(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    return { ok: false, problem: 'spreadsheet' }
  }
  const decoded = decode(bytes)
  if (decoded === null || decoded.includes('\0')) return { ok: false, problem: 'binary' }
  const whole = decoded.endsWith(OLD_END) ? decoded.slice(0, -1) : decoded
  const text = whole.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  return text.trim() === '' ? { ok: false, problem: 'emptyFile' } : { ok: true, text }
}

function decode(bytes: Uint8Array): string | null {
  if (startsWith(bytes, 0xff, 0xfe)) return strict(bytes, 'utf-16le')
  if (startsWith(bytes, 0xfe, 0xff)) return strict(bytes, 'utf-16be')
  const text = strict(bytes, 'utf-8')
  if (text !== null || startsWith(bytes, 0xef, 0xbb, 0xbf)) return text
  return iconv.decode(Buffer.from(bytes), 'windows-1252')
}

function strict(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
