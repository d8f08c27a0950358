import { between, wave } from './motion'
import { drawing } from './drawing'
import { disc, group, ink } from './ink'
import { lettering, plain } from './lettering'
import { cup, desk, laptopBack, monitor, plant, townHall, townWindow } from './office'
import { person, skins } from './people'
import { badge, envelope, shield, sign, struck, type Sign } from './signs'

const clerk = { skin: skins.olive, hair: 'bun', coat: ink.blue, glasses: true } as const

export const mailArrives = drawing([], 4.2, (moment) => {
  const flight = moment.reach(1, 1.8)
  const rise = moment.reach(3, 0.6)
  const mail = { x: between(610, 446, flight), y: between(-70, 316, flight) - Math.sin(flight * Math.PI) * 30 }
  return [
    townWindow(60, 52),
    person(190, 306, 1.22, { ...clerk, arms: 'rest' }),
    monitor(316, 222),
    desk(462),
    plant(612, 418, 0.86),
    cup(64, 416),
    group({ opacity: moment.reach(1, 0.4) }, envelope(mail.x, mail.y, between(0.75, 1.1, flight))),
    rise > 0 ? badge(mail.x + 68, mail.y - 46, between(0.4, 1.15, rise), 'alert') : '',
  ].join('')
})

export const pause = drawing([], 5.2, (moment) => {
  const breath = wave(moment.seconds, 5)
  const held: [Sign, number][] = [
    ['click', 165],
    ['reply', 330],
    ['open', 495],
  ]
  return [
    disc(330, 250, between(196, 224, breath), ink.white, { opacity: 0.45 }),
    disc(330, 250, between(158, 176, breath), ink.white, { opacity: 0.7 }),
    person(330, 262, 1.24, { ...clerk, arms: 'rest' }),
    desk(440),
    laptopBack(330, 428),
    ...held.map(([kind, x], index) => {
      const shown = moment.reach(1.2 + index * 1.3, 0.5)
      const scale = between(1, 1.28, shown)
      return group({ opacity: shown }, sign(x, 534, kind, ink.night, ink.white, scale), struck(x, 534, moment.reach(1.7 + index * 1.3, 0.5), scale))
    }),
  ].join('')
})

export const closingSteps = drawing(['first', 'second', 'third'], 4.6, (moment, labels) => {
  const steps: [Sign, string, number][] = [
    ['pause', labels.first, 120],
    ['look', labels.second, 330],
    ['report', labels.third, 540],
  ]
  const sun = moment.reach(0.2, 2)
  return [
    disc(500, between(330, 150, sun), 74, ink.peach),
    townHall(330, 412, 0.98),
    shield(330, 322, between(0.5, 0.72, moment.reach(0.6, 0.8)), moment.reach(1.3, 0.8)),
    ...steps.map(([kind, text, x], index) => {
      const shown = moment.reach(1.8 + index * 0.8, 0.6)
      return group(
        { opacity: shown, y: between(14, 0, shown) },
        sign(x, 484, kind, ink.white, ink.blue, 1.08),
        lettering({ x: x - 104, y: 538, width: 208, size: 33, weight: 700, align: 'center' }, plain(text)),
      )
    }),
  ].join('')
})
