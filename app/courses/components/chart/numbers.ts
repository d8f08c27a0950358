/**
 * A number as people write it in a table, German or English: 1.234,5 or 1,234.5; null when it is none. Of two kinds of marks the
 * last is the decimal one; a single mark before exactly three digits parts thousands, unless only a zero stands before it.
 */
export function readNumber(written: string): number | null {
  const text = written.replace(/[\s\u00a0\u202f%€]/g, '').replace('−', '-')
  if (!/^-?\d{1,3}([.,]?\d{3})*([.,]\d+)?$|^-?\d+([.,]\d+)?$/.test(text)) return null
  const marks = text.match(/[.,]/g) ?? []
  const last = marks.at(-1)
  if (last === undefined) return Number(text)
  const decimals = text.length - text.lastIndexOf(last) - 1
  const alike = marks.every((mark) => mark === last)
  const partsThousands = alike && decimals === 3 && !/^-?0[.,]/.test(text)
  if (alike && marks.length > 1 && !partsThousands) return null
  if (partsThousands) return Number(text.replaceAll(last, ''))
  const [whole = '', fraction = ''] = [text.slice(0, text.lastIndexOf(last)), text.slice(text.lastIndexOf(last) + 1)]
  return Number(`${whole.replace(/[.,]/g, '')}.${fraction}`)
}
