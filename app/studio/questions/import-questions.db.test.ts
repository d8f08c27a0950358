import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { newId, sha256 } from '~/platform/ids.server'
import { openOwnCourses } from '../../../tests/support/serve-course'
import { lesson, sampleCourse, writeFiles } from '../../../tests/support/sample-course'
import { checkDrafted } from '../drafted-course.server'
import { openDraft, saveDraft } from '../drafts.server'
import { readImportForm } from './import-form.server'
import { importQuestions, type ImportAnswer } from './import-questions.server'
import { QUESTIONS_MAX } from './imported'

const NOW = new Date('2026-11-25T09:00:00Z')
const GIFT = '::Neue Frage::Wer ruft da an? {=Man weiß es nicht ~Der Chef}\n\nWann? {#1914}\n\nStimmt <das>? {T}'

let me = ''
const draft = (path: string) => openDraft({ courseId: 'probe', path, personId: me, now: NOW })

async function send(fields: Record<string, string | File>) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  const form = await readImportForm(new Request('https://schulung.example/studio/fragen/import', { method: 'POST', body }))
  return importQuestions(form, { locale: 'de', personId: me, now: NOW })
}

async function preview(fields: Record<string, string | File>): Promise<ImportAnswer> {
  const answer = await send({ intent: 'preview', ...fields })
  if ('done' in answer) throw new Error('inserted')
  return answer
}

/** As a browser without JavaScript would: the preview's form, with what it carries along. */
async function insert(text: string, fields: Record<string, string>) {
  const { values } = await preview({ text })
  return send({ intent: 'insert', text: values.text, gesehen: values.previewed, format: values.format, sprache: 'de', titel: 'Neu', ...fields })
}

const errors = async () => (await checkDrafted('probe'))?.found.filter(({ found }) => found.severity === 'error').map(({ path, found }) => `${path} ${found.rule}`)

beforeEach(async () => {
  await db.draft.deleteMany()
  writeFiles(env().contentDir, sampleCourse())
  await openOwnCourses()
  me = newId()
  await db.person.create({ data: { id: me, source: 'manual', createdAt: NOW } })
})

describe('what comes from elsewhere', () => {
  test('is shown with its solutions, and what cannot be taken with its line and reason', async () => {
    const { preview: shown, fault } = await preview({ text: GIFT })
    expect(fault).toBeNull()
    expect(shown?.questions.map(({ id, line, kind }) => [id, line, kind])).toEqual([['neue-frage', 1, 'single'], ['stimmt-das', 5, 'truefalse']])
    expect(shown?.troubles).toMatchObject([{ line: 3, excerpt: 'Wann? {#1914}' }])
    expect(shown?.troubles[0]?.message).toMatch(/Zahl/)
    expect(await db.draft.count()).toBe(0)
  })

  test('may be a file of Windows-1252, told apart by its columns', async () => {
    const file = new File([Buffer.from('frage;richtig;falsch\nTürschloß?;für Büros;öffnen', 'latin1')], 'fragen.txt')
    const { preview: shown, values } = await preview({ datei: file, text: '' })
    expect(shown?.format).toBe('csv')
    expect(values.text).toContain('Türschloß')
    expect(values.fromFile).toBe(sha256(values.text))
  })

  test.each<[string, Record<string, string | File>, string]>([
    ['nothing', { text: ' ' }, 'nothing'],
    ['a workbook', { datei: new File([Uint8Array.from([0x50, 0x4b, 3, 4, 9])], 'a.xlsx') }, 'spreadsheet'],
    ['too much', { text: 'a'.repeat(600_000) }, 'tooLarge'],
    ['far too much', { text: 'a'.repeat(3_000_000) }, 'tooLarge'],
    ['a text beside a file', { text: 'Meins? {T}', datei: new File(['Deins? {T}'], 'a.gift') }, 'both'],
    ['no question', { text: 'Nur Text.' }, 'noneReadable'],
  ])('%s is answered plainly', async (_, fields, fault) => {
    const answer = await preview(fields)
    expect(answer.fault).toBe(fault)
    if (typeof fields.text === 'string' && fields.text.length < 2_000_000) expect(answer.values.text).toBe(fields.text)
  })

  test('of more than so many the first are shown, and it is said', async () => {
    const text = Array.from({ length: QUESTIONS_MAX + 1 }, (_, index) => `Frage ${index}? {T}`).join('\n\n')
    const { preview: shown } = await preview({ text })
    expect(shown).toMatchObject({ tooMany: true })
    expect(shown?.questions).toHaveLength(QUESTIONS_MAX)
  })
})

describe('inserting', () => {
  test('goes into a quiz there is, in every language with the same ids, and passes the check', async () => {
    const answer = await insert(GIFT, { ziel: 'probe/zwei/quiz', platzhalter: 'on' })
    expect(answer).toEqual({ done: { course: 'probe', lesson: 'zwei', language: 'de', count: 2, marked: ['en'], missing: [] } })
    const [de, en] = [(await draft('zwei/de.mdx')).text, (await draft('zwei/en.mdx')).text]
    expect(de).toContain('<Question id="neue-frage" kind="single">')
    expect(de.match(/<\/Quiz>/g)).toHaveLength(1)
    expect(de).not.toContain('übersetzen')
    expect(en).toContain('\\[Please translate] Wer ruft da an?')
    expect(await errors()).toEqual([])
  })

  test('makes a quiz of its own, and says which translation is missing without placeholders', async () => {
    expect(await insert(GIFT, { ziel: 'probe/zwei/' })).toMatchObject({ done: { marked: [], missing: ['en'] } })
    expect((await draft('zwei/de.mdx')).text).toContain('<Quiz id="quiz-2" title="Neu">')
    expect(await errors()).toEqual(['zwei/en.mdx translation-ids'])
  })

  test('gives ids that the lesson has not', async () => {
    await insert('::absender::Wer? {=A ~B}', { ziel: 'probe/zwei/quiz', platzhalter: 'on' })
    expect((await draft('zwei/de.mdx')).text).toContain('id="absender-2"')
    expect(await errors()).toEqual([])
  })

  test('keeps what somebody has saved since', async () => {
    const { values } = await preview({ text: GIFT })
    const before = await draft('eins/de.mdx')
    await saveDraft({ courseId: 'probe', path: 'eins/de.mdx', personId: me, now: NOW, text: lesson('Eins', 'Ganz neu.'), revision: before.revision })
    await send({ intent: 'insert', text: values.text, gesehen: values.previewed, titel: 'Neu', sprache: 'de', ziel: 'probe/eins/', platzhalter: 'on' })
    const { text } = await draft('eins/de.mdx')
    expect(text).toContain('Ganz neu.')
    expect(text).toContain('id="neue-frage"')
  })

  test.each<[string, Record<string, string>, string]>([
    ['no lesson chosen', { ziel: '' }, 'placeMissing'],
    ['a lesson that is gone', { ziel: 'probe/drei/' }, 'lessonGone'],
    ['a course that is gone', { ziel: 'weg/drei/' }, 'lessonGone'],
    ['a quiz that is gone', { ziel: 'probe/zwei/weg' }, 'quizGone'],
    ['no heading', { ziel: 'probe/zwei/', titel: ' ' }, 'titleMissing'],
    ['another text than was shown', { ziel: 'probe/zwei/', text: 'Andere? {T}' }, 'changed'],
  ])('%s is said, and nothing typed is lost', async (_, fields, fault) => {
    const answer = await insert(GIFT, fields)
    expect(answer).toMatchObject({ fault, values: { text: fields.text ?? GIFT } })
    expect(await db.draft.count()).toBe(0)
  })
})
