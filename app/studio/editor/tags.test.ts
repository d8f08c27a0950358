import { describe, expect, test } from 'vitest'
import { blocksIn, idsIn, openTags, scanTag, tagsIn } from './tags'

const names = (text: string) => tagsIn(text).map(({ name, closing }) => (closing ? `/${name}` : name))

describe('a tag', () => {
  test('is read with its attributes, over several lines', () => {
    const text = '<Quiz id="q"\n  passMark={80} shuffle>'
    const tag = scanTag(text, 0)
    expect(tag).toMatchObject({ name: 'Quiz', to: text.length, complete: true, selfClosing: false })
    expect(tag?.attributes.map(({ name, value }) => [name, value && text.slice(value.from, value.to)])).toEqual([
      ['id', 'q'],
      ['passMark', '80'],
      ['shuffle', null],
    ])
  })

  test('may hold > in a value', () => {
    expect(scanTag('<Spot label="a > b" />', 0)).toMatchObject({ complete: true, selfClosing: true, to: 22 })
  })

  test.each(['<Quiz id="q', '<Quiz ', '<Quiz pass', '<Quiz id=', '<Quiz a={1'])('may be unfinished: %s', (text) => {
    expect(scanTag(text, 0)).toMatchObject({ name: 'Quiz', complete: false })
  })

  test.each(['< Quiz>', '<>', '<3', 'Quiz'])('is none: %s', (text) => {
    expect(scanTag(text, 0)).toBeNull()
  })
})

describe('the tags of a text', () => {
  test('are not looked for in code, comments and frontmatter', () => {
    const text = '---\ntitle: a <B>\n---\n\n`<Code>` und ``a ` <Zwei>``\n\n```mdx\n<Fence>\n```\n\n{/* <Comment> */}\n\n\\<Plain> <Tip>x</Tip>'
    expect(names(text)).toEqual(['Tip', '/Tip'])
  })

  test('a rule of dashes in the text hides nothing', () => {
    expect(names('---\ntitle: a\n---\n\nText\n\n---\n\n<A>\n\n---\n\n</A>')).toEqual(['A', '/A'])
  })

  test('an unclosed fence reaches to the end', () => {
    expect(names('<A>\n\n```\n<B>')).toEqual(['A'])
  })

  test('tell what is open', () => {
    const open = (text: string) => openTags(tagsIn(text)).map(({ name }) => name)
    expect(open('<Quiz><Question>a<br><Choice>')).toEqual(['Quiz', 'Question', 'Choice'])
    expect(open('<Quiz><Question></Question>')).toEqual(['Quiz'])
    expect(open('<Quiz><Question></Quiz></Other>')).toEqual([])
    expect(open('<House item="report" />')).toEqual([])
  })
})

test('blocks stand in no other, and know their end', () => {
  const text = 'a\n\n<Steps id="s"><Step id="x">b</Step></Steps>\n\n<Callout>c <House item="report" /></Callout>\n\n<Video id="v"'
  expect(blocksIn(text).map(({ name, id, from, to }) => [name, id, text.slice(from, to).slice(-8)])).toEqual([
    ['Steps', 's', '</Steps>'],
    ['Callout', undefined, 'Callout>'],
  ])
})

test('a component in one of its own name ends with the outer end', () => {
  const text = '<A><A>x</A></A>'
  expect(blocksIn(text)).toMatchObject([{ from: 0, to: text.length }])
})

test('ids are collected once', () => {
  expect([...idsIn('<A id="a"><B id="b"/><C id="a" />')]).toEqual(['a', 'b'])
})
