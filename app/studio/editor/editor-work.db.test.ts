import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { openContent } from '~/courses/content-store.server'
import { db } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { newId } from '~/platform/ids.server'
import { lesson, sampleCourse, writeFiles } from '../../../tests/support/sample-course'
import { editorForm } from './editor-form.server'
import type { CheckAnswer, EditorText } from './editor-data'
import { editorWork } from './editor-work.server'
import { openEditor, openText, type EditorPlace } from './open-editor.server'

const now = new Date('2026-11-25T09:00:00Z')
const later = new Date('2026-11-25T09:01:00Z')

async function trainer(firstName: string): Promise<EditorPlace> {
  const id = newId()
  await db.person.create({ data: { id, source: 'manual', createdAt: now, identity: { create: { firstName, lastName: 'Voß', sortKey: firstName } } } })
  return { courseId: 'probe', lessonId: 'eins', personId: id, locale: 'de', now }
}

let ada: EditorPlace
let bea: EditorPlace

beforeEach(async () => {
  rmSync(env().contentDir, { recursive: true, force: true })
  writeFiles(env().contentDir, sampleCourse())
  await openContent({ watch: false, shippedDir: join(env().dataDir, 'nothing') })
  await db.draft.deleteMany()
  await db.draftPresence.deleteMany()
  ada = await trainer('Ada')
  bea = await trainer('Bea')
})

const german = (place: EditorPlace) => openText(place, 'eins', 'de')
const save = (place: EditorPlace, base: EditorText, text: string) =>
  editorWork(place, { intent: 'save', language: 'de', text, revision: base.revision, baseHash: base.baseHash })

describe('opening', () => {
  test('shows the files, and what is found in them', async () => {
    const data = await openEditor(ada)
    expect(data).toMatchObject({ courseTitle: 'Probekurs', lessonTitle: 'Eins', media: [] })
    expect(data?.texts.map(({ language, disk, revision }) => [language, disk !== null, revision])).toEqual([
      ['de', true, 0],
      ['en', true, 0],
      ['de-leicht', false, 0],
    ])
  })

  test('finds no lesson where there is none', async () => {
    expect(await openEditor({ ...ada, lessonId: 'drei' })).toBeNull()
    expect(await openEditor({ ...ada, courseId: '..' })).toBeNull()
    await expect(editorWork({ ...ada, lessonId: '../zwei' }, { intent: 'poll', languages: ['de'] })).rejects.toMatchObject({ status: 404 })
  })

  test('takes no junk', async () => {
    for (const junk of [null, {}, { intent: 'save' }, { intent: 'save', language: 'fr', text: '', revision: 0, baseHash: null }, { intent: 'rm' }]) {
      await expect(editorWork(ada, junk)).rejects.toMatchObject({ status: 400 })
    }
  })
})

describe('saving', () => {
  test('counts revisions, and a second trainer who was slower gets the first one’s text and name', async () => {
    const before = await german(ada)
    expect(await save(ada, before, 'Von Ada')).toEqual({ kind: 'saved', revision: 1, savedAt: now.toISOString() })
    expect(await save(bea, before, 'Von Bea')).toMatchObject({
      kind: 'conflict',
      current: { text: 'Von Ada', revision: 1, savedBy: 'Ada Voß' },
    })
    expect((await german(bea)).text).toBe('Von Ada')
  })

  test('upon a file that was changed since it was opened does not hide that', async () => {
    const before = await german(ada)
    writeFileSync(join(env().contentDir, 'courses/probe/eins/de.mdx'), lesson('Eins', 'Von außen.'))
    await save(ada, before, 'Von Ada')
    expect(await german(ada)).toMatchObject({ outside: true, text: 'Von Ada' })
  })

  test('one’s own text can be kept upon the changed file, unless somebody was faster', async () => {
    const before = await german(ada)
    await save(ada, before, 'Von Ada')
    writeFileSync(join(env().contentDir, 'courses/probe/eins/de.mdx'), lesson('Eins', 'Von außen.'))
    const overtaken = await editorWork(bea, { intent: 'keep', language: 'de', text: 'Von Bea', revision: 0 })
    expect(overtaken).toMatchObject({ text: 'Von Ada', outside: true })
    const kept = await editorWork(ada, { intent: 'keep', language: 'de', text: 'Beides', revision: 1 })
    expect(kept).toMatchObject({ text: 'Beides', outside: false })
  })

  test('can be given up', async () => {
    await save(ada, await german(ada), 'Von Ada')
    const file = (await german(ada)).disk
    expect(await editorWork(ada, { intent: 'discard', language: 'de' })).toMatchObject({ text: file, revision: 0 })
    expect(await db.draft.count()).toBe(0)
  })
})

describe('presence', () => {
  test('tells by name who else has it open', async () => {
    await editorWork(ada, { intent: 'poll', languages: ['de'] })
    const news = (await editorWork({ ...bea, now: later }, { intent: 'poll', languages: ['de', 'en'] })) as EditorText[]
    expect(news.map(({ language, others }) => [language, others])).toEqual([['de', ['Ada Voß']], ['en', []]])
  })
})

describe('checking and trying out', () => {
  test('what is typed, without saving it', async () => {
    const answer = (await editorWork(ada, {
      intent: 'check',
      texts: { de: lesson('Eins', '<Quitz />'), en: lesson('One', 'Text.') },
      preview: 'en',
    })) as CheckAnswer
    expect(answer.findings.de).toMatchObject([{ rule: 'unknown-component', line: 5 }])
    expect(answer.preview).toMatch(/^[0-9a-f]{64}$/)
    expect(await db.draft.count()).toBe(0)
    expect(await editorWork(ada, { intent: 'trial', preview: answer.preview, log: [] })).toMatchObject({ title: 'One', states: {} })
  })

  test('a preview that is gone is said to be', async () => {
    await expect(editorWork(ada, { intent: 'trial', preview: 'a'.repeat(64), log: [] })).rejects.toMatchObject({ status: 410 })
  })
})

describe('the form without JavaScript', () => {
  const form = (fields: Record<string, string>) => {
    const data = new FormData()
    for (const [name, value] of Object.entries(fields)) data.set(name, value)
    return data
  }

  test('saves with even line ends and leads back', async () => {
    const { revision, baseHash } = await german(ada)
    const fields = { intent: 'save', language: 'de', text: 'a\r\nb', revision: String(revision), baseHash: baseHash ?? '' }
    const answer = await editorForm(ada, form(fields))
    expect(answer).toMatchObject({ status: 302 })
    expect((await german(ada)).text).toBe('a\nb')
    expect(await editorForm(bea, form({ ...fields, text: 'c' }))).toMatchObject({ mine: 'c', current: { text: 'a\nb', savedBy: 'Ada Voß' } })
  })

  test('takes no junk', async () => {
    await expect(editorForm(ada, form({ intent: 'save' }))).rejects.toMatchObject({ status: 400 })
  })
})
