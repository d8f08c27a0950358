import { area, box, disc, group, ink, stroke } from './ink'

export function desk(top: number, bottom = 600): string {
  return [
    area(`M0 ${top + 26}H660V${bottom - 40}Q660 ${bottom} 620 ${bottom}H40Q0 ${bottom} 0 ${bottom - 40}Z`, ink.sand),
    box(0, top, 660, 26, 6, ink.wood),
  ].join('')
}

export function monitor(x: number, y: number, ...onScreen: string[]): string {
  return group(
    { x, y },
    box(104, 196, 52, 46, 4, ink.slate),
    box(64, 236, 132, 14, 7, ink.slate),
    box(0, 0, 260, 200, 18, ink.night),
    box(14, 14, 232, 166, 8, ink.paper),
    ...onScreen,
  )
}

/** A window on the town: roofs, a tower, a quiet sky. */
export function townWindow(x: number, y: number): string {
  return group(
    { x, y },
    box(0, 0, 230, 200, 14, ink.white),
    box(12, 12, 206, 176, 8, ink.mist),
    disc(168, 58, 20, ink.peach),
    area('M12 150L44 118L76 150L96 132V92L112 66L128 92V140L156 112L186 142L218 122V180Q218 188 210 188H20Q12 188 12 180Z', ink.sky),
    disc(112, 104, 7, ink.white),
    box(112, 12, 6, 176, 0, ink.white),
    box(12, 96, 206, 6, 0, ink.white),
  )
}

export function plant(x: number, y: number, scale = 1): string {
  return group(
    { x, y, scale },
    area('M0 0C-46-24-52-74-40-104C-12-84-2-50 0 0Z', ink.steel),
    area('M0 0C46-24 56-64 48-92C18-76 4-46 0 0Z', ink.steel),
    area('M0 4C-18-40-12-96 2-126C20-92 16-40 0 4Z', ink.blue),
    area('M-32-4H32L25 50Q24 56 18 56H-18Q-24 56-25 50Z', ink.warm),
  )
}

export function cup(x: number, y: number): string {
  return group(
    { x, y },
    stroke('M26 8C48 6 48 34 24 34', ink.white, 8),
    area('M-28-2H28L24 46Q23 52 17 52H-17Q-23 52-24 46Z', ink.white),
    box(-26, 14, 52, 8, 0, ink.warm),
  )
}

export function laptopBack(x: number, y: number, scale = 1): string {
  return group(
    { x, y, scale },
    box(-112, -132, 224, 140, 14, ink.night),
    box(-104, -124, 208, 124, 9, ink.slate),
    disc(0, -62, 13, ink.sky),
    box(-138, 4, 276, 14, 7, ink.night),
  )
}

/** The town hall; the origin is the middle of its foot. */
export function townHall(x: number, y: number, scale = 1): string {
  const panes = [-150, -96, 96, 150].map((left) =>
    [box(left - 17, -128, 34, 46, 5, ink.mist), box(left - 17, -62, 34, 46, 5, ink.mist)].join(''),
  )
  return group(
    { x, y, scale },
    box(-190, -150, 380, 150, 6, ink.white),
    area('M-206-150L-170-206H170L206-150Z', ink.blue),
    ...panes,
    box(-58, -250, 116, 250, 4, ink.paper),
    area('M-74-250L0-330L74-250Z', ink.night),
    stroke('M0-330V-372', ink.night, 5),
    area('M2-372H46L36-359L46-346H2Z', ink.warm),
    disc(0, -198, 32, ink.mist),
    stroke('M0-218V-198L14-188', ink.night, 5),
    area('M-26 0V-58Q-26-86 0-86Q26-86 26-58V0Z', ink.mist),
    box(-32, -142, 64, 34, 5, ink.mist),
    box(-214, -8, 428, 16, 6, ink.steel),
  )
}
