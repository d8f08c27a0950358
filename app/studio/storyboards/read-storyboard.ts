import { LineCounter, parseDocument, type Document } from 'yaml'
import { z } from 'zod'
import { drawings, findDrawing, type FindDrawing } from '~/ui/drawings/catalogue'
import type { Drawing } from '~/ui/drawings/drawing'
import { ICONS, isIcon } from '~/ui/drawings/icons'
import { storyboardSchema, type Scene, type Storyboard } from './schema'
import { charactersPerSecond, filmSeconds, MAX_CHARACTERS_PER_SECOND } from './timing'

/** How long a picture stands still at the end of its scene, at the least. */
const REST_SECONDS = 2

export type StoryboardRule =
  | 'yaml'
  | 'schema'
  | 'sceneTwice'
  | 'pictureUnknown'
  | 'labelMissing'
  | 'labelUnknown'
  | 'textMissing'
  | 'tooShort'
  | 'pictureTooFast'
  | 'captionTooFast'
  | 'posterOutside'
  | 'textTooLong'
  | 'iconUnknown'
  | 'iconCount'
  | 'markUnknown'
  | 'narrationMissing'
  | 'narrationTooLong'

export interface StoryboardFinding {
  line: number
  rule: StoryboardRule
  values: Record<string, string | number>
}

type Path = (string | number)[]
type Report = (path: Path, rule: StoryboardRule, values?: Record<string, string | number>) => void
type Read = { storyboard: Storyboard; findings: [] } | { storyboard?: undefined; findings: StoryboardFinding[] }

/** All findings at once, each with the line it is about. */
export function readStoryboard(text: string, locale: 'de' | 'en' = 'de', find: FindDrawing = findDrawing): Read {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  if (document.errors.length > 0) {
    const findings = document.errors.map((error) => ({
      line: error.linePos?.[0].line ?? 1,
      rule: 'yaml' as const,
      values: { reason: error.message.split('\n')[0] ?? '' },
    }))
    return { findings }
  }
  const findings: StoryboardFinding[] = []
  const report: Report = (path, rule, values = {}) => findings.push({ line: lineOf(document, lines, path), rule, values })
  const parsed = storyboardSchema.safeParse(document.toJS(), { error: z.locales[locale]().localeError })
  if (parsed.success) checkStoryboard(parsed.data, find, report)
  else for (const issue of parsed.error.issues) report(issue.path as Path, 'schema', reasonOf(issue))
  return parsed.success && findings.length === 0 ? { storyboard: parsed.data, findings: [] } : { findings }
}

function reasonOf(issue: z.core.$ZodIssue): Record<string, string> {
  return { field: issue.path.join('.') || '–', reason: issue.message }
}

function checkStoryboard(storyboard: Storyboard, find: FindDrawing, report: Report): void {
  const seen = new Set<string>()
  storyboard.scenes.forEach((scene, index) => {
    const at: Path = ['scenes', index]
    if (seen.has(scene.id)) report([...at, 'id'], 'sceneTwice', { scene: scene.id })
    seen.add(scene.id)
    checkPicture(scene, find, at, report)
    checkTexts(scene, storyboard, at, report)
  })
  if (storyboard.poster >= filmSeconds(storyboard)) report(['poster'], 'posterOutside', { seconds: filmSeconds(storyboard) })
}

function checkPicture(scene: Scene, find: FindDrawing, at: Path, report: Report): void {
  const drawing = find(scene.picture)
  if (!drawing) {
    report([...at, 'picture'], 'pictureUnknown', { picture: scene.picture, known: Object.keys(drawings).join(', ') })
    return
  }
  checkLabels(scene, drawing, at, report)
  checkIcons(scene, drawing, at, report)
  const least = leastSeconds(drawing)
  if (scene.seconds < least) report([...at, 'seconds'], 'tooShort', { scene: scene.id, seconds: least })
}

export function leastSeconds(drawing: Drawing): number {
  return Math.ceil(drawing.settled + REST_SECONDS)
}

function checkLabels(scene: Scene, drawing: Drawing, at: Path, report: Report): void {
  for (const label of drawing.labels) {
    if (!Object.hasOwn(scene.labels, label)) report(at, 'labelMissing', { scene: scene.id, label })
  }
  for (const label of Object.keys(scene.labels)) {
    const known = [...drawing.labels, ...drawing.optional]
    if (!known.includes(label)) {
      report([...at, 'labels', label], 'labelUnknown', { label, known: known.join(', ') || '–' })
    }
  }
}

function checkIcons({ id, icons, mark }: Scene, drawing: Drawing, at: Path, report: Report): void {
  const { min, max } = drawing.icons
  if (icons.length < min || icons.length > max) report([...at, 'icons'], 'iconCount', { scene: id, min, max })
  for (const name of icons) if (!isIcon(name)) report([...at, 'icons'], 'iconUnknown', { icon: name, known: ICONS.join(', ') })
  if (mark !== undefined && !drawing.marks.includes(mark)) {
    report([...at, 'mark'], 'markUnknown', { scene: id, mark, known: drawing.marks.join(', ') || '–' })
  }
}

function checkTexts(scene: Scene, storyboard: Storyboard, at: Path, report: Report): void {
  const { title, words, caption, labels } = scene
  const texts: [Path, Scene['title']][] = Object.entries({ title, words, caption }).map(([name, text]) => [[...at, name], text])
  for (const [label, text] of Object.entries(labels)) texts.push([[...at, 'labels', label], text])
  for (const language of storyboard.languages) {
    for (const [path, text] of texts) if (!text[language]) report(path, 'textMissing', { field: path.slice(2).join('.'), language })
    const rate = charactersPerSecond(scene, language)
    const values = { scene: scene.id, language, most: Math.floor(MAX_CHARACTERS_PER_SECOND * scene.seconds) }
    if (rate.picture > MAX_CHARACTERS_PER_SECOND) report([...at, 'words'], 'pictureTooFast', values)
    if (rate.caption > MAX_CHARACTERS_PER_SECOND) report([...at, 'caption'], 'captionTooFast', values)
  }
}

/** The line of the nearest part of the path that stands in the file. */
export function lineOf(document: Document, lines: LineCounter, path: Path): number {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    const range = node && typeof node === 'object' && 'range' in node ? (node.range as [number, number, number] | null) : null
    if (range) return lines.linePos(range[0]).line
  }
  return 1
}
