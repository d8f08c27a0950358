import { describe, expect, test } from 'vitest'
import type { ImportedQuestion, ReadQuestions } from './imported'
import { readCsv } from './read-csv'
import { readGift } from './read-gift'

const only = ({ questions, unreadable }: ReadQuestions): ImportedQuestion => {
  expect(unreadable).toEqual([])
  expect(questions).toHaveLength(1)
  return questions[0] as ImportedQuestion
}
const reasons = ({ unreadable }: ReadQuestions) => unreadable.map(({ line, reason }) => [line, reason])
const plain = (text: string) => ({ format: 'plain', text })

describe('GIFT', () => {
  test('one right answer, with feedback, title, comment and general feedback', () => {
    const read = readGift('// von 2024\n::Absender::Woran?{\n=Adresse # Genau.\n~Name\n#### Namen lügen.\n}')
    expect(only(read)).toMatchObject({
      line: 2,
      name: 'Absender',
      text: plain('Woran?'),
      body: {
        kind: 'single',
        choices: [
          { text: plain('Adresse'), correct: true, feedback: plain('Genau.') },
          { text: plain('Name'), correct: false, feedback: null },
        ],
      },
      explanation: [plain('Namen lügen.')],
    })
  })

  test('several right answers with weights, and what becomes of them', () => {
    const { body, losses } = only(readGift('Was melden Sie?{~%60%Mails ~%40%Anrufe ~%-100%Nichts}'))
    expect(body).toMatchObject({ kind: 'multiple', choices: [{ correct: true }, { correct: true }, { correct: false }] })
    expect(losses).toEqual(['weights'])
  })

  test('a half-right answer of a single choice counts as wrong, and that is said', () => {
    const { body, losses } = only(readGift('Was?{=A ~%50%B ~C}'))
    expect(body).toMatchObject({ kind: 'single', choices: [{ correct: true }, { correct: false }, { correct: false }] })
    expect(losses).toEqual(['halfRight'])
  })

  test.each([
    ['{T}', true],
    ['{TRUE}', true],
    ['{F}', false],
    ['{false#Doch.#Richtig.}', false],
  ])('true or false: %s', (answers, answer) => {
    expect(only(readGift(`Die Erde ist rund.${answers}`)).body).toEqual({ kind: 'truefalse', answer })
  })

  test('a word typed, with spellings, without wildcards and half-right ones', () => {
    const { body, losses } = only(readGift('Wie heißt das?{=Phishing =%100%Fisching =%50%Spam =Phish* =2\\*2}'))
    expect(body).toEqual({ kind: 'text', accepted: ['Phishing', 'Fisching', '2*2'] })
    expect(losses).toEqual(['halfRight', 'wildcards'])
  })

  test('the gap stands in the sentence', () => {
    expect(only(readGift('Man nennt es {=Phishing} im Alltag.')).text.text).toBe('Man nennt es _____ im Alltag.')
  })

  test('matching, with an answer that belongs nowhere', () => {
    const { body } = only(readGift('Ordnen Sie zu.{=A -> 1 =B -> 2 = -> 3}'))
    expect(body).toEqual({
      kind: 'match',
      pairs: [
        { item: plain('1'), target: plain('A') },
        { item: plain('2'), target: plain('B') },
        { item: plain('3'), target: null },
      ],
    })
  })

  test('several with the same answer are sorted into groups', () => {
    const { body } = only(readGift('Was ist es?{=Hund -> Tier =Katze -> Tier =Rose -> Pflanze}'))
    expect(body).toMatchObject({ kind: 'sort', pairs: [{ item: plain('Hund'), target: plain('Tier') }, {}, {}] })
  })

  test('escapes mean the sign', () => {
    const { name, text, body } = only(readGift('::a\\:b::2 \\= 2 \\{x\\} \\~ \\#?{=\\=ja ~1\\:2}'))
    expect([name, text.text]).toEqual(['a:b', '2 = 2 {x} ~ #?'])
    expect(body).toMatchObject({ choices: [{ text: plain('=ja') }, { text: plain('1:2') }] })
  })

  test('formats and categories are taken from where they stand', () => {
    const { questions } = readGift('$CATEGORY: $course$/top/Mail\n\n[html]<b>Was?</b>{=<i>A</i> ~[plain]B}\n\n$CATEGORY: Netz\n[markdown]**Wo?**{T}')
    expect(questions.map(({ category }) => category)).toEqual(['Mail', 'Netz'])
    expect(questions[0]).toMatchObject({ text: { format: 'html' }, body: { choices: [{ text: { format: 'html', text: '<i>A</i>' } }, { text: plain('B') }] } })
    expect(questions[1]?.text).toEqual({ format: 'markdown', text: '**Wo?**' })
  })

  test.each([
    ['Wann?{#1914:2}', 'numerical'],
    ['Schreiben Sie.{}', 'essay'],
    ['Nur ein Hinweis.', 'description'],
    ['Was?{=A ~B', 'unclosed'],
    ['Was? =A}', 'unopened'],
    ['Was?{A =B}', 'answers'],
    ['{=A ~B}', 'noQuestion'],
    ['Was?{~A ~B}', 'noRight'],
    ['Was?{=A =B ~C}', 'severalRight'],
    ['Was?{~%100%A}', 'fewChoices'],
    ['Was?{=A ~A}', 'sameChoice'],
    ['Was?{=A -> 1}', 'fewPairs'],
    ['Was?{=A -> 1 =B}', 'pair'],
    ['Was?{=*}', 'noSpelling'],
  ])('%s is named, and the next question is read', (text, reason) => {
    const read = readGift(`${text}\n\nUnd?{T}`)
    expect(reasons(read)).toEqual([[1, reason]])
    expect(read.questions).toHaveLength(1)
  })

  test('no text at all makes it fail', () => {
    for (const text of ['', '\n\n', '::::', '{{{{', '}}}}{', '= ~ # %', '::a', '$CATEGORY:', '//', '\\', '->'.repeat(9)]) {
      expect(() => readGift(text)).not.toThrow()
    }
  })
})

