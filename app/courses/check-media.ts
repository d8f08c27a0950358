import type { MediaReference } from './check-code'
import type { Report, Rule } from './findings'
import { suggestion } from './nearest'

interface LessonWithMedia {
  path: string
  lesson: { media: MediaReference[] }
  /** Filled here: names as written, to paths in the course's folder. */
  media: Map<string, string>
}

type Inspect = (path: string) => Promise<{ broken?: Rule } | undefined>

/** Whether the files a lesson uses lie in its folder, under exactly that name, and are what they say. */
export async function checkMedia(file: LessonWithMedia, paths: string[], inspect: Inspect, report: Report): Promise<void> {
  const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1)
  const beside = paths.filter((path) => path.startsWith(folder)).map((path) => path.slice(folder.length))
  for (const reference of file.lesson.media) {
    const actual = beside.find((path) => path.normalize('NFC') === reference.path.normalize('NFC'))
    if (actual === undefined) {
      reportMissing(reference, beside, report)
      continue
    }
    file.media.set(reference.path, folder + actual)
    const medium = await inspect(folder + actual)
    if (medium?.broken) report(reference.at, medium.broken, { file: reference.path })
  }
}

function reportMissing({ path, at }: MediaReference, beside: string[], report: Report): void {
  const fold = (name: string) => name.normalize('NFC').toLowerCase()
  const actual = beside.find((name) => fold(name) === fold(path))
  if (actual !== undefined) report(at, 'media-case', { file: path, actual })
  else report(at, 'media-missing', { file: path, suggestion: suggestion(path, beside.filter((name) => !name.endsWith('.mdx'))) })
}
