import DOMPurify from 'dompurify'
import { JSDOM } from 'jsdom'
import sharp from 'sharp'

const LONGEST_SIDE = 2_000 // pixels
const QUALITY = 86

/** A picture without what it carries beside the picture: camera data, places, scripts. Null when it cannot be read. */
export async function cleanPicture(name: string, bytes: Uint8Array): Promise<Uint8Array | null> {
  return /\.svg$/i.test(name) ? cleanSvg(new TextDecoder().decode(bytes)) : reencode(name, bytes)
}

async function reencode(name: string, bytes: Uint8Array): Promise<Uint8Array | null> {
  try {
    const picture = sharp(bytes, { limitInputPixels: 60_000_000 })
      .rotate() // as the camera was held, before that is forgotten
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase()
    if (ending === 'png') return new Uint8Array(await picture.png().toBuffer())
    if (ending === 'webp') return new Uint8Array(await picture.webp({ quality: QUALITY }).toBuffer())
    if (ending === 'avif') return new Uint8Array(await picture.avif().toBuffer())
    return new Uint8Array(await picture.jpeg({ quality: QUALITY }).toBuffer())
  } catch {
    return null
  }
}

/** No script, no handler, no foreign markup, nothing from elsewhere. */
function cleanSvg(text: string): Uint8Array | null {
  const { window } = new JSDOM('')
  const purify = DOMPurify(window)
  purify.addHook('uponSanitizeAttribute', (_node, attribute) => {
    const leads = /^(xlink:)?href$|^src$/i.test(attribute.attrName) && !/^(#|data:image\/)/i.test(attribute.attrValue)
    const asks = /url\(\s*['"]?(?!#)/i.test(attribute.attrValue)
    if (leads || asks) attribute.keepAttr = false
  })
  const clean = purify.sanitize(text.replace(/^\uFEFF?\s*<\?xml[^>]*\?>/, ''), {
    USE_PROFILES: { svg: true, svgFilters: true },
    FORBID_TAGS: ['foreignObject', 'style', 'a'],
    RETURN_DOM: true,
  })
  const svg = (clean as unknown as Element).querySelector('svg')
  // Written as XML: what a page makes of a drawing is not what a file of its own has to be.
  return svg ? new TextEncoder().encode(new window.XMLSerializer().serializeToString(svg)) : null
}
