import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { cleanPicture } from './clean-picture.server'

const svg = (inner: string) => new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10">${inner}</svg>`)
const cleaned = async (inner: string) => new TextDecoder().decode((await cleanPicture('a.svg', svg(inner))) ?? new Uint8Array())

describe('a drawing', () => {
  test.each([
    ['<script>alert(1)</script>', /script|alert/],
    ['<rect onload="alert(1)" width="1" height="1"/>', /onload/],
    ['<foreignObject><p>Text</p></foreignObject>', /foreignObject|<p/i],
    ['<image href="https://fremd.example/a.png"/>', /fremd/],
    ['<use xlink:href="//fremd.example/a.svg#x"/>', /fremd/],
    ['<rect fill="url(https://fremd.example/a)"/>', /fremd/],
    ['<a href="javascript:alert(1)"><rect/></a>', /javascript/],
    ['<style>@import "https://fremd.example/a.css"</style>', /import|fremd/],
  ])('loses %s', async (inner, gone) => {
    const text = await cleaned(inner)
    expect(text).toContain('<svg')
    expect(text).not.toMatch(gone)
  })

  test('keeps what is drawn', async () => {
    const text = await cleaned('<defs><linearGradient id="g"/></defs><rect fill="url(#g)" width="4" height="3"/>')
    expect(text).toMatch(/url\(#g\)/)
    expect(text).toContain('viewBox="0 0 10 10"')
  })

  test('that is none is refused', async () => {
    expect(await cleanPicture('a.svg', new TextEncoder().encode('kein Bild'))).toBeNull()
  })
})

describe('a photograph', () => {
  test('is made smaller and loses where it was taken', async () => {
    const taken = await sharp({ create: { width: 3000, height: 1500, channels: 3, background: 'red' } })
      .withExif({ IFD0: { Copyright: 'Geheim' } })
      .jpeg()
      .toBuffer()
    const clean = await cleanPicture('a.jpg', taken)
    const { width, height, exif } = await sharp(clean ?? Buffer.alloc(0)).metadata()
    expect([width, height, exif]).toEqual([2000, 1000, undefined])
  })

  test('that cannot be read is refused', async () => {
    expect(await cleanPicture('a.png', new Uint8Array([1, 2, 3]))).toBeNull()
  })
})
