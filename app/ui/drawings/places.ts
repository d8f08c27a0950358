import { between, type Moment } from './motion'
import { drawing } from './drawing'
import { icon, iconDisc } from './icons'
import { area, box, disc, drawn, group, ink, stroke } from './ink'
import { lettering, plain } from './lettering'
import { cup, desk as table, laptopBack, plant, townWindow } from './office'
import { person, skins, type Person } from './people'
import { badge } from './signs'

// Places of a working day, with people in them.

const looks = {
  clerk: { skin: skins.olive, hair: 'bun', coat: ink.blue, glasses: true },
  colleague: { skin: skins.light, hair: 'long', coat: ink.warm },
  caretaker: { skin: skins.brown, hair: 'short', coat: ink.slate },
  elder: { skin: skins.deep, hair: 'grey', coat: ink.steel },
  worker: { skin: skins.light, hair: 'helmet', coat: ink.night },
} as const satisfies Record<string, Person>

// As pictures of the pages the places stand without words: what has no text is not drawn.

/** A speech bubble whose tail points down to `tail`. */
function bubble(x: number, y: number, width: number, lines: number, text: string, tail: number, shown: number): string {
  if (!text) return ''
  const height = 40 + lines * 38
  return group(
    { opacity: shown, y: between(10, 0, shown) },
    area(`M${tail - 18} ${y + height - 2}L${tail} ${y + height + 20}L${tail + 22} ${y + height - 2}Z`, ink.white),
    box(x, y, width, height, 24, ink.white),
    lettering({ x: x + 22, y: y + 18, width: width - 44, size: 29, lines, weight: 600, align: 'center', middle: true }, plain(text)),
  )
}

/** A note beneath the picture. */
function caption(text: string, shown: number): string {
  if (!text) return ''
  return group(
    { opacity: shown },
    box(40, 500, 580, 78, 22, ink.white),
    lettering({ x: 56, y: 520, width: 548, size: 30, weight: 600, align: 'center' }, plain(text)),
  )
}

export const phone = drawing(['caller', 'said', 'answer'], 6, (moment, labels) => [
  disc(170, 420, 150, ink.mist),
  disc(490, 420, 150, ink.mist),
  person(170, 450, 1.02, { ...looks.caretaker, arms: 'phone' }),
  person(490, 450, 1.02, { ...looks.clerk, arms: 'phone' }),
  table(566),
  bubble(34, 78, 330, 3, labels.said, 170, moment.reach(0.8, 0.7)),
  bubble(376, 116, 254, 2, labels.answer, 480, moment.reach(3.4, 0.7)),
  lettering({ x: 40, y: 24, width: 420, size: 30, weight: 700, colour: ink.ember }, plain(labels.caller)),
].join(''))

export const counter = drawing(['said'], 3.6, (moment, labels) => [
  townWindow(400, 40),
  person(190, 372, 1.05, { ...looks.elder, arms: 'none' }),
  person(480, 356, 1.1, { ...looks.clerk, arms: 'rest' }),
  table(486),
  icon(330, 462, 'paper', 1.1),
  bubble(40, 24, 330, 3, labels.said, 190, moment.reach(0.9, 0.7)),
].join(''))

export const desk = drawing(
  ['note'],
  3,
  (moment, labels, { icons }) => {
    const thing = icons[0]
    return [
      townWindow(60, 52),
      person(230, 300, 1.2, { ...looks.colleague, arms: 'rest' }),
      table(440, 500),
      laptopBack(230, 428),
      cup(90, 392),
      plant(610, 396, 0.8),
      thing ? group({ opacity: moment.reach(0.8, 0.6) }, iconDisc(470, 330, thing, between(1.1, 1.6, moment.reach(0.8, 0.8)), ink.peach)) : '',
      caption(labels.note, moment.reach(1.6, 0.6)),
    ].join('')
  },
  { icons: { min: 0, max: 1 } },
)

export const door = drawing(['said'], 4, (moment, labels) => [
  box(350, 60, 240, 500, 12, ink.wood),
  box(372, 82, 196, 478, 6, ink.sand),
  disc(392, 330, 13, ink.slate),
  box(286, 270, 44, 70, 10, ink.night),
  disc(308, 292, 8, ink.warm),
  person(176, 424, 1.16, { ...looks.worker, coat: ink.slate, arms: 'rest' }),
  box(0, 560, 660, 40, 0, ink.steel),
  bubble(36, 40, 300, 3, labels.said, 176, moment.reach(0.9, 0.7)),
  drawn('M308 240a26 26 0 1 0 0.1 0', ink.warm, 5, moment.reach(2.6, 0.8)),
].join(''))

export const train = drawing(['note'], 4.2, (moment, labels) => [
  box(40, 40, 580, 210, 40, ink.white),
  box(58, 58, 544, 174, 28, ink.mist),
  group({ x: -120 * moment.reach(0, 4) }, ...hills),
  person(218, 344, 1.08, { ...looks.colleague, arms: 'rest' }),
  laptopBack(218, 476, 0.86),
  person(492, 356, 1, { ...looks.elder, arms: 'none' }),
  box(0, 470, 660, 20, 0, ink.slate),
  box(0, 490, 660, 110, 0, ink.mist),
  group({ opacity: moment.reach(1.6, 0.6) }, iconDisc(372, 300, 'eye', between(0.5, 0.95, moment.reach(1.6, 0.8)), ink.peach)),
  caption(labels.note, moment.reach(2.4, 0.6)),
].join(''))

