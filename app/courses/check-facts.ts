import { addPeriod, type Day } from '~/platform/time'
import type { LessonContent } from './check-lesson'
import { START, type Place, type Report } from './findings'
import { suggestion } from './nearest'
import { placeInYaml } from './yaml-file'

export interface Facts {
  /** How long it is likely to take. */
  minutes: number
  /** Ids of all known controls; null where no catalogue belongs to the lesson. */
  controls: ReadonlySet<string> | null
  /** Null: whether it is to be reviewed is not judged. */
  today: Day | null
}

const FACTOR = 1.5
const SLACK = 2 // minutes

/** Whether what the frontmatter says can be true. */
export function checkFrontFacts(content: LessonContent, { minutes, controls, today }: Facts, report: Report): void {
  const { front } = content
  const warn: Report = (at, rule, params) => report(at, rule, params, 'warning')
  if (front.minutes !== undefined && minutes > front.minutes * FACTOR + SLACK) {
    warn(placeOf(content, ['minutes']), 'lesson-long', { stated: front.minutes, minutes })
  }
  for (const [index, id] of (controls && front.controls)?.entries() ?? []) {
    if (controls?.has(id)) continue
    warn(placeOf(content, ['controls', index]), 'control-unknown', { id, suggestion: suggestion(id, [...(controls ?? [])]) })
  }
  if (today && front.reviewed && addPeriod(front.reviewed, 'P1Y') < today) {
    warn(placeOf(content, ['reviewed']), 'review-due', { day: front.reviewed })
  }
}

const FIRST_LINE = 2 // below its opening fence

function placeOf({ root }: LessonContent, path: (string | number)[]): Place {
  const [yaml] = root.children
  return yaml?.type === 'yaml' ? placeInYaml(yaml.value, path, FIRST_LINE) : START
}
