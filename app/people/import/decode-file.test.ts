import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decodeFile } from './decode-file'

const TEXT = 'Müller-Lüdenscheidt;Straße;„Ämter“ – €\n'

describe('a file as HR systems and Excel write it', () => {
  test.each([
    ['UTF-8', iconv.encode(TEXT, 'utf8')],
    ['UTF-8 with a byte order mark', iconv.encode(TEXT, 'utf8', { addBOM: true })],
    ['UTF-16 little endian', iconv.encode(TEXT, 'utf-16le', { addBOM: true })],
    ['UTF-16 big endian', iconv.encode(TEXT, 'utf-16be', { addBOM: true })],
    ['Windows-1252', iconv.encode(TEXT, 'windows-1252')],
    ['CRLF', iconv.encode(TEXT.replace('\n', '\r\n'), 'utf8')],
    ['lone CR', iconv.encode(TEXT.replace('\n', '\r'), 'utf8')],
    ['the end mark of DOS', iconv.encode(`${TEXT}\u001a`, 'utf8')],
  ])('%s gives the same text', (_, bytes) => {
    expect(decodeFile(bytes)).toEqual({ ok: true, text: TEXT })
  })
})

describe('a file that is no text', () => {
  test.each([
    ['nothing', [], 'emptyFile'],
    ['blank lines', [...Buffer.from(' \r\n\r\n')], 'emptyFile'],
    ['only a byte order mark', [0xef, 0xbb, 0xbf], 'emptyFile'],
    ['an Excel workbook with another name', [0x50, 0x4b, 0x03, 0x04, 0x14], 'spreadsheet'],
    ['an old Excel workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'spreadsheet'],
    ['a NUL', [...Buffer.from('unit_key;na\0me\n')], 'binary'],
    ['UTF-16 without its mark', [...iconv.encode('unit_key;name\n', 'utf-16le')], 'binary'],
    ['half a UTF-16 character', [0xff, 0xfe, 0x41], 'binary'],
    ['marked as UTF-8 and not UTF-8', [0xef, 0xbb, 0xbf, 0xfc], 'binary'],
  ])('%s is named', (_, bytes, problem) => {
    expect(decodeFile(Uint8Array.from(bytes))).toEqual({ ok: false, problem })
  })
})
