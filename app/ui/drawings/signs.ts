import { area, box, disc, drawn, group, ink, stroke } from './ink'

export function envelope(x: number, y: number, scale: number, paper: string = ink.white): string {
  return group(
    { x, y, scale },
    box(-64, -44, 128, 88, 12, paper),
    area('M-64 32V34Q-64 44-52 44H52Q64 44 64 34V32L14-6H-14Z', ink.mist),
    area('M-62-38Q-60-44-52-44H52Q60-44 62-38L10 6Q0 14-10 6Z', ink.sky),
    stroke('M-60-38L-10 6Q0 14 10 6L60-38', ink.night, 5),
    stroke('M-52-44H52Q64-44 64-32V32Q64 44 52 44H-52Q-64 44-64 32V-32Q-64-44-52-44Z', ink.night, 5),
  )
}

export function badge(x: number, y: number, scale: number, kind: 'check' | 'alert'): string {
  const sign =
    kind === 'check' ? stroke('M-10 1L-3 9L11-8', ink.white, 5.5) : stroke('M0-12V2', ink.white, 6) + disc(0, 11, 3.6, ink.white)
  return group({ x, y, scale }, disc(0, 0, 26, ink.white), disc(0, 0, 22, kind === 'check' ? ink.blue : ink.ember), sign)
}

export function shield(x: number, y: number, scale: number, check: number): string {
  const outline = 'M0-120C36-92 72-84 100-84C104 10 74 86 0 128C-74 86-104 10-100-84C-72-84-36-92 0-120Z'
  return group(
    { x, y, scale },
    area(outline, ink.night),
    area('M0-100C32-78 60-70 84-68C86 12 62 74 0 108Z', ink.blue),
    drawn('M-42 2L-12 36L46-34', ink.white, 18, check),
  )
}

export function magnifier(x: number, y: number, scale: number, opacity = 1): string {
  return group(
    { x, y, scale, opacity },
    stroke('M52 52L108 108', ink.night, 26),
    stroke('M64 64L104 104', ink.warm, 14),
    stroke('M-70 0a70 70 0 1 0 140 0a70 70 0 1 0-140 0', ink.night, 14),
    stroke('M-44-20Q-34-42-12-48', ink.white, 7, { opacity: 0.85 }),
  )
}

export function pointer(x: number, y: number): string {
  return area('M0 0V56L14 44L24 66L36 60L26 39L44 38Z', ink.night, {
    transform: `translate(${x} ${y}) scale(1.15)`,
    stroke: ink.white,
    'stroke-width': 5,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
  })
}

export type Sign = 'click' | 'reply' | 'open' | 'pause' | 'look' | 'report' | 'clock' | 'bin' | 'alert'

const signs: Record<Sign, string> = {
  click: 'M-14-20V18L-5 10L2 24L10 20L3 7L15 6Z',
  reply: 'M-4-18L-22 0L-4 18M-22 0H4Q22 0 22 20',
  open: 'M-15-22H5L16-11V22H-15ZM5-22V-11H16M-7 2H8M-7 11H8',
  pause: 'M-9-16V16M9-16V16',
  look: 'M-20-4a15 15 0 1 0 30 0a15 15 0 1 0-30 0M7 8L21 22',
  report: 'M-14 24V-22M-14-20H18L10-8L18 4H-14',
  clock: 'M-20 0a20 20 0 1 0 40 0a20 20 0 1 0-40 0M0-11V0L8 6',
  bin: 'M-17-14H17M-6-14V-21H6V-14M-13-14L-10 20H10L13-14M-4-5V11M4-5V11',
  alert: 'M0-22L24 19H-24ZM0-7V5M0 12V12.5',
}

export function sign(x: number, y: number, kind: Sign, colour: string, ground: string, scale = 1): string {
  return group({ x, y, scale }, disc(0, 0, 40, ground), stroke(signs[kind], colour, 5))
}

export function struck(x: number, y: number, progress: number, scale = 1): string {
  return group({ x, y, scale }, drawn('M-27 27L27-27', ink.white, 11, progress), drawn('M-27 27L27-27', ink.warm, 6, progress))
}
