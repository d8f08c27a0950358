import { between, type Moment } from './motion'
import { drawing } from './drawing'
import { icon, iconDisc, type IconName } from './icons'
import { box, drawn, group, ink, stroke } from './ink'
import { lettering, plain } from './lettering'
import { badge, struck } from './signs'

// Pictures without a place of their own: what is said is in their icons and words.

const NONE: IconName = 'paper'

/** Three cards, one after the other, each with a tick, or with a cross where the scene says so. */
export const trio = drawing(
  ['first', 'second', 'third'],
  5,
  (moment, labels, { icons, mark }) => {
    const wrong = mark === 'wrong'
    return [labels.first, labels.second, labels.third]
      .map((text, index) => {
        const shown = moment.reach(0.5 + index * 1.2, 0.7)
        const marked = moment.reach(1.1 + index * 1.2, 0.6)
        const y = 110 + index * 190
        return group(
          { opacity: shown, x: between(-24, 0, shown) },
          box(50, y - 80, 560, 160, 26, ink.white),
          iconDisc(140, y, icons[index] ?? NONE, 1.25, ink.mist),
          lettering({ x: 226, y: y - 38, width: 280, size: 30, lines: 2, weight: 600, middle: true }, plain(text)),
          wrong ? group({ opacity: marked }, iconDisc(556, y, 'cross', 0.6, ink.peach, ink.ember)) : badge(558, y, between(0.4, 1.2, marked), 'check'),
        )
      })
      .join('')
  },
  { icons: { min: 3, max: 3 }, marks: ['wrong'] },
)

/** Two ways: the one struck out, the other with a tick. */
export const pair = drawing(
  ['wrong', 'right'],
  5,
  (moment, labels, { icons }) => {
    const half = (y: number, from: number, name: IconName, text: string, right: boolean) => {
      const shown = moment.reach(from, 0.7)
      const judged = moment.reach(from + 1.2, 0.7)
      return group(
        { opacity: shown, y: between(18, 0, shown) },
        box(50, y - 125, 560, 250, 30, ink.white),
        iconDisc(180, y - 10, name, 1.9, right ? ink.sky : ink.peach),
        lettering({ x: 306, y: y - 64, width: 280, size: 33, lines: 3, weight: 600, middle: true, colour: right ? ink.blue : ink.ember }, plain(text)),
        right ? badge(246, y + 60, between(0.5, 1.5, judged), 'check') : struck(180, y - 10, judged, 2.2),
      )
    }
    return [half(155, 0.4, icons[0] ?? NONE, labels.wrong, false), half(445, 2.4, icons[1] ?? NONE, labels.right, true)].join('')
  },
  { icons: { min: 2, max: 2 } },
)

/** Two to four stations, each led to by an arrow. */
export const flow = drawing(
  ['first', 'second'],
  6.2,
  (moment, labels, { icons }) => {
    const texts = [labels.first, labels.second, labels.third, labels.fourth].flatMap((text) => (text === undefined ? [] : [text]))
    const step = 560 / Math.max(texts.length, 2)
    const top = 20 + step / 2
    const radius = step > 150 ? 55 : 44
    return texts
      .map((text, index) => {
        const y = top + index * step
        const shown = moment.reach(0.4 + index * 1.3, 0.6)
        const [tail, tip] = [y - step + radius + 10, y - radius - 10]
        const arrow = drawn(`M150 ${tail}V${tip}M138 ${tip - 12}L150 ${tip}L162 ${tip - 12}`, ink.warm, 6, moment.reach(index * 1.3, 0.5))
        return [
          index > 0 ? arrow : '',
          group(
            { opacity: shown, x: between(-16, 0, shown) },
            iconDisc(150, y, icons[index] ?? NONE, radius / 46, ink.white),
            lettering({ x: 230, y: y - 42, width: 390, size: 32, lines: 2, weight: 600, middle: true }, plain(text)),
          ),
        ].join('')
      })
      .join('')
  },
  { optional: ['third', 'fourth'], icons: { min: 2, max: 4 } },
)

/** One large word or number, and what it means. */
export const big = drawing(
  ['value', 'note'],
  3,
  (moment, labels, { icons }) => {
    const shown = moment.reach(0.3, 0.8)
    const told = moment.reach(1.2, 0.7)
    return [
      group(
        { x: 330, y: 170, scale: between(0.8, 1, shown), opacity: shown },
        iconDisc(0, 0, icons[0] ?? NONE, 2.5, ink.white, ink.blue),
      ),
      group(
        { opacity: shown },
        lettering({ x: 30, y: 300, width: 600, size: 104, weight: 700, align: 'center', colour: ink.blue }, plain(labels.value)),
      ),
      group(
        { opacity: told, y: between(12, 0, told) },
        lettering({ x: 60, y: 452, width: 540, size: 36, lines: 3, align: 'center' }, plain(labels.note)),
      ),
    ].join('')
  },
  { icons: { min: 1, max: 1 } },
)

