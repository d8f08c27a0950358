/** Reads bytes of a file; fewer than asked for at its end. */
export type ReadAt = (offset: number, length: number) => Promise<Uint8Array>

interface Box {
  type: string
  /** Where its content begins and the box ends. */
  start: number
  end: number
}

const BOXES_MAX = 10_000

/** The length of an MP4 film in seconds, from its movie header; null when it is none, or not whole. */
export async function filmSeconds(read: ReadAt, size: number): Promise<number | null> {
  const boxes = await boxesIn(read, 0, size)
  const movie = boxes?.[0]?.type === 'ftyp' ? boxes.find(({ type }) => type === 'moov') : undefined
  const header = movie && (await boxesIn(read, movie.start, movie.end))?.find(({ type }) => type === 'mvhd')
  if (!header) return null
  const bytes = await read(header.start, Math.min(header.end - header.start, 32))
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const wide = view.byteLength > 0 && view.getUint8(0) === 1
  if (view.byteLength < (wide ? 32 : 20)) return null
  const scale = view.getUint32(wide ? 20 : 12)
  const duration = wide ? Number(view.getBigUint64(24)) : view.getUint32(16)
  const seconds = duration / scale
  return Number.isFinite(seconds) && seconds > 0 ? seconds : null
}

/** All boxes there, one behind the other; null when one does not fit. */
async function boxesIn(read: ReadAt, from: number, to: number): Promise<Box[] | null> {
  const boxes: Box[] = []
  for (let offset = from; offset + 8 <= to && boxes.length < BOXES_MAX; ) {
    const box = await boxAt(read, offset, to)
    if (!box) return null
    boxes.push(box)
    offset = box.end
  }
  return boxes
}

async function boxAt(read: ReadAt, offset: number, to: number): Promise<Box | null> {
  const bytes = await read(offset, 16)
  if (bytes.byteLength < 8) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const type = String.fromCharCode(...bytes.subarray(4, 8))
  const short = view.getUint32(0)
  if (short === 1 && bytes.byteLength < 16) return null
  const [head, length] = short === 1 ? [16, Number(view.getBigUint64(8))] : [8, short === 0 ? to - offset : short]
  const end = offset + length
  return length < head || end > to ? null : { type, start: offset + head, end }
}
