import { describe, expect, test } from 'vitest'
import { insertionAt, sameInsertion } from './insertion'

const HEAD = '---\ntitle: a\n---\n'

function inserted(marked: string, fits: (parent: string) => boolean = () => false) {
  const at = marked.indexOf('|')
  const text = marked.replace('|', '')
  const insertion = insertionAt(text, at, '<New />', fits)
  return text.slice(0, insertion.at) + insertion.text + text.slice(insertion.at)
}

describe('a component is inserted', () => {
  test('on a blank line, apart from its neighbours', () => {
    expect(inserted(`${HEAD}\nText.\n|\nMehr.`)).toBe(`${HEAD}\nText.\n\n<New />\n\nMehr.`)
  })

  test('behind the line in which the cursor stands', () => {
    expect(inserted(`${HEAD}\nEin |Satz.\n\nMehr.`)).toBe(`${HEAD}\nEin Satz.\n\n<New />\n\nMehr.`)
  })

  test('at the end of the text', () => {
    expect(inserted(`${HEAD}\nText.|`)).toBe(`${HEAD}\nText.\n\n<New />\n`)
  })

  test('never in the head', () => {
    expect(inserted(`---\nti|tle: a\n---\n`)).toBe(`${HEAD}\n<New />\n`)
  })

  test('behind the component it may not stand in', () => {
    expect(inserted('<Quiz id="q">\n|\n</Quiz>\n\nText.')).toBe('<Quiz id="q">\n\n</Quiz>\n\n<New />\n\nText.')
  })

  test('inside the component it may stand in', () => {
    expect(inserted('<Accordion>\n|\n</Accordion>', (parent) => parent === 'Accordion')).toBe('<Accordion>\n\n<New />\n\n</Accordion>')
  })
})

describe('in the other language it goes', () => {
  const de = `${HEAD}\nText.\n\n<A id="a">eins</A>\n\nText\n\n<B id="b">zwei</B>\n`
  const en = `${HEAD}\nWords and more words.\n\n<A id="a">one</A>\n\nWords\n\n<B id="b">two</B>\n`
  const both = (at: number) => {
    const { at: there, text } = sameInsertion(de, { at, text: '' }, en, '<New />')
    return en.slice(0, there) + text + en.slice(there)
  }

  test('behind the same activity', () => {
    expect(both(de.indexOf('\n\nText\n') + 1)).toContain('one</A>\n\n<New />\n\nWords')
    expect(both(de.length)).toContain('two</B>\n\n<New />\n')
  })

  test('before the first one', () => {
    expect(both(de.indexOf('<A') - 1)).toContain('words.\n\n<New />\n\n<A id="a">')
  })

  test('to the end when no activity is shared', () => {
    expect(sameInsertion('Text.', { at: 5, text: '' }, 'Words.', '<New />')).toEqual({ at: 6, text: '\n\n<New />\n' })
  })
})
