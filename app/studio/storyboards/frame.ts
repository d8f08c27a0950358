import { STAGE } from '~/ui/drawings/drawing'
import { findDrawing, type FindDrawing } from '~/ui/drawings/catalogue'
import { isIcon } from '~/ui/drawings/icons'
import { box, escapeText, ink, round, tag } from '~/ui/drawings/ink'
import { between, ease, momentAt } from '~/ui/drawings/motion'
import type { FilmLanguage, PerLanguage, Storyboard } from './schema'
import { placeScenes, sceneAt, type PlacedScene } from './timing'

const FADE_SECONDS = 0.5

/** The whole picture at a moment, as markup; equal markup is an equal frame, so that a resting scene is drawn once. */
export function frameAt(storyboard: Storyboard, language: FilmLanguage, seconds: number, find: FindDrawing = findDrawing): string {
  const placed = placeScenes(storyboard)
  const now = sceneAt(placed, seconds)
  const within = seconds - now.from
  const opacity = Math.min(fadeIn(now, within), fadeOut(now, within, placed.length))
  return panel(now, placed.length, language, within, opacity) + stage(now, language, find, opacity, within)
}

/** The first picture is there at once, the last one stays: a film neither starts nor ends on an empty page. */
function fadeIn(now: PlacedScene, within: number): number {
  return now.index === 0 ? 1 : ease(within / FADE_SECONDS)
}

function fadeOut(now: PlacedScene, within: number, scenes: number): number {
  return now.index === scenes - 1 ? 1 : ease((now.scene.seconds - within) / FADE_SECONDS)
}

function panel({ scene, index }: PlacedScene, scenes: number, language: FilmLanguage, within: number, opacity: number): string {
  const words = index === 0 ? 1 : momentAt(within).reach(0.3, 0.6)
  const dots = Array.from({ length: scenes }, (_, dot) => tag('i', { class: dot === index ? 'now' : undefined }))
  return tag(
    'section',
    { 'data-fit': 'yes' },
    tag('nav', {}, ...dots),
    tag('h1', { style: `opacity:${round(opacity)}` }, escapeText(textIn(scene.title, language))),
    tag(
      'p',
      { style: `opacity:${round(Math.min(words, opacity))};transform:translateY(${round(between(10, 0, words))}px)` },
      escapeText(textIn(scene.words, language)),
    ),
  )
}

function stage({ scene }: PlacedScene, language: FilmLanguage, find: FindDrawing, opacity: number, within: number): string {
  const drawing = find(scene.picture)
  const labels = Object.fromEntries(Object.entries(scene.labels).map(([key, text]) => [key, textIn(text, language)]))
  const picture = drawing ? drawing.draw(momentAt(within), { labels, icons: scene.icons.filter(isIcon), mark: scene.mark }) : ''
  return tag(
    'svg',
    { viewBox: `0 0 ${STAGE.width} ${STAGE.height}`, width: STAGE.width, height: STAGE.height },
    tag('clipPath', { id: 'stage' }, box(0, 0, STAGE.width, STAGE.height, 40, ink.stage)),
    box(0, 0, STAGE.width, STAGE.height, 40, ink.stage),
    tag('g', { 'clip-path': 'url(#stage)', opacity: round(opacity) }, picture),
  )
}

function textIn(text: PerLanguage, language: FilmLanguage): string {
  return text[language] ?? ''
}