/** A window of some program; its rows appear, and one is circled. */
export const window = drawing(
  ['heading', 'first', 'second', 'third', 'button'],
  6,
  (moment, labels, { mark = 'button' }) => {
    const rows = [labels.first, labels.second, labels.third]
    const marks: Record<string, [y: number, height: number]> = {
      first: [176, 76],
      second: [270, 76],
      third: [364, 76],
      button: [470, 74],
    }
    const [y, height] = marks[mark] ?? [470, 74]
    return [
      box(40, 50, 580, 510, 26, ink.white),
      box(40, 50, 580, 84, 26, ink.night),
      box(40, 100, 580, 34, 0, ink.night),
      lettering({ x: 72, y: 68, width: 520, size: 33, weight: 700, colour: ink.white }, plain(labels.heading)),
      ...rows.map((text, index) => {
        const shown = moment.reach(0.6 + index * 0.9, 0.6)
        return group(
          { opacity: shown },
          box(76, 176 + index * 94, 508, 76, 14, ink.paper, { stroke: ink.sky, 'stroke-width': 3 }),
          lettering({ x: 100, y: 194 + index * 94, width: 460, size: 30 }, plain(text)),
        )
      }),
      group(
        { opacity: moment.reach(3.4, 0.5) },
        box(76, 470, 360, 74, 16, ink.blue),
        lettering({ x: 88, y: 488, width: 336, size: 29, weight: 700, align: 'center', colour: ink.white }, plain(labels.button)),
      ),
      circled(y, height, mark === 'button' ? 360 : 508, moment),
    ].join('')
  },
  { marks: ['first', 'second', 'third', 'button'] },
)

function circled(y: number, height: number, width: number, moment: Moment): string {
  const [left, right, top, bottom] = [66, 66 + width + 20, y - 8, y + height + 8]
  const r = 24
  const d = `M${left + r} ${top}H${right - r}Q${right} ${top} ${right} ${top + r}V${bottom - r}Q${right} ${bottom} ${right - r} ${bottom}H${left + r}Q${left} ${bottom} ${left} ${bottom - r}V${top + r}Q${left} ${top} ${left + r} ${top}`
  return drawn(d, ink.warm, 8, moment.reach(4.4, 1.1))
}

/** A chat with up to three messages, the middle one from the other side. */
export const chat = drawing(
  ['first', 'second'],
  5.4,
  (moment, labels) => {
    const texts = [labels.first, labels.second, labels.third].flatMap((text) => (text === undefined ? [] : [text]))
    return [
      box(120, 24, 420, 552, 44, ink.night),
      box(136, 60, 388, 480, 12, ink.paper),
      ...texts.map((text, index) => {
        const own = index === 1
        const shown = moment.reach(0.5 + index * 1.5, 0.6)
        return group(
          { opacity: shown, y: between(12, 0, shown) },
          box(own ? 214 : 152, 84 + index * 150, 296, 126, 22, own ? ink.sky : ink.white, { stroke: ink.sky, 'stroke-width': 3 }),
          lettering({ x: (own ? 214 : 152) + 20, y: 92 + index * 150, width: 258, size: 27, lines: 3, middle: true }, plain(text)),
        )
      }),
    ].join('')
  },
  { optional: ['third'] },
)

/** A calendar leaf with its day circled. */
export const calendar = drawing(['day', 'note'], 3.8, (moment, labels) => {
  const told = moment.reach(2.2, 0.7)
  return [
    box(150, 60, 360, 330, 28, ink.white),
    box(150, 60, 360, 86, 28, ink.warm),
    box(150, 110, 360, 36, 0, ink.warm),
    stroke('M240 36V92M420 36V92', ink.night, 14),
    lettering({ x: 160, y: 190, width: 340, size: 96, weight: 700, align: 'center' }, plain(labels.day)),
    drawn('M330 166C470 166 488 240 470 296C448 362 214 372 188 290C168 220 240 162 350 172', ink.warm, 8, moment.reach(1, 1.1)),
    group(
      { opacity: told, y: between(12, 0, told) },
      lettering({ x: 60, y: 432, width: 540, size: 36, lines: 3, weight: 600, align: 'center' }, plain(labels.note)),
    ),
  ].join('')
})

/** A ransom note on a screen. */
export const lockedScreen = drawing(['title', 'note'], 3.6, (moment, labels) => {
  const shown = moment.reach(0.6, 0.8)
  return [
    box(290, 440, 80, 70, 6, ink.slate),
    box(210, 500, 240, 22, 11, ink.slate),
    box(70, 60, 520, 386, 30, ink.night),
    box(94, 84, 472, 338, 14, ink.paper),
    group(
      { opacity: shown },
      box(94, 84, 472, 338, 14, ink.ember),
      group({ x: 330, y: 158, scale: between(0.7, 1, shown) }, icon(0, 0, 'lock', 2.1, ink.white)),
      lettering({ x: 110, y: 226, width: 440, size: 36, lines: 2, weight: 700, align: 'center', middle: true, colour: ink.white }, plain(labels.title)),
      group(
        { opacity: moment.reach(1.8, 0.6) },
        lettering({ x: 120, y: 326, width: 420, size: 27, lines: 2, align: 'center', colour: ink.white }, plain(labels.note)),
      ),
    ),
  ].join('')
})