const hills = [60, 260, 460, 660].map((x, index) => area(`M${x} 230Q${x + 80} ${150 - (index % 2) * 26} ${x + 180} 230Z`, index % 2 ? ink.sky : ink.steel))

export const home = drawing(['note'], 3.4, (moment, labels) => [
  area('M60 250L330 60L600 250Z', ink.blue),
  box(100, 244, 460, 250, 0, ink.white),
  box(400, 284, 110, 100, 8, ink.mist),
  stroke('M455 284V384M400 334H510', ink.white, 6),
  person(232, 368, 0.9, { ...looks.clerk, arms: 'rest' }),
  box(100, 462, 460, 38, 0, ink.wood),
  box(0, 500, 660, 100, 0, ink.mist),
  laptopBack(232, 464, 0.66),
  plant(500, 430, 0.6),
  caption(labels.note, moment.reach(1.4, 0.6)),
].join(''))

export const meeting = drawing(['said'], 4, (moment, labels) => [
  person(130, 366, 0.98, { ...looks.colleague, arms: 'none' }),
  person(330, 340, 1.04, { ...looks.elder, arms: 'none' }),
  person(530, 366, 0.98, { ...looks.caretaker, arms: 'none' }),
  box(30, 480, 600, 110, 40, ink.wood),
  icon(200, 530, 'paper', 1),
  icon(460, 530, 'laptop', 1.1),
  bubble(120, 44, 420, 2, labels.said, 330, moment.reach(0.9, 0.7)),
].join(''))

export const depot = drawing(['note'], 3.4, (moment, labels) => [
  box(0, 430, 660, 60, 0, ink.steel),
  box(360, 150, 270, 280, 10, ink.white),
  ...[0, 1, 2, 3].map((row) => box(380, 176 + row * 62, 230, 44, 4, ink.mist)),
  person(150, 330, 1.1, { ...looks.worker, arms: 'rest' }),
  person(350, 342, 1.05, { ...looks.caretaker, hair: 'helmet', arms: 'none' }),
  box(0, 490, 660, 110, 0, ink.mist),
  iconDisc(246, 400, 'laptop', 1, ink.white),
  caption(labels.note, moment.reach(1.4, 0.6)),
].join(''))

export const server = drawing(['note'], 3.6, (moment, labels) => [
  ...[60, 220].map((x) => rack(x, moment)),
  person(500, 356, 1.2, { ...looks.caretaker, glasses: true, arms: 'rest' }),
  box(0, 486, 660, 114, 0, ink.mist),
  caption(labels.note, moment.reach(1.6, 0.6)),
].join(''))

function rack(x: number, moment: Moment): string {
  const units = [0, 1, 2, 3, 4].map((row) => {
    const lit = moment.reach(0.3 + row * 0.3, 0.3)
    return box(x + 14, 84 + row * 78, 112, 60, 8, ink.slate) + disc(x + 36, 114 + row * 78, 8, lit > 0.5 ? ink.peach : ink.night)
  })
  return box(x, 66, 140, 420, 14, ink.night) + units.join('')
}

/** A pile of paper, and where it goes. */
export const papers = drawing(['first', 'second'], 5, (moment, labels) => {
  const [first, second] = [moment.reach(0.8, 0.8), moment.reach(2.6, 0.8)]
  const pile = [0, 1, 2, 3].map((sheet) => box(70 + sheet * 7, 250 - sheet * 10, 170, 210, 8, sheet % 2 ? ink.paper : ink.white, { stroke: ink.sky, 'stroke-width': 3 }))
  const way = (y: number, name: 'shredder' | 'lock', text: string, shown: number) =>
    group(
      { opacity: shown, x: between(20, 0, shown) },
      iconDisc(420, y, name, 1.5, ink.white),
      lettering({ x: 350, y: y + 78, width: 290, size: 29, lines: 2, weight: 600, align: 'center' }, plain(text)),
    )
  return [
    ...pile,
    drawn('M270 270Q320 180 350 160', ink.warm, 7, first),
    way(130, 'shredder', labels.first, first),
    drawn('M270 390Q320 430 350 420', ink.warm, 7, second),
    way(400, 'lock', labels.second, second),
  ].join('')
})

/** Three copies, two media, one of them elsewhere. */
export const copies = drawing(['first', 'second', 'third'], 6.4, (moment, labels) => {
  const stations = [
    { x: 130, y: 300, name: 'server', text: labels.first, from: 0.4 },
    { x: 380, y: 160, name: 'disk', text: labels.second, from: 1.9 },
    { x: 530, y: 420, name: 'house', text: labels.third, from: 3.5 },
  ] as const
  return [
    drawn('M190 262L322 186', ink.warm, 7, moment.reach(1.6, 0.7)),
    drawn('M196 320L462 402', ink.warm, 7, moment.reach(3.2, 0.7)),
    ...stations.map(({ x, y, name, text, from }) => {
      const shown = moment.reach(from, 0.7)
      return group(
        { opacity: shown },
        iconDisc(x, y, name, between(1.2, 1.55, shown), ink.white),
        lettering({ x: x - 118, y: y + 78, width: 236, size: 29, lines: 2, weight: 600, align: 'center' }, plain(text)),
        badge(x + 58, y - 50, between(0.5, 1.1, moment.reach(from + 0.7, 0.5)), 'check'),
      )
    }),
  ].join('')
})
