import { between } from './motion'
import { drawing } from './drawing'
import { area, box, disc, drawn, group, ink, stroke } from './ink'
import { lettering, plain } from './lettering'
import { desk, laptopBack } from './office'
import { person, skins, type Person } from './people'
import { badge, envelope, shield, struck } from './signs'

export const callBack = drawing(['wrong', 'right'], 6, (moment, labels) => {
  const first = moment.reach(0.6, 0.7)
  const second = moment.reach(3, 0.7)
  return [
    person(478, 318, 1.3, { skin: skins.brown, hair: 'short', coat: ink.slate, arms: 'phone' }),
    desk(486),
    waves(moment.reach(4.2, 0.9)),
    group(
      { opacity: first, x: between(-20, 0, first) },
      box(34, 48, 270, 202, 22, ink.white),
      envelope(98, 122, 0.62),
      digits(168, 122),
      struck(228, 122, moment.reach(1.8, 0.7), 1.6),
      lettering({ x: 52, y: 168, width: 236, size: 28, lines: 2, weight: 600, colour: ink.ember }, plain(labels.wrong)),
    ),
    group(
      { opacity: second, x: between(-20, 0, second) },
      box(34, 272, 270, 202, 22, ink.white),
      directory(98, 344),
      digits(168, 344),
      lettering({ x: 52, y: 392, width: 236, size: 28, lines: 2, weight: 600, colour: ink.blue }, plain(labels.right)),
      group({ opacity: moment.reach(3.8, 0.4) }, badge(284, 290, between(0.6, 1.2, moment.reach(3.8, 0.6)), 'check')),
    ),
  ].join('')
})

function digits(x: number, y: number): string {
  return [0, 1, 2, 3, 4, 5].map((index) => disc(x + index * 22 + (index > 2 ? 10 : 0), y, 7, ink.night)).join('')
}

function directory(x: number, y: number): string {
  return group(
    { x, y },
    box(-34, -40, 68, 80, 8, ink.blue),
    box(-34, -40, 14, 80, 6, ink.night),
    disc(8, -12, 11, ink.white),
    area('M-12 18Q-10 2 8 2Q26 2 28 18Z', ink.white),
  )
}

function waves(progress: number): string {
  const arcs = ['M590 196Q606 222 596 252', 'M614 182Q636 222 622 266']
  return arcs.map((d, index) => drawn(d, ink.warm, 8, Math.min(1, Math.max(0, progress * 2 - index)))).join('')
}

export const report = drawing(['place'], 5.4, (moment, labels) => {
  const flight = moment.reach(1.4, 2)
  const mail = { x: between(236, 478, flight), y: between(300, 216, flight) - Math.sin(flight * Math.PI) * 120 }
  const arrived = moment.reach(3.2, 0.5)
  return [
    stroke('M236 268Q342 60 452 150', ink.steel, 6, { 'stroke-dasharray': '2 18' }),
    person(150, 316, 1.12, { skin: skins.light, hair: 'long', coat: ink.warm, arms: 'rest' }),
    desk(486),
    laptopBack(150, 477, 0.86),
    box(352, 34, 276, 428, 28, ink.white),
    shield(490, 206, 1.08, moment.reach(3.7, 0.9)),
    lettering({ x: 362, y: 358, width: 256, size: 35, weight: 700, align: 'center', lines: 2 }, plain(labels.place)),
    group(
      { opacity: 1 - arrived },
      envelope(mail.x, mail.y, between(0.9, 0.72, flight)),
      badge(mail.x + 50, mail.y - 36, 0.85, 'alert'),
    ),
  ].join('')
})

const team: { look: Person; x: number; y: number }[] = [
  { look: { skin: skins.light, hair: 'long', coat: ink.warm }, x: 112, y: 132 },
  { look: { skin: skins.brown, hair: 'short', coat: ink.slate }, x: 548, y: 132 },
  { look: { skin: skins.light, hair: 'helmet', coat: ink.night }, x: 112, y: 412 },
  { look: { skin: skins.olive, hair: 'bun', coat: ink.blue, glasses: true }, x: 330, y: 462 },
  { look: { skin: skins.deep, hair: 'grey', coat: ink.steel }, x: 548, y: 412 },
]

export const colleaguesWarned = drawing(['first', 'second', 'third', 'fourth', 'fifth'], 5.6, (moment, labels) => {
  const names = [labels.first, labels.second, labels.third, labels.fourth, labels.fifth]
  return [
    ...team.map(({ x, y }, index) => drawn(`M330 196L${x} ${y}`, ink.steel, 6, moment.reach(1 + index * 0.5, 0.8))),
    disc(330, 196, 98, ink.stage),
    shield(330, 196, 0.8, 1),
    ...team.map(({ look, x, y }, index) => colleague(look, x, y, names[index] ?? '', moment.reach(1.7 + index * 0.5, 0.6))),
  ].join('')
})

function colleague(look: Person, x: number, y: number, name: string, warned: number): string {
  return [
    disc(x, y, 80, ink.white),
    tuckedIn(x, y, look),
    lettering({ x: x - 104, y: y + 84, width: 208, size: 28, weight: 600, align: 'center' }, plain(name)),
    warned > 0 ? badge(x + 60, y - 54, between(0.5, 1.05, warned), 'check') : '',
  ].join('')
}

/** A bust within the round of its disc. */
function tuckedIn(x: number, y: number, look: Person): string {
  const id = `round-${x}-${y}`
  return [
    `<clipPath id="${id}">${disc(x, y, 74, ink.mist)}</clipPath>`,
    `<g clip-path="url(#${id})">${disc(x, y, 74, ink.mist)}${person(x, y + 40, 0.62, look)}</g>`,
  ].join('')
}
