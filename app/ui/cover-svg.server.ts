import { COVER_SIZE, type CoverName } from './covers'
import { drawings } from './drawings/catalogue'
import { STAGE } from './drawings/drawing'
import { box, ink, tag } from './drawings/ink'
import { momentAt } from './drawings/motion'

/** Where on the stage the picture begins, as what stands above or below belongs to words; or all of the stage. */
const TOP: Record<CoverName, number | 'whole'> = {
  desk: 24,
  counter: 80,
  phone: 130,
  door: 130,
  meeting: 130,
  depot: 50,
  home: 40,
  train: 20,
  server: 40,
  papers: 30,
  copies: 60,
  'mail-arrives': 64,
  pause: -10,
  'locked-screen': 10,
  report: 70,
  'colleagues-warned': 'whole',
  'closing-steps': -40,
}

/** On a dark page: what was light ground is dusk, so that night and white both stand out from it. */
const DUSK: Record<string, string> = {
  [ink.stage]: '#3a4d73',
  [ink.mist]: '#50658d',
  [ink.sky]: '#8ba3cb',
  [ink.white]: '#e6ecf6',
  [ink.paper]: '#dde5f1',
  [ink.sand]: '#bda283',
  [ink.wood]: '#a0855f',
}

function viewBoxOf(top: number | 'whole'): string {
  const { width, height } = COVER_SIZE
  if (top !== 'whole') return `0 ${top} ${width} ${height}`
  const wide = Math.round((STAGE.height / height) * width)
  return `${(STAGE.width - wide) / 2} 0 ${wide} ${STAGE.height}`
}

/** The picture as a file of its own. */
export function coverSvg(name: CoverName, { dark }: { dark: boolean }): string {
  const { width, height } = COVER_SIZE
  const drawing = drawings[name]
  const stage = box(-STAGE.width, -STAGE.height, 3 * STAGE.width, 3 * STAGE.height, 0, ink.stage)
  const picture = drawing?.draw(momentAt(drawing.settled), { labels: {}, icons: [] }) ?? ''
  const svg = tag('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: viewBoxOf(TOP[name]), width, height }, stage, picture)
  return dark ? svg.replace(/#[0-9a-f]{6}/g, (colour) => DUSK[colour] ?? colour) : svg
}
