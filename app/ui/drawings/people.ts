import { area, box, disc, group, ink, stroke } from './ink'

export type Hair = 'short' | 'bun' | 'long' | 'grey' | 'helmet'

export interface Person {
  skin: string
  hair: Hair
  coat: string
  arms?: 'rest' | 'phone' | 'none'
  glasses?: boolean
}

export const skins = { light: '#f3cfb3', olive: '#d9a27a', brown: '#a86f4a', deep: '#7d4f35' } as const
const shade = { dark: '#33261f', auburn: '#7a4526', grey: '#9aa3b2' } as const

/** A bust; the origin lies between the shoulders, it reaches from about -160 to 170. */
export function person(x: number, y: number, scale: number, look: Person): string {
  return group(
    { x, y, scale },
    look.hair === 'long' ? box(-52, -142, 104, 150, 50, shade.auburn) : '',
    area('M-98 172C-104 62-92 4-38-18Q0-2 38-18C92 4 104 62 98 172Z', look.coat),
    area('M-17-60H17V-14Q0 16-17-14Z', look.skin),
    area('M-17-34Q0-18 17-36V-60H-17Z', ink.night, { opacity: 0.12 }),
    area('M-36-19L-15-26L0 10L15-26L36-19L2 44H-2Z', ink.white),
    area('M-15-26L0 10L15-26V-34H-15Z', look.skin),
    face(look),
    arms(look),
  )
}

function face(look: Person): string {
  const eyes = disc(-14, -90, 4, ink.night) + disc(14, -90, 4, ink.night)
  const glasses = stroke('M-24-90a11 11 0 1 0 22 0a11 11 0 1 0-22 0M2-90a11 11 0 1 0 22 0a11 11 0 1 0-22 0M-2-92Q0-95 2-92', ink.night, 2.6)
  return [
    disc(-40, -86, 8, look.skin),
    disc(40, -86, 8, look.skin),
    area('M-40-96C-40-146 40-146 40-96C40-60 22-42 0-42C-22-42-40-60-40-96Z', look.skin),
    eyes,
    look.glasses ? glasses : '',
    stroke('M-11-63Q0-54 11-63', ink.night, 3.4),
    hair(look.hair),
  ].join('')
}

function hair(kind: Hair): string {
  const cap = 'M-44-92C-50-152 50-152 44-92C38-112 24-118 6-119C-14-120-34-112-44-92Z'
  switch (kind) {
    case 'short':
      return area(cap, shade.dark)
    case 'grey':
      return area('M-44-88C-52-156 52-156 44-88C42-106 32-116 14-122C-6-116-34-118-44-88Z', shade.grey)
    case 'bun':
      return disc(0, -148, 22, shade.dark) + area(cap, shade.dark)
    case 'long':
      return area('M-45-80C-56-156 56-156 45-80C40-104 30-114 10-121C-6-112-36-112-45-80Z', shade.auburn)
    case 'helmet':
      return area('M-48-104C-48-162 48-162 48-104Z', ink.warm) + box(-58, -108, 116, 12, 6, ink.warm) + box(-9, -150, 18, 44, 6, ink.ember)
  }
}

function arms(look: Person): string {
  if (look.arms === undefined || look.arms === 'none') return ''
  const fold = { opacity: 0.16 }
  const left = 'M-80 46C-104 96-96 132-46 150'
  const right = look.arms === 'phone' ? 'M80 46C128 84 120 30 76-34' : 'M80 46C104 96 96 132 46 150'
  const hand = look.arms === 'phone' ? disc(66, -52, 19, look.skin) : disc(36, 150, 19, look.skin)
  return [
    stroke(left, look.coat, 40),
    stroke(left, ink.night, 40, fold),
    stroke(right, look.coat, 40),
    stroke(right, ink.night, 40, fold),
    disc(-36, 150, 19, look.skin),
    look.arms === 'phone' ? handset() : '',
    hand,
  ].join('')
}

function handset(): string {
  return group({ x: 55, y: -74, turn: 12 }, box(-10, -38, 20, 76, 9, ink.night), box(-10, -38, 15, 76, 8, ink.slate))
}
