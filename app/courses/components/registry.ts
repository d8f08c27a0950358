import { accordion } from './accordion/schema'
import { acknowledge } from './acknowledge/schema'
import { callout } from './callout/schema'
import { card, cards } from './cards/schema'
import { chart, reading } from './chart/schema'
import { checklist, item } from './checklist/schema'
import { compare, side } from './compare/schema'
import type { ComponentSchema } from './component-schema'
import { branch, decision, node } from './decision/schema'
import { definition } from './definition/schema'
import { download } from './download/schema'
import { figure } from './figure/schema'
import { hotspots, spot } from './hotspots/schema'
import { house } from './house/schema'
import { attachment, giveaway, header, inbox, link, message } from './inbox/schema'
import { layer, layers } from './layers/schema'
import { place } from './place/schema'
import { accept, choice, explanation, feedback, question, quiz, target } from './quiz/schema'
import { consequence, debrief, option, scenario, scene } from './scenario/schema'
import { step, steps } from './steps/schema'
import { event, timeline } from './timeline/schema'
import { chapter, transcript, video } from './video/schema'

/** The authors' vocabulary, in the order of the reference. */
export const COMPONENTS: readonly ComponentSchema[] = [
  callout,
  accordion,
  figure,
  download,
  definition,
  house,
  video,
  transcript,
  chapter,
  checklist,
  item,
  hotspots,
  spot,
  steps,
  step,
  timeline,
  event,
  compare,
  side,
  decision,
  node,
  branch,
  cards,
  card,
  layers,
  layer,
  chart,
  reading,
  inbox,
  message,
  link,
  attachment,
  header,
  giveaway,
  scenario,
  scene,
  option,
  consequence,
  debrief,
  acknowledge,
  quiz,
  question,
  choice,
  target,
  accept,
  place,
  feedback,
  explanation,
]

/** Lower-case tags an author may write, with the attributes each may carry. */
export const TAGS: ReadonlyMap<string, readonly string[]> = new Map([
  ['br', []],
  ['kbd', []],
  ['abbr', ['title']],
  ['sub', []],
  ['sup', []],
  ['mark', []],
])

const byName = new Map(COMPONENTS.map((schema) => [schema.name, schema]))

export const findComponent = (name: string): ComponentSchema | undefined => byName.get(name)

/** Which components it may stand in. */
export const parentsOf = (schema: ComponentSchema): string[] =>
  COMPONENTS.filter((candidate) => Object.hasOwn(candidate.parts, schema.name)).map(({ name }) => name)
