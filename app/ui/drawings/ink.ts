export const ink = {
  ground: '#f7f9fc',
  stage: '#e3ebf7',
  white: '#ffffff',
  paper: '#fbfcfe',
  night: '#14284b',
  blue: '#2a5796',
  steel: '#7f9cc6',
  sky: '#bcd0ec',
  mist: '#d6e2f3',
  slate: '#4d5f80',
  warm: '#d9660f',
  ember: '#a3450a',
  peach: '#fbdcc0',
  sand: '#efdcc4',
  wood: '#dcc2a1',
} as const

type Attributes = Record<string, string | number | undefined>

export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

export function tag(name: string, attributes: Attributes, ...children: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : value}"`)
  return `<${name}${written.join('')}>${children.join('')}</${name}>`
}

export function round(value: number): number {
  return Math.round(value * 100) / 100
}

interface Place {
  x?: number
  y?: number
  scale?: number
  turn?: number
  opacity?: number
}

export function group({ x = 0, y = 0, scale = 1, turn = 0, opacity = 1 }: Place, ...children: string[]): string {
  if (opacity <= 0) return ''
  const moves = [
    x || y ? `translate(${round(x)} ${round(y)})` : '',
    turn ? `rotate(${round(turn)})` : '',
    scale === 1 ? '' : `scale(${round(scale)})`,
  ]
  const transform = moves.filter(Boolean).join(' ') || undefined
  return tag('g', { transform, opacity: opacity < 1 ? opacity : undefined }, ...children)
}

export function box(x: number, y: number, width: number, height: number, radius: number, fill: string, more: Attributes = {}) {
  return tag('rect', { x, y, width, height, rx: radius, fill, ...more })
}

export function disc(cx: number, cy: number, r: number, fill: string, more: Attributes = {}): string {
  return tag('circle', { cx, cy, r, fill, ...more })
}

export function area(d: string, fill: string, more: Attributes = {}): string {
  return tag('path', { d, fill, ...more })
}

export function stroke(d: string, colour: string, width: number, more: Attributes = {}): string {
  const round = { 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }
  return tag('path', { d, fill: 'none', stroke: colour, 'stroke-width': width, ...round, ...more })
}

/** A line that is drawn before one's eyes; at 0 there is none, not even its round cap. */
export function drawn(d: string, colour: string, width: number, progress: number): string {
  if (progress <= 0) return ''
  return stroke(d, colour, width, { pathLength: 1, 'stroke-dasharray': `${round(progress)} 2` })
}
