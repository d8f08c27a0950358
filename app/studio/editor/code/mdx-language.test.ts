import { EditorState } from '@codemirror/state'
import { ensureSyntaxTree } from '@codemirror/language'
import { expect, test } from 'vitest'
import { mdx } from './mdx-language'

/** What of a text is read as what. */
function nodes(text: string, ...names: string[]): [string, string][] {
  const state = EditorState.create({ doc: text, extensions: [mdx()] })
  const found: [string, string][] = []
  ensureSyntaxTree(state, text.length, 5_000)?.iterate({
    enter: ({ name, from, to }) => void (names.includes(name) && found.push([name, text.slice(from, to)])),
  })
  return found
}

test('components have names, props and values, in blocks and in sentences', () => {
  const text = 'Vor <House item="report" /> nach\n\n<Quiz\n  id="q"\n  passMark={80} shuffle>\n\n**fett**\n\n</Quiz>\n'
  expect(nodes(text, 'MdxName')).toEqual([['MdxName', 'House'], ['MdxName', 'Quiz'], ['MdxName', 'Quiz']])
  expect(nodes(text, 'MdxProp', 'MdxValue')).toEqual([
    ['MdxProp', 'item'],
    ['MdxValue', '"report"'],
    ['MdxProp', 'id'],
    ['MdxValue', '"q"'],
    ['MdxProp', 'passMark'],
    ['MdxValue', '{80}'],
    ['MdxProp', 'shuffle'],
  ])
  expect(nodes(text, 'StrongEmphasis')).toEqual([['StrongEmphasis', '**fett**']])
})

test('Markdown deep inside a component stays Markdown', () => {
  const text = '<Quiz id="q">\n  <Question id="a">\n      Ein **Wort**.\n\n      <Choice id="b">*So*.</Choice>\n  </Question>\n</Quiz>\n'
  expect(nodes(text, 'StrongEmphasis', 'Emphasis', 'CodeBlock')).toEqual([['StrongEmphasis', '**Wort**'], ['Emphasis', '*So*']])
})

test('comments are told from text, over blank lines too', () => {
  expect(nodes('a {/* <B> */} c\n\n{/* eins\n\nzwei */}\n\nText', 'MdxComment', 'MdxName')).toEqual([
    ['MdxComment', '{/* <B> */}'],
    ['MdxComment', '{/* eins\n\nzwei */}'],
  ])
})

test('code holds no components', () => {
  expect(nodes('`<A>`\n\n```\n<B>\n```\n', 'MdxName')).toEqual([])
})

test('the head is YAML', () => {
  const found = nodes('---\ntitle: Ein Titel\n---\n\n# Text\n', 'Frontmatter', 'ATXHeading1', 'Key')
  expect(found.map(([name]) => name)).toEqual(expect.arrayContaining(['ATXHeading1', 'Key']))
})

test('a tag that is never closed does not take the rest of a long text with it', () => {
  const text = `<Quiz id="q\n${'Zeile\n'.repeat(200)}\n# Ende\n`
  expect(nodes(text, 'ATXHeading1')).toEqual([['ATXHeading1', '# Ende']])
})
