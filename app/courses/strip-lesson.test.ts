import type { Root } from 'mdast'
import { expect, test } from 'vitest'
import { walk } from './lesson-tree'
import { readLesson } from './read-lesson.server'
import { stripLesson } from './strip-lesson'

const options = {
  mediaUrl: (file: string) => `/medien/1/${file}`,
  mediaFacts: (file: string) => (file === 'groß.svg' ? { Width: 420, Height: 920 } : ({} as Record<string, number>)),
  opaqueId: (ids: string[]) => ids.join('-'),
}

async function strip(body: string): Promise<Root> {
  const { content, found } = await readLesson(`---\ntitle: Probe\n---\n\n${body}\n`)
  expect(found.filter(({ severity }) => severity === 'error')).toEqual([])
  return stripLesson((content as NonNullable<typeof content>).root, options)
}

const imagesIn = (root: Root) => [...walk(root)].flatMap((node) => (node.type === 'image' ? [[node.url, node.data]] : []))

test.each([
  ['directly', '![Eine Mail](groß.svg)'],
  ['as the Studio and other editors write it', '![Eine Mail](gro%C3%9F.svg)'],
  ['by reference', '![Eine Mail][bild]\n\n[bild]: groß.svg'],
])('a picture in the text carries its size: %s', async (_name, body) => {
  expect(imagesIn(await strip(body))).toEqual([['/medien/1/groß.svg', { hProperties: { width: 420, height: 920 } }]])
})

test('one of unknown size carries none', async () => {
  expect(imagesIn(await strip('![Eine Mail](klein.svg)'))).toEqual([['/medien/1/klein.svg', undefined]])
})

test('a component is told of the size of its picture', async () => {
  const root = await strip('<Figure src="gro%C3%9F.svg" alt="Eine Mail" />\n\n<Figure src="klein.svg" alt="Eine Mail" />')
  const props = [...walk(root)].flatMap((node) =>
    node.type === 'mdxJsxFlowElement' ? [node.attributes.map((attribute) => (attribute.type === 'mdxJsxAttribute' ? attribute.name : ''))] : [],
  )
  expect(props).toEqual([['src', 'srcWidth', 'srcHeight', 'alt'], ['src', 'alt']])
})
