import { between } from './motion'
import { drawing } from './drawing'
import { area, box, disc, drawn, group, ink, stroke } from './ink'
import { coloured, lettering, marked, plain, underlined } from './lettering'
import { magnifier, pointer, sign } from './signs'

function mailWindow(y: number, height: number, ...content: string[]): string {
  return [
    box(54, y + 10, 560, height, 20, ink.night, { opacity: 0.1 }),
    box(50, y, 560, height, 20, ink.paper),
    area(`M50 ${y + 50}V${y + 20}Q50 ${y} 70 ${y}H590Q610 ${y} 610 ${y + 20}V${y + 50}Z`, ink.night),
    ...[84, 112, 140].map((x, index) => disc(x, y + 25, 8, index === 0 ? ink.warm : ink.steel)),
    ...content,
  ].join('')
}

function avatar(x: number, y: number): string {
  return group({ x, y }, disc(0, 0, 34, ink.mist), disc(0, -9, 12, ink.steel), area('M-22 21Q-20 6 0 6Q20 6 22 21Q0 33-22 21Z', ink.steel))
}

function unreadable(x: number, y: number, ...widths: number[]): string {
  let left = x
  return widths
    .map((width) => {
      const bar = box(left, y, width, 14, 7, ink.mist)
      left += width + 12
      return bar
    })
    .join('')
}

export const pressureWords = drawing(
  ['sender', 'subject', 'first', 'second', 'third', 'button'],
  7.4,
  (moment, labels) => {
    const rows = [
      { text: labels.first, y: 252, from: 2.2, kind: 'alert' as const, rest: [230, 120] },
      { text: labels.second, y: 334, from: 4.2, kind: 'clock' as const, rest: [150, 200] },
      { text: labels.third, y: 416, from: 6.2, kind: 'bin' as const, rest: [] },
    ]
    return mailWindow(
      36,
      528,
      avatar(114, 136),
      lettering({ x: 166, y: 100, width: 420, size: 30, weight: 600 }, plain(labels.sender)),
      unreadable(166, 148, 150, 90),
      lettering({ x: 80, y: 188, width: 500, size: 38, weight: 700 }, plain(labels.subject)),
      ...rows.map((row) => pressureRow(row, moment.reach(row.from, 0.9), moment.reach(row.from + 0.4, 0.5))),
      box(80, 484, 290, 60, 12, ink.blue),
      lettering({ x: 80, y: 494, width: 290, size: 30, weight: 600, align: 'center', colour: ink.white }, plain(labels.button)),
    )
  },
)

interface PressureRow {
  text: string
  y: number
  kind: 'alert' | 'clock' | 'bin'
  rest: number[]
}

function pressureRow(row: PressureRow, mark: number, icon: number): string {
  return [
    lettering({ x: 80, y: row.y, width: 420, size: 34, weight: 600 }, marked(row.text, mark)),
    unreadable(84, row.y + 54, ...row.rest),
    group({ x: 556, y: row.y + 24, scale: between(0.7, 0.9, icon), opacity: icon }, sign(0, 0, row.kind, ink.ember, ink.peach)),
  ].join('')
}

export const senderMagnified = drawing(
  ['name', 'account', 'odd', 'rest', 'shown', 'genuine', 'letter'],
  7.6,
  (moment, labels) => {
    const travel = moment.reach(0.8, 1.2)
    const opened = moment.reach(2, 0.9)
    const truth = moment.reach(5.6, 0.8)
    const address = coloured(labels.account + labels.odd + labels.rest, ink.slate)
    return [
      mailWindow(
        30,
        214,
        avatar(114, 144),
        lettering({ x: 166, y: 92, width: 430, size: 32, weight: 600 }, plain(labels.name)),
        lettering({ x: 166, y: 158, width: 430, size: 30 }, address),
      ),
      group({ opacity: opened * 0.55 }, area('M194 196L44 300H616L268 196Z', ink.white)),
      group({ opacity: opened, y: between(-26, 0, opened) }, enlarged(labels, moment.reach(3.4, 0.9), truth)),
      magnifier(between(600, 232, travel), between(330, 179, travel), 0.62),
    ].join('')
  },
)

function enlarged(labels: Record<'odd' | 'rest' | 'shown' | 'genuine' | 'letter', string>, mark: number, truth: number): string {
  const strong = { x: 62, width: 546, size: 47, weight: 600 as const }
  return [
    box(30, 292, 600, 284, 24, ink.white),
    lettering({ x: 62, y: 306, width: 500, size: 28, colour: ink.ember, weight: 600 }, plain(labels.shown)),
    lettering({ ...strong, y: 342 }, marked(labels.odd, mark), plain(labels.rest)),
    box(62, 428, 536, 3, 1, ink.mist),
    lettering({ x: 62, y: 440, width: 500, size: 28, colour: ink.blue, weight: 600, opacity: truth }, plain(labels.genuine)),
    lettering({ ...strong, y: 476, opacity: truth }, marked(labels.letter, truth, ink.sky), plain(labels.rest)),
  ].join('')
}

export const linkTarget = drawing(['button', 'hint', 'before', 'domain', 'after', 'note'], 7.6, (moment, labels) => {
  const travel = moment.reach(0.8, 1.4)
  const bubble = moment.reach(2.4, 0.7)
  const note = moment.reach(6.2, 0.8)
  return [
    mailWindow(
      30,
      226,
      unreadable(84, 104, 250, 150),
      unreadable(84, 130, 180, 90, 110),
      box(150, 164, 360, 70, 14, ink.blue, travel >= 1 ? { stroke: ink.warm, 'stroke-width': 6 } : {}),
      lettering({ x: 150, y: 178, width: 360, size: 33, weight: 600, align: 'center', colour: ink.white }, plain(labels.button)),
    ),
    group({ opacity: bubble, y: between(18, 0, bubble) }, target(labels, moment.reach(4.2, 1), note)),
    pointer(between(590, 468, travel), between(470, 204, travel)),
  ].join('')
})

function target(labels: Record<'hint' | 'before' | 'domain' | 'after' | 'note', string>, mark: number, note: number): string {
  const address = { x: 58, width: 560, size: 35 }
  return [
    area('M300 300L330 268L360 300Z', ink.night),
    box(30, 296, 600, 172, 22, ink.night),
    lettering({ x: 58, y: 310, width: 540, size: 28, weight: 600, colour: ink.peach }, plain(labels.hint)),
    lettering({ ...address, y: 352, colour: ink.sky }, plain(labels.before)),
    lettering({ ...address, y: 402, colour: ink.sky }, underlined(labels.domain, mark), plain(labels.after)),
    drawn('M210 556C170 548 160 520 168 484', ink.warm, 7, note),
    note > 0.8 ? stroke('M152 498L168 480L184 498', ink.warm, 7) : '',
    lettering({ x: 226, y: 524, width: 400, size: 34, weight: 700, colour: ink.ember, opacity: note }, plain(labels.note)),
  ].join('')
}
