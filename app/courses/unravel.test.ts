import { expect, test } from 'vitest'
import { childrenOf } from './lesson-tree'
import { readLesson } from './read-lesson.server'

/** The shape of a lesson's text: what stands at its top, and in each what stands in that. */
async function shapeOf(body: string) {
  const { content, found } = await readLesson(`---\ntitle: Probe\n---\n\n${body}\n`)
  expect(found).toEqual([])
  const name = (node: object) => ('name' in node ? String(node.name) : 'type' in node ? String(node.type) : '')
  const nodes = content?.root.children.filter(({ type }) => type !== 'yaml') ?? []
  return nodes.map((node) => [name(node), ...(node.type === 'paragraph' ? childrenOf(node).map(name) : [])])
}

const TERM = '<Definition term="Phishing">Eine Falle.</Definition>'

test('a term stays in its sentence, and so does what the house says', async () => {
  expect(await shapeOf(`Das nennt man ${TERM}.`)).toEqual([['paragraph', 'text', 'Definition', 'text']])
  expect(await shapeOf('Melden: <House item="report" />')).toEqual([['paragraph', 'text', 'House']])
})

test('what the house says stands for itself where nothing stands beside it', async () => {
  expect(await shapeOf('<House item="report" />')).toEqual([['House']])
  expect(await shapeOf(`Vorher.\n<Callout>Achtung</Callout>\n<House item="report" />`)).toEqual([['paragraph', 'text'], ['Callout'], ['House']])
})

test('other components leave the sentence above them, a term in it does not', async () => {
  expect(await shapeOf(`Das ist ${TERM}:\n<Callout>Achtung</Callout>`)).toEqual([['paragraph', 'text', 'Definition', 'text'], ['Callout']])
})
