import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { filesNamedIn } from '~/courses/film-record'
import { findDrawing, type FindDrawing } from '~/ui/drawings/catalogue'
import { pictureOf } from '~/ui/drawings/drawing'

const PICTURES: Record<string, string> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
}

export interface StoryboardFiles {
  /** By name; only what is there. */
  files: ReadonlyMap<string, Uint8Array>
  /** The library's drawings, and the pictures beside the storyboard. */
  find: FindDrawing
}

/** The pictures and sound files of a lesson's folder that its storyboard speaks of. */
export async function readStoryboardFiles(folder: string, text: string): Promise<StoryboardFiles> {
  const files = new Map<string, Uint8Array>()
  for (const name of filesNamedIn(text)) {
    const content = await readFile(join(folder, name)).catch(() => null)
    if (content) files.set(name, content)
  }
  return { files, find: (name) => pictureIn(files, name) ?? findDrawing(name) }
}

function pictureIn(files: ReadonlyMap<string, Uint8Array>, name: string) {
  const [content, type] = [files.get(name), PICTURES[extname(name).toLowerCase()]]
  return content && type ? pictureOf(`data:${type};base64,${Buffer.from(content).toString('base64')}`) : undefined
}
