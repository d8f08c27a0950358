import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { coverSvg } from './cover-svg.server'
import { COVER_SIZE, COVERS } from './covers'

describe.each(COVERS)('the picture %s', (name) => {
  test.each([false, true])('is a whole picture without words, dark: %s', async (dark) => {
    const svg = coverSvg(name, { dark })
    expect(svg).not.toMatch(/foreignObject|<text|undefined|NaN/)
    expect(await sharp(Buffer.from(svg)).metadata()).toMatchObject({ format: 'svg', ...COVER_SIZE })
  })

  test('has its own look on dark pages', () => {
    expect(coverSvg(name, { dark: true })).not.toBe(coverSvg(name, { dark: false }))
  })
})