describe('CSV', () => {
  const head = 'id;kind;question;right;wrong;explanation\n'

  test.each([
    ['abs;single;Woran?;Adresse;Name|Betreff;Weil.', { kind: 'single', choices: [{ correct: true }, { correct: false }, { correct: false }] }],
    [';multiple;Was?;A|B;C;', { kind: 'multiple' }],
    [';;Was?;A|B;C;', { kind: 'multiple' }],
    [';;Stimmt das?;ja;;', { kind: 'truefalse', answer: true }],
    [';truefalse;Stimmt das?;stimmt nicht;;', { kind: 'truefalse', answer: false }],
    [';;Wie heißt es?;Phishing|Fisching;;', { kind: 'text', accepted: ['Phishing', 'Fisching'] }],
    [';reihenfolge;Wie?;Eins|Zwei;;', { kind: 'order' }],
    [';zuordnen;Wozu?;1 -> A|2 -> B;3;', { kind: 'match' }],
    [';match;Wozu?;1 -> A|2 -> A|3 -> B;;', { kind: 'sort' }],
    [';gruppen;Wohin?;1 -> A|2 -> B;;', { kind: 'sort' }],
    [';single;Was ist a\\|b?;x\\|y;z;', { kind: 'single', choices: [{ text: plain('x|y') }, {}] }],
  ])('%s', (row, body) => {
    expect(only(readCsv(head + row)).body).toMatchObject(body)
  })

  test('German heads, commas and cells over several lines', () => {
    const read = readCsv('Frage,Richtig,Falsch,Erklärung\n"Was,\nbitte?",A,B,"Weil ""es"" so ist"\n')
    expect(only(read)).toMatchObject({ line: 2, text: plain('Was,\nbitte?'), explanation: [plain('Weil "es" so ist')] })
  })

  test.each([
    [';bunt;Was?;A;B;', 'kind'],
    [';single;;A;B;', 'noQuestion'],
    [';single;Was?;;B;', 'noRight'],
    [';single;Was?;A;;', 'fewChoices'],
    [';single;Was?;A|B;C;', 'severalRight'],
    [';truefalse;Was?;vielleicht;;', 'truth'],
    [';match;Was?;A;;', 'pair'],
    [';match;Was?;A -> 1;;', 'fewPairs'],
    [';text;Was?;?!;;', 'noSpelling'],
  ])('%s is named by its line, and the next row is read', (row, reason) => {
    const read = readCsv(`${head}${row}\n;;Und?;ja;;\n`)
    expect(reasons(read)).toEqual([[2, reason]])
    expect(read.questions).toHaveLength(1)
  })

  test('a column that is missing, and a quote that is never closed', () => {
    expect(readCsv('frage;antwort\nWas?;A').unreadable).toMatchObject([{ line: 1, reason: 'columns', value: 'right' }])
    const read = readCsv(`${head};;Gut?;ja;;\n;;"Offen?;ja;;\n`)
    expect(reasons(read)).toEqual([[3, 'quote']])
    expect(read.questions).toHaveLength(1)
  })
})
