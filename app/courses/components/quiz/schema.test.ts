import { describe, expect, test } from 'vitest'
import { readLesson } from '../../read-lesson.server'

const lesson = (quiz: string) => `---\ntitle: Probe\n---\n\n${quiz}\n`

const quiz = (questions: string, rules = '') => lesson(`<Quiz id="quiz" title="Quiz"${rules}>\n${questions}\n</Quiz>`)

/** A question with its text, on lines 6, 7, and its parts from line 9. */
const question = (props: string, ...parts: string[]) =>
  quiz(`<Question id="frage" ${props}>\nWas gilt?\n\n${parts.join('\n')}\n</Question>`)

const choice = (id: string, more = '') => `<Choice id="${id}"${more}>Antwort ${id}</Choice>`
const target = (id: string) => `<Target id="${id}">Ziel ${id}</Target>`
const place = (id: string, more = '') => `<Place id="${id}" x={1} y={1} width={9} height={9} label="Stelle"${more} />`
const PICTURE = 'kind="spot" src="bild.svg" alt="Ein Bild"'

async function found(text: string): Promise<string[]> {
  return (await readLesson(text)).found.map(({ line, rule }) => `${line} ${rule}`)
}

const SOUND: [string, string][] = [
  ['single', question('kind="single"', choice('a', ' correct'), choice('b'))],
  ['multiple', question('kind="multiple"', choice('a', ' correct'), choice('b', ' correct'))],
  ['truefalse', question('kind="truefalse" answer={false}')],
  ['order', question('kind="order"', choice('a'), choice('b'))],
  ['match', question('kind="match"', target('x'), target('y'), choice('a', ' for="x"'), choice('b', ' for="y"'), choice('c'))],
  ['sort', question('kind="sort"', target('x'), target('y'), choice('a', ' for="x"'), choice('b', ' for="y"'), choice('c', ' for="y"'))],
  ['text', question('kind="text"', '<Accept>Phishing</Accept>')],
  ['spot', question(PICTURE, place('a', ' correct'), place('b'))],
]

describe('a question of the kind', () => {
  test.each(SOUND)('%s is taken as it should be written', async (_kind, text) => {
    expect(await found(text)).toEqual([])
  })
})

describe('a mistake in a question is found where it stands:', () => {
  test.each<[string, string, string[]]>([
    ['truefalse without its answer', question('kind="truefalse"'), ['6 question-prop-needed']],
    ['an answer elsewhere', question('kind="order" answer={true}', choice('a'), choice('b')), ['6 question-prop-foreign']],
    ['choices in truefalse', question('kind="truefalse" answer={true}', choice('a')), ['9 question-part-foreign']],
    ['no accepted spelling', question('kind="text"'), ['6 question-part-needed']],
    ['a right choice in an order', question('kind="order"', choice('a', ' correct'), choice('b')), ['9 question-prop-foreign']],
    ['one point to order', question('kind="order"', choice('a')), ['6 question-part-needed']],
    ['a place without a picture', question('kind="spot"', place('a', ' correct'), place('b')), ['6 question-prop-needed', '6 question-prop-needed']],
    ['a picture without a place looked for', question(PICTURE, place('a'), place('b')), ['6 quiz-no-correct']],
    ['two for one target in a match', question('kind="match"', target('x'), target('y'), choice('a', ' for="x"'), choice('b', ' for="y"'), choice('c', ' for="x"')), ['13 target-twice']],
    ['a target that does not exist', question('kind="sort"', target('x'), target('y'), choice('a', ' for="x"'), choice('b', ' for="y"'), choice('c', ' for="z"')), ['13 choice-target-unknown']],
    ['a target nothing belongs to', question('kind="match"', target('x'), target('y'), choice('a', ' for="x"'), choice('b')), ['10 target-unused']],
    ['a choice of no group', question('kind="sort"', target('x'), target('y'), choice('a', ' for="x"'), choice('b', ' for="y"'), choice('c')), ['13 choice-without-target']],
  ])('%s', async (_what, text, expected) => {
    expect(await found(text)).toEqual(expected)
  })
})

describe('the rules of a quiz', () => {
  const one = '<Question id="frage" kind="truefalse" answer={true}>\nStimmt das?\n</Question>'

  test.each<[string, string[]]>([
    [' draw={1} shuffle attempts={2} wait={30} partialCredit', []],
    [' wait={5}', []],
    [' draw={2}', ['5 quiz-draw']],
    [' attempts={2}', ['5 quiz-attempts-wait']],
    [' draw={0}', ['5 prop-invalid']],
  ])('%s', async (rules, expected) => {
    expect(await found(quiz(one, rules))).toEqual(expected)
  })
})
