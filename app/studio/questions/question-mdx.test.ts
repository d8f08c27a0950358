import fc from 'fast-check'
import type { RootContent } from 'mdast'
import { describe, expect, test } from 'vitest'
import { checkLesson } from '~/courses/check-lesson'
import { textIn } from '~/courses/lesson-tree'
import { parseLesson } from '~/courses/parse-lesson'
import type { LossCode } from './imported'
import { markedText } from './marked-text'
import { prepareQuestion } from './prepare-question'
import { quizToMdx } from './question-mdx'
import { readCsv } from './read-csv'
import { readGift } from './read-gift'

const check = (mdx: string) => {
  const text = `---\ntitle: Probe\n---\n\n${mdx}\n`
  return checkLesson(parseLesson(text), text)
}
const bare = (nodes: RootContent[]) => nodes.map(textIn).join('\n').replace(/\s+/g, ' ').trim()

function mdxOf(gift: string): string {
  const { questions, unreadable } = readGift(gift)
  expect(unreadable).toEqual([])
  const taken: string[] = []
  const prepared = questions.map((question) => {
    const { question: done } = prepareQuestion(question, taken)
    taken.push(done.id)
    return done
  })
  return quizToMdx('quiz', 'Quiz "eins" & <zwei>', prepared)
}

describe('written as MDX', () => {
  test('every kind passes our check', () => {
    const mdx = mdxOf(`Eins?{=a#ja ~b#nein ####weil}

Zwei?{~%50%a ~%50%b ~c}

Drei?{T####drei}

Vier?{=wort =Wörter}

Fünf?{=a -> 1 =b -> 2 = -> 3}

Sechs?{=a -> 1 =b -> 1 =c -> 2}`)
    const { found, content } = check(mdx)
    expect(found).toEqual([])
    expect(content?.parts[0]?.parts.map(({ props }) => props.kind)).toEqual(['single', 'multiple', 'truefalse', 'text', 'match', 'sort'])
    expect(mdx).toContain('<Choice id="a" correct>a <Feedback>ja</Feedback></Choice>')
  })

  test('ids of equal questions differ', () => {
    const { content } = check(mdxOf('Gleich?{T}\n\nGleich?{F}'))
    expect(content?.parts[0]?.parts.map(({ props }) => props.id)).toEqual(['gleich', 'gleich-2'])
  })

  test.each([
    'Ist 3 < 4 und {x} > 2?',
    '<script>alert(1)</script>',
    '*kein* Stern, _kein_ Strich, `kein` Code',
    '# keine Überschrift',
    '1. keine Liste',
    '- keine Liste',
    '> kein Zitat',
    '| keine | Tabelle |',
    'export const a = 1',
    'import x from "y"',
    '{/* kein Kommentar */}',
    '<Choice id="x" correct>',
    '[kein](https://ort.example) Link, www.ort.example nicht, a@b.example nicht',
    '&amp; &#123; bleiben',
    'C:\\temp\\{neu}',
    '~~kein~~ Strich, ^, $x$, ---',
    '[^1] keine Fußnote',
    ':::note',
  ])('%s stays what it is', (text) => {
    const { questions } = readCsv(`question;right;wrong\n"${text.replaceAll('"', '""')}";"richtig ${text.replaceAll('"', '""').replaceAll('|', '\\|')}";falsch`)
    const [first] = questions
    if (!first) throw new Error('not read')
    const { content, found } = check(quizToMdx('q', 'Quiz', [prepareQuestion(first, []).question]))
    expect(found).toEqual([])
    const question = content?.parts[0]?.parts[0]
    if (!question) throw new Error('no question')
    const paragraph = question.node.children[0]
    expect(paragraph && textIn(paragraph)).toBe(text)
    const [choice] = question.parts
    expect(choice && textIn(choice.node).trim()).toBe(`richtig ${text}`)
  })

  test('no text whatever becomes anything but itself', () => {
    const sign = fc.constantFrom(...'<>{}*_`#~[]()|\\&!:/-+=.@$^"\'1aß \n'.split(''))
    const text = fc.array(sign, { minLength: 1, maxLength: 30 }).map((signs) => signs.join('')).filter((value) => value.trim() !== '')
    fc.assert(
      fc.property(text, text, (asked, chosen) => {
        const losses: LossCode[] = []
        const nodes = [asked, chosen].map((value) => markedText({ format: 'plain', text: value }, losses))
        const [question, choice] = nodes
        if (!question?.length || !choice?.length) return
        const other: RootContent[] = [{ type: 'paragraph', children: [{ type: 'text', value: 'Anders' }] }]
        const none = { correct: false, target: null, feedback: [] }
        const mdx = quizToMdx('q', 'Quiz', [
          { id: 'f', kind: 'single', answer: null, text: question, targets: [], accepted: [], explanation: choice, choices: [{ ...none, id: 'a', correct: true, text: choice, feedback: question }, { ...none, id: 'b', text: other }] },
        ])
        const { content, found } = check(mdx)
        expect(found, mdx).toEqual([])
        const part = content?.parts[0]?.parts[0]
        const written = (part?.node.children ?? []).filter((node) => node.type === 'paragraph' || node.type === 'text')
        expect(bare(written.slice(0, question.length) as RootContent[])).toBe(bare(question))
        const explanation = part?.parts.find(({ schema }) => schema.name === 'Explanation')
        expect(bare(explanation?.node.children as RootContent[])).toBe(bare(choice))
      }),
      { numRuns: 300 },
    )
  })
})

describe('a text from elsewhere', () => {
  const read = (format: 'plain' | 'html' | 'markdown', text: string) => {
    const losses: LossCode[] = []
    const nodes = markedText({ format, text }, losses)
    return { nodes, losses, words: bare(nodes) }
  }

  test('HTML becomes Markdown without anything foreign', () => {
    const { nodes, losses, words } = read('html', '<h2>Kopf</h2><p onclick="x()">Das <b>ist</b> <a href="javascript:x()">es</a>.</p><script>x()</script><img src="https://ort.example/x.png" alt="Bild"><ul><li>eins</li></ul>')
    expect(nodes.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'paragraph', 'list'])
    expect(words).toBe('Kopf Das ist es. Bild eins')
    expect(losses).toEqual(['links', 'pictures'])
  })

  test('plain text with formatting tags is read as HTML, with other tags as it stands', () => {
    expect(read('plain', 'Das <b>ist</b> es<br>').words).toBe('Das ist es')
    expect(read('plain', 'Was tut <marquee>?').words).toBe('Was tut <marquee>?')
    expect(read('plain', 'a < b').words).toBe('a < b')
  })

  test('Markdown keeps its emphasis and loses its pictures and unsafe links', () => {
    const { nodes, losses } = read('markdown', '**fett** [gut](https://ort.example) [schlecht](http://ort.example) ![Bild](b.png)')
    expect(JSON.stringify(nodes)).toContain('"strong"')
    expect(JSON.stringify(nodes)).not.toContain('http://')
    expect(losses).toEqual(['links', 'pictures'])
  })
})
