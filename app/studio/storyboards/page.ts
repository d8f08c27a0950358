import { ink } from '~/ui/drawings/ink'

export const FRAME = { width: 1280, height: 720 } as const
export const FONT_WEIGHTS = [400, 600, 700] as const
export type FontFiles = Record<(typeof FONT_WEIGHTS)[number], Uint8Array>

/** The page that frames are put into. Its font travels in it: a film looks alike on every machine. */
export function filmPage(fonts: FontFiles): string {
  const faces = FONT_WEIGHTS.map((weight) => {
    const data = Buffer.from(fonts[weight]).toString('base64')
    return `@font-face{font-family:Film;font-weight:${weight};src:url(data:font/woff2;base64,${data}) format('woff2')}`
  })
  return `<!doctype html><html><head><meta charset="utf-8"><style>${faces.join('')}${look}</style></head><body><main></main></body></html>`
}

const look = `
* { margin: 0; box-sizing: border-box }
body { width: ${FRAME.width}px; height: ${FRAME.height}px; overflow: hidden; background: ${ink.ground}; font-family: Film }
section { position: absolute; left: 60px; top: 44px; width: 484px; height: 604px; color: ${ink.night};
  display: flex; flex-direction: column; justify-content: center; gap: 26px }
nav { position: absolute; top: 8px; left: 0; display: flex; gap: 12px }
i { width: 14px; height: 14px; border-radius: 7px; background: ${ink.sky} }
i.now { width: 40px; background: ${ink.warm} }
h1 { font-size: 60px; line-height: 1.1; font-weight: 700; text-wrap: balance; letter-spacing: -0.5px }
p { font-size: 38px; line-height: 1.34; font-weight: 400; text-wrap: pretty }
svg { position: absolute; left: 572px; top: 44px; overflow: visible }
.line { white-space: nowrap; line-height: 1.3 }
foreignObject { overflow: visible }
.wrapped { line-height: 1.25 }
.marked { background-repeat: no-repeat; background-position: 0 0; border-radius: 8px; padding: 0 4px; margin: 0 -4px }
.underlined { background-repeat: no-repeat; background-position: 0 100%; font-weight: 700; padding-bottom: 4px }
`
