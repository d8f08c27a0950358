import { expect, test } from 'vitest'
import { completionContextAt } from './completion-context'

/** `|` is the cursor. */
function contextOf(marked: string) {
  const at = marked.indexOf('|')
  const text = marked.replace('|', '')
  const context = completionContextAt(text, at)
  return context && { ...context, from: text.slice(context.from, at) }
}

test.each([
  ['<|', { kind: 'component', from: '', parent: null }],
  ['Text <Ca|', { kind: 'component', from: 'Ca', parent: null }],
  ['<Quiz id="q">\n  <Qu|', { kind: 'component', from: 'Qu', parent: 'Quiz' }],
  ['<Quiz id="q">\n</Qu|', { kind: 'closing', from: 'Qu', parent: 'Quiz' }],
  ['<Quiz |', { kind: 'prop', from: '', component: 'Quiz', used: [] }],
  ['<Quiz id="q" pass|', { kind: 'prop', from: 'pass', component: 'Quiz', used: ['id'] }],
  ['<Quiz\n  id="q"\n  |>', { kind: 'prop', from: '', component: 'Quiz', used: ['id'] }],
  ['<Callout kind="|', { kind: 'value', from: '', component: 'Callout', prop: 'kind' }],
  ['<Callout kind="wa|">', { kind: 'value', from: 'wa', component: 'Callout', prop: 'kind' }],
  ['![Bild](ma|', { kind: 'picture', from: 'ma' }],
  ['---\ntitle: a\nmi|', { kind: 'frontmatter', from: 'mi', used: ['title'] }],
])('%s', (marked, expected) => {
  expect(contextOf(marked)).toEqual(expected)
})

test.each([
  'Text|',
  '`<|`',
  '{/* <|',
  '```\n<Ca|',
  '\\<|',
  '<Quiz passMark={8|',
  '<Quiz id=|',
  '<Quiz id="q"|',
  '---\ntitle: mi|',
  '<Quiz id="q">|',
])('nothing is offered in %s', (marked) => {
  expect(contextOf(marked)).toBeNull()
})
