import { describe, expect, test } from 'vitest'
import { box, mp4 } from '../../tests/support/sample-course'
import { filmSeconds } from './mp4'

const secondsOf = (bytes: Uint8Array) =>
  filmSeconds(async (offset, length) => bytes.subarray(offset, offset + length), bytes.byteLength)

const FTYP = box('ftyp', Buffer.from('isom\0\0\0\0isom'))

test.each([1, 12, 99, 3600])('%s seconds', async (seconds) => {
  expect(await secondsOf(mp4(seconds))).toBe(seconds)
})

test('fractions of a second', async () => {
  const header = Buffer.alloc(100)
  header.writeUInt32BE(90_000, 12)
  header.writeUInt32BE(135_000, 16)
  expect(await secondsOf(Buffer.concat([FTYP, box('moov', box('mvhd', header))]))).toBe(1.5)
})

test('the long form of the header, and of a box before it', async () => {
  const header = Buffer.alloc(112)
  header.writeUInt8(1)
  header.writeUInt32BE(1_000, 20)
  header.writeBigUInt64BE(5_000n, 24)
  const long = Buffer.alloc(24)
  long.writeUInt32BE(1)
  long.write('mdat', 4, 'latin1')
  long.writeBigUInt64BE(24n, 8)
  expect(await secondsOf(Buffer.concat([FTYP, long, box('moov', Buffer.concat([box('udta', Buffer.alloc(4)), box('mvhd', header)]))]))).toBe(5)
})

describe('no film', () => {
  const zero = Buffer.alloc(100)
  test.each([
    ['empty', Buffer.alloc(0)],
    ['text', Buffer.from('kein Film, nur ein Text, aber ein langer')],
    ['without ftyp', box('moov', box('mvhd', zero))],
    ['without a movie', Buffer.concat([FTYP, box('mdat', Buffer.alloc(100))])],
    ['cut off in the header', mp4(5).subarray(0, 60)],
    ['of no length', Buffer.concat([FTYP, box('moov', box('mvhd', zero))])],
    ['a box smaller than its own head', Buffer.concat([FTYP, Buffer.from([0, 0, 0, 4, 0x6d, 0x6f, 0x6f, 0x76, 0, 0])])],
    ['cut off in the film itself', Buffer.concat([mp4(5), box('mdat', Buffer.alloc(100))]).subarray(0, -10)],
    ['a box larger than the file', Buffer.concat([FTYP, Buffer.from([0x7f, 0, 0, 0, 0x6d, 0x6f, 0x6f, 0x76, 0, 0])])],
  ])('%s', async (_name, bytes) => {
    expect(await secondsOf(bytes)).toBeNull()
  })
})
