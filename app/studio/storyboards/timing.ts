import type { FilmLanguage, Scene, Storyboard } from './schema'

export const MAX_CHARACTERS_PER_SECOND = 15

export interface PlacedScene {
  scene: Scene
  index: number
  from: number
  to: number
}

export function placeScenes(storyboard: Pick<Storyboard, 'scenes'>): PlacedScene[] {
  let from = 0
  return storyboard.scenes.map((scene, index) => {
    const placed = { scene, index, from, to: from + scene.seconds }
    from = placed.to
    return placed
  })
}

export function filmSeconds(storyboard: Pick<Storyboard, 'scenes'>): number {
  return storyboard.scenes.reduce((sum, scene) => sum + scene.seconds, 0)
}

export function sceneAt(placed: PlacedScene[], seconds: number): PlacedScene {
  const found = placed.find((candidate) => seconds < candidate.to) ?? placed.at(-1)
  if (!found) throw new Error('a storyboard has at least one scene')
  return found
}

export function frameTimes(seconds: number, framesPerSecond: number): number[] {
  return Array.from({ length: Math.round(seconds * framesPerSecond) }, (_, frame) => frame / framesPerSecond)
}

/** What stands in the picture counts together; the caption is read on its own. */
export function charactersPerSecond(scene: Scene, language: FilmLanguage): { picture: number; caption: number } {
  const inPicture = [scene.title, scene.words, ...Object.values(scene.labels)].map((text) => text[language] ?? '')
  return {
    picture: inPicture.join('').length / scene.seconds,
    caption: (scene.caption[language] ?? '').length / scene.seconds,
  }
}
