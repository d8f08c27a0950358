import type { FilmLanguage, Storyboard } from './schema'
import { placeScenes } from './timing'

export function webvtt(storyboard: Storyboard, language: FilmLanguage): string {
  const cues = placeScenes(storyboard).map(({ scene, from, to }) => {
    const text = (scene.caption[language] ?? '').replace(/\s+/g, ' ')
    return `${scene.id}\n${timestamp(from)} --> ${timestamp(to)}\n${escapeCue(text)}\n`
  })
  return `WEBVTT\n\n${cues.join('\n')}`
}

export function timestamp(seconds: number): string {
  const milliseconds = Math.round(seconds * 1000)
  const pad = (value: number, length: number) => String(value).padStart(length, '0')
  const hours = Math.floor(milliseconds / 3_600_000)
  const minutes = Math.floor(milliseconds / 60_000) % 60
  return `${pad(hours, 2)}:${pad(minutes, 2)}:${pad(Math.floor(milliseconds / 1000) % 60, 2)}.${pad(milliseconds % 1000, 3)}`
}

function escapeCue(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
