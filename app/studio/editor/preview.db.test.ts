import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { openContent } from '~/courses/content-store.server'
import { db } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { lesson, QUIZ, sampleCourse, VIDEO, writeFiles } from '../../../tests/support/sample-course'
import { findingsOf } from './check-typed.server'
import { checkDrafted, lessonFolder, mediaIn } from '../drafted-course.server'
import { findPreview, makePreview, previewsHeld, type Preview } from './preview.server'
import type { TrialChange } from './trial/trial-change'
import { trialStates } from './trial/trial-states.server'

const now = new Date('2026-11-25T09:00:00Z')
const place = { courseId: 'probe', lessonId: 'zwei', folder: 'zwei', language: 'de' } as const

beforeAll(async () => {
  writeFiles(env().contentDir, sampleCourse())
  await openContent({ watch: false, shippedDir: join(env().dataDir, 'nothing') })
})

const draft = (path: string, text: string) =>
  db.draft.upsert({
    where: { courseId_path: { courseId: 'probe', path } },
    create: { courseId: 'probe', path, text, baseHash: null, revision: 1, savedAt: now, savedBy: 'p' },
    update: { text },
  })

async function checked(texts: Record<string, string> = {}) {
  const course = await checkDrafted('probe', new Map(Object.entries(texts)))
  if (!course) throw new Error('no course')
  return course
}

describe('what is typed is checked', () => {
  test('by the same rules as a file, over the drafts and the files', async () => {
    expect(findingsOf(await checked(), 'zwei', 'de').de).toEqual([])
    await draft('zwei/de.mdx', lesson('Zwei', '<Quitz />'))
    expect(findingsOf(await checked(), 'zwei', 'de').de).toMatchObject([{ line: 5, column: 1, rule: 'unknown-component', severity: 'error' }])
    const typed = findingsOf(await checked({ 'zwei/de.mdx': lesson('Zwei', `${VIDEO}\n\n${QUIZ}\n\n![x](nichts.svg)`) }), 'zwei', 'en')
    expect(typed.de).toMatchObject([{ rule: 'media-missing', message: expect.stringContaining('nichts.svg') as string }])
    await db.draft.deleteMany()
  })

  test('against the other language', async () => {
    const { en } = findingsOf(await checked({ 'zwei/en.mdx': lesson('Two', VIDEO) }), 'zwei', 'de')
    expect(en).toMatchObject([{ rule: 'translation-ids', severity: 'error' }])
  })

  test('with media that are uploaded but not published', async () => {
    const text = lesson('Eins', '![x](neu.svg)')
    await db.draftMedium.create({ data: { courseId: 'probe', path: 'eins/neu.svg', contentHash: 'a'.repeat(64), size: 3, uploadedAt: now, uploadedBy: 'p' } })
    const course = await checked({ 'eins/de.mdx': text })
    expect(mediaIn(course, 'eins')).toEqual(['neu.svg'])
    expect(findingsOf(course, 'eins', 'de').de.map(({ rule }) => rule)).not.toContain('media-missing')
    await db.draftMedium.deleteMany()
  })

  test('of a course that is nothing but drafts so far', async () => {
    expect(await checkDrafted('neu')).toBeNull()
    await db.draft.create({ data: { courseId: 'neu', path: 'a/de.mdx', text: lesson('A', 'Text.'), revision: 1, savedAt: now, savedBy: 'p' } })
    const course = await checkDrafted('neu')
    expect(course && lessonFolder(course, 'a')).toBe('a')
    await db.draft.deleteMany()
  })
})

async function preview(text?: string): Promise<Preview> {
  const made = await makePreview(await checked(text === undefined ? {} : { 'zwei/de.mdx': text }), place)
  if (!made) throw new Error('no preview')
  return made
}

const choiceIds = (module: string) => [...new Set(module.match(/c[0-9a-f]{20}/g))]

/** Every way to answer a question, until one is right: what a trainer finds out by trying. */
async function answered(made: Preview) {
  const start: TrialChange = [['intent', 'start'], ['activity', 'quiz'], ['after', '0']]
  const answer = (question: string, choices: string[]): TrialChange => [
    ['intent', 'answer'],
    ['activity', 'quiz'],
    ['attempt', '1'],
    ['question', question],
    ...choices.map((choice): [string, string] => ['choice', choice]),
  ]
  const log: TrialChange[] = [start]
  for (const choice of choiceIds(made.module)) log.push(answer('absender', [choice]), answer('meldung', [choice]))
  return log
}

describe('a trial', () => {
  test('answers as for a learner, and writes nothing', async () => {
    const rows = () =>
      Promise.all([
        db.enrolment.count(),
        db.activityRecord.count(),
        db.itemMark.count(),
        db.videoWatch.count(),
        db.quizAttempt.count(),
        db.quizAnswer.count(),
        db.completion.count(),
        db.exerciseAnswer.count(),
        db.acknowledgement.count(),
        db.courseVersion.count(),
        db.contentText.count(),
      ])
    const before = await rows()
    const made = await preview()
    expect(await trialStates(made, [])).toMatchObject({ film: { kind: 'video', done: false }, quiz: { kind: 'quiz', attempt: null } })
    const film: TrialChange = [['intent', 'film'], ['activity', 'film'], ['ranges', '[[0,12]]'], ['position', '12']]
    const states = await trialStates(made, [film, ...(await answered(made))])
    expect(states.film).toMatchObject({ done: true, how: 'watched', percent: 100 })
    expect(states.quiz).toMatchObject({ attempt: { result: { total: 2 } } })
    const quiz = states.quiz?.kind === 'quiz' ? states.quiz : null
    expect(quiz?.attempt?.answers.absender?.feedback).toContain('<em>frei</em>')
    expect(await rows()).toEqual(before)
  })

  test('gives nothing away before the answer', async () => {
    const { module } = await preview()
    expect(module).not.toContain('correct')
    expect(module).not.toContain('frei')
    expect(module).not.toContain('an-der-adresse')
  })

  test('of junk stays where it was', async () => {
    const made = await preview()
    const junk: TrialChange[] = [
      [['intent', 'answer'], ['activity', 'quiz'], ['question', 'absender'], ['choice', 'x']],
      [['intent', 'open'], ['activity', 'quiz'], ['part', 'x']],
      [['intent', 'film'], ['activity', 'film'], ['ranges', '{"a":1}'], ['position', 'x']],
      [['intent', 'start'], ['activity', 'nothing']],
    ]
    expect(await trialStates(made, junk)).toEqual(await trialStates(made, []))
  })
})

describe('a preview', () => {
  test('is made once, kept in memory alone, and of many the oldest goes', async () => {
    const cached = () => readdirSync(join(env().dataDir, 'cache', 'lessons')).length
    const before = cached()
    const first = await preview()
    expect(await preview()).toBe(first)
    for (let number = 0; number < 70; number++) await preview(lesson(`Zwei ${number}`, 'Text.'))
    expect(previewsHeld()).toBe(60)
    expect(await findPreview(first.key, place)).toBeNull()
    expect(cached()).toBe(before)
  })

  test('belongs to its lesson', async () => {
    const { key } = await preview()
    expect(await findPreview(key, { courseId: 'probe', lessonId: 'eins' })).toBeNull()
    expect(await findPreview(key, place)).not.toBeNull()
  })

  test('shows media before they are published, and what has errors not at all', async () => {
    expect((await preview()).module).toContain('/studio/probe/zwei/datei/bild.svg')
    expect(await makePreview(await checked({ 'zwei/de.mdx': lesson('Zwei', '<Quitz />') }), place)).toBeNull()
  })
})
