import { judgeAddress } from './address'
import { valueOf, type MediaReference } from './check-code'
import type { LessonContent } from './check-lesson'
import { START, type Report } from './findings'
import { childrenOf, isElement, walk, type MdxElement } from './lesson-tree'

interface Size {
  width: number
  height: number
}

interface LessonWithPictures {
  content: LessonContent
  media: MediaReference[]
}

const TOLERANCE = 0.01

/** Pictures laid over one another must have one shape, or the parts do not meet. */
export function checkLayers({ content, media }: LessonWithPictures, sizeOf: (file: string) => Size | null, report: Report): void {
  for (const node of walk(content.root)) {
    if (!isElement(node) || node.name !== 'Layers') continue
    const pictures = [node, ...childrenOf(node).filter(isElement)].flatMap((element) => pictureOf(element, sizeOf))
    const [first] = pictures
    for (const { file, size } of pictures) {
      if (!first || sameShape(first.size, size)) continue
      const at = media.find(({ path }) => path === file)?.at ?? START
      report(at, 'layers-shape', { file, size: shown(size), first: first.file, expected: shown(first.size) }, 'warning')
    }
  }
}

const shown = ({ width, height }: Size) => `${width} × ${height}`

const sameShape = (a: Size, b: Size) => Math.abs((a.width * b.height) / (a.height * b.width) - 1) <= TOLERANCE

function pictureOf(element: MdxElement, sizeOf: (file: string) => Size | null): { file: string; size: Size }[] {
  const src = element.attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'src')
  const judged = judgeAddress(src?.type === 'mdxJsxAttribute' ? String(valueOf(src)) : '', 'picture')
  const size = judged.kind === 'file' ? sizeOf(judged.path) : null
  return judged.kind === 'file' && size ? [{ file: judged.path, size }] : []
}
