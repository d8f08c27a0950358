import type { Plugin } from 'vite'

const FONT_FACE = /@font-face\s*\{[^}]*?\}/

/** The player's stylesheet carries its icons as a data: address, which the Content-Security-Policy refuses: take the file instead. */
export function playerFont(): Plugin {
  return {
    name: 'player-font',
    enforce: 'pre',
    transform(code, id) {
      if (!/video\.js\/dist\/video-js\.css/.test(id)) return null
      const face = "@font-face { font-family: VideoJS; src: url('./font/VideoJS.woff') format('woff'); }"
      if (!FONT_FACE.test(code)) throw new Error('the player’s stylesheet has no font face any more')
      return { code: code.replace(FONT_FACE, face), map: null }
    },
  }
}
