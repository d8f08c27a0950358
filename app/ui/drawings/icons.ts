import { box, disc, group, ink, stroke } from './ink'

// Line pictures on a square from -24 to 24, all of one stroke.
const LINES = {
  mail: 'M-22-15H22V15H-22ZM-22-14L0 4L22-14',
  lock: 'M-16-2H16V20H-16ZM-10-2V-10Q-10-21 0-21Q10-21 10-10V-2M0 7V12',
  key: 'M-22 0a10 10 0 1 0 20 0a10 10 0 1 0-20 0M-2 0H22V9M13 0V8',
  phone: 'M-11-22H11Q14-22 14-19V19Q14 22 11 22H-11Q-14 22-14 19V-19Q-14-22-11-22ZM-3 16H3',
  usb: 'M-20-8H8V8H-20ZM8-5H20V5H8M-13 0H-2',
  laptop: 'M-17-16H17V8H-17ZM-23 14H23',
  paper: 'M-15-22H6L15-13V22H-15ZM6-22V-13H15M-8-4H8M-8 4H8M-8 12H4',
  shredder: 'M-13-22H13V-4H-13ZM-22-4H22V4H-22ZM-13 10V20M-4 10V22M5 10V20M13 10V22',
  badge: 'M-15-18H15V20H-15ZM-6-22H6M-6-2a6 6 0 1 0 12 0a6 6 0 1 0-12 0M-9 14Q-8 7 0 7Q8 7 9 14',
  eye: 'M-23 0Q0-26 23 0Q0 26-23 0ZM-7 0a7 7 0 1 0 14 0a7 7 0 1 0-14 0',
  wifi: 'M-22-7Q0-25 22-7M-14 3Q0-9 14 3M-6 12Q0 7 6 12M0 19V19.5',
  clock: 'M-21 0a21 21 0 1 0 42 0a21 21 0 1 0-42 0M0-12V0L9 6',
  coin: 'M-21 0a21 21 0 1 0 42 0a21 21 0 1 0-42 0M9-9Q-6-14-7 0Q-6 14 9 9M-13-3H3M-13 4H2',
  calendar: 'M-20-16H20V21H-20ZM-20-5H20M-10-22V-12M10-22V-12M-9 4H-3M4 4H10M-9 12H-3',
  people: 'M-15-12a7 7 0 1 0 14 0a7 7 0 1 0-14 0M-22 18Q-22 2-8 2Q6 2 6 18M6-18Q14-15 13-8Q12-3 7-1M12 4Q22 7 22 18',
  cloud: 'M-13 15Q-23 15-23 5Q-23-4-13-5Q-10-17 2-17Q14-16 15-4Q23-3 23 6Q23 15 14 15Z',
  disk: 'M-20-14Q-20-20 0-20Q20-20 20-14V14Q20 20 0 20Q-20 20-20 14ZM-20-14Q-20-8 0-8Q20-8 20-14M-20 0Q-20 6 0 6Q20 6 20 0',
  tape: 'M-22-15H22V15H-22ZM-14 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0M4 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0M-9 5H9',
  server: 'M-20-21H20V-3H-20ZM-20 3H20V21H-20ZM-12-12H-11.5M-12 12H-11.5M0-12H11M0 12H11',
  chat: 'M-22-18H22V10H-4L-14 20V10H-22ZM-12-8H12M-12 0H4',
  robot: 'M-17-8H17V18H-17ZM0-8V-18M-3-21H3M-8 3V4M8 3V4M-7 12H7M-23 0V9M23 0V9',
  warning: 'M0-20L23 19H-23ZM0-6V6M0 12V12.5',
  check: 'M-18 1L-6 13L18-12',
  cross: 'M-14-14L14 14M14-14L-14 14',
  house: 'M-22 0L0-20L22 0M-15-5V20H15V-5M-5 20V7H5V20',
  hall: 'M-22-8L0-21L22-8ZM-22 20H22M-17-4V16M-6-4V16M6-4V16M17-4V16',
  car: 'M-22 10V0L-16-2L-10-13H10L16-2L22 1V10ZM-16 10a5 5 0 1 0 10 0a5 5 0 1 0-10 0M6 10a5 5 0 1 0 10 0a5 5 0 1 0-10 0M-14-2H14',
  camera: 'M-22-12H-9L-5-18H5L9-12H22V17H-22ZM-8 2a8 8 0 1 0 16 0a8 8 0 1 0-16 0',
  microphone: 'M-7-15Q-7-22 0-22Q7-22 7-15V-3Q7 4 0 4Q-7 4-7-3ZM-15-4Q-15 12 0 12Q15 12 15-4M0 12V21M-8 21H8',
  printer: 'M-12-8V-21H12V-8M-21-8H21V11H13M-13 11H-21V-8M-13 4H13V21H-13Z',
  folder: 'M-22-15H-6L-1-9H22V17H-22ZM-22-3H22',
  pencil: 'M-20 20L-17 9L11-19L19-11L-9 17ZM5-13L13-5',
  bell: 'M-19 12Q-13 7-13-5Q-13-19 0-19Q13-19 13-5Q13 7 19 12ZM-5 18Q0 22 5 18M0-19V-23',
  bug: 'M-10-6Q-10-16 0-16Q10-16 10-6V8Q10 19 0 19Q-10 19-10 8ZM-10-1H-21M-10 8H-20M10-1H21M10 8H20M-7-14L-13-21M7-14L13-21M0-6V19',
  shield: 'M0-23Q10-16 20-15Q20 12 0 23Q-20 12-20-15Q-10-16 0-23ZM-9 0L-2 7L10-7',
  fingerprint: 'M-15 12Q-19-20 0-21Q19-20 15 12M-8 17Q-13-13 0-13Q13-13 8 17M0-5Q2 9-1 21',
  window: 'M-22-18H22V18H-22ZM-22-8H22M-16-13H-15.5M-10-13H-9.5',
  trash: 'M-17-13H17M-6-13V-20H6V-13M-13-13L-10 21H10L13-13M-4-5V12M4-5V12',
  magnifier: 'M-20-5a15 15 0 1 0 30 0a15 15 0 1 0-30 0M6 7L21 22',
} as const

export type IconName = keyof typeof LINES

export const ICONS = Object.keys(LINES) as IconName[]

export const isIcon = (name: string): name is IconName => Object.hasOwn(LINES, name)

export function icon(x: number, y: number, name: IconName, scale = 1, colour: string = ink.night): string {
  return group({ x, y, scale }, stroke(LINES[name], colour, 4.5))
}

/** An icon in a round of its own. */
export function iconDisc(x: number, y: number, name: IconName, scale = 1, ground: string = ink.white, colour: string = ink.night): string {
  return group({ x, y, scale }, disc(0, 0, 46, ground), stroke(LINES[name], colour, 4.5))
}

export function iconCard(x: number, y: number, width: number, height: number, name: IconName, scale: number): string {
  return [box(x - width / 2, y - height / 2, width, height, 22, ink.white), icon(x, y, name, scale)].join('')
}
