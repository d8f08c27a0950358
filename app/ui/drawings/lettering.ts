import { escapeText, ink, round, tag } from './ink'

export interface Lettering {
  x: number
  y: number
  width: number
  size: number
  lines?: number
  weight?: 400 | 600 | 700
  align?: 'left' | 'center'
  /** Fewer lines than there is room for stand in the middle of it. */
  middle?: boolean
  colour?: string
  opacity?: number
}

/** `data-fit` is what the builder measures: words that do not fit their place are refused, not cut off. */
export function lettering(place: Lettering, ...html: string[]): string {
  const { x, y, width, size, lines = 1, weight = 400, align = 'left', middle = false, colour = ink.night, opacity = 1 } = place
  if (opacity <= 0 || html.join('') === '') return ''
  const height = Math.ceil(size * 1.3 * lines)
  const upright = middle ? 'display:grid;align-content:center;' : ''
  const style = `${upright}width:${width}px;height:${height}px;font-size:${size}px;font-weight:${weight};text-align:${align};color:${colour}`
  const line = tag('div', { class: lines > 1 ? 'wrapped' : 'line', 'data-fit': 'yes', style }, ...html)
  return tag('foreignObject', { x, y, width, height, opacity: opacity < 1 ? opacity : undefined }, line)
}

export function plain(text: string | undefined): string {
  return escapeText(text ?? '')
}

/** Words over which a marker is drawn from left to right. */
export function marked(text: string, progress: number, marker: string = ink.peach): string {
  const style = `background-size:${round(progress * 100)}% 100%;background-image:linear-gradient(${marker},${marker})`
  return tag('span', { class: 'marked', style }, escapeText(text))
}

/** For dark ground: the words in white, a warm line growing beneath them. */
export function underlined(text: string, progress: number): string {
  const style = `color:${ink.white};background-size:${round(progress * 100)}% 7px;background-image:linear-gradient(${ink.warm},${ink.warm})`
  return tag('span', { class: 'underlined', style }, escapeText(text))
}

export function coloured(text: string, colour: string): string {
  return tag('span', { style: `color:${colour}` }, escapeText(text))
}
