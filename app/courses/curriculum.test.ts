import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { LOCALES } from '~/platform/locale'
import { checkCourse, emptyMemory } from './check-course.server'
import { activitiesIn } from './check-lesson'
import { taughtOnDisk } from './controls-on-disk.server'

// What every shipped course owes the people it is for.

const ROOT = 'content/courses'
const MEGABYTE = 1_000_000
const TODAY = '2026-11-28'
const SAYS = new Set(['Hotspots', 'Steps', 'Timeline', 'Compare', 'Decision', 'Cards', 'Layers', 'Chart'])

const folders = readdirSync(ROOT)
const films = folders.flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.mp4')).map((name) => join(ROOT, folder, name)))

describe.each(folders)('the course %s', async (folder) => {
  const { course, files, found, media } = await checkCourse(join(ROOT, folder), emptyMemory(), { today: TODAY })
  const file = course?.file
  const german = files.filter(({ path }) => path.endsWith('/de.mdx')).flatMap(({ lesson, media: own }) => (lesson.content ? [{ content: lesson.content, own }] : []))
  const parts = german.flatMap(({ content }) => content.parts)
  const activities = german.flatMap(({ content, own }) => activitiesIn(content, (name) => media.get(own.get(name) ?? '')?.seconds ?? 0))

  test('is found faultless, warnings included', () => {
    expect(found).toEqual([])
  })

  test('is there in both languages, with whom it is for, what one will be able to do, a picture and its sources', () => {
    expect(file?.id).toBe(folder)
    for (const locale of LOCALES) expect(file?.lessons.map((lesson) => `${lesson.folder}/${locale}.mdx`).filter((path) => !files.some((one) => one.path === path))).toEqual([])
    expect(file?.goals?.de.length).toBe(file?.goals?.en.length)
    expect([file?.audience, file?.goals, file?.picture, file?.validity]).not.toContain(undefined)
    expect(file?.sources?.length).toBeGreaterThanOrEqual(3)
  })

  test('has two to four lessons of 5 to 15 minutes', () => {
    const minutes = german.map(({ content }) => content.front.minutes ?? 0)
    expect(minutes.length).toBeGreaterThanOrEqual(2)
    expect(minutes.length).toBeLessThanOrEqual(4)
    expect(minutes.filter((one) => one < 5 || one > 15)).toEqual([])
    expect(minutes.reduce((sum, one) => sum + one, 0)).toBe(file?.minutes)
  })

  test('has a film of 60 to 150 seconds, an infographic, a checklist, and a quiz drawn from a pool twice as large', () => {
    const lengths = activities.flatMap((one) => (one.kind === 'video' ? [one.seconds] : []))
    expect(lengths).toHaveLength(1)
    expect(lengths.every((seconds) => seconds >= 60 && seconds <= 150)).toBe(true)
    expect(parts.filter(({ schema }) => SAYS.has(schema.name)).length).toBeGreaterThanOrEqual(1)
    expect(activities.filter(({ kind }) => kind === 'checklist').length).toBeGreaterThanOrEqual(1)
    const drawn = activities.flatMap((one) => (one.kind === 'quiz' ? [one.questions.length / (one.draw ?? Infinity)] : []))
    expect(Math.max(...drawn)).toBeGreaterThanOrEqual(2)
  })
})

test('a film takes less than 2.5 megabytes, all of them less than 60', () => {
  const sizes = films.map((file) => statSync(file).size)
  expect(films.filter((_, index) => (sizes[index] ?? 0) >= 2.5 * MEGABYTE)).toEqual([])
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(60 * MEGABYTE)
})

test('every control that a person can be taught is taught; for the others it is said why not', async () => {
  const taught = (await taughtOnDisk('de', TODAY)).flatMap(({ controls }) => controls)
  expect(taught.filter(({ lessons, organisational }) => (lessons.length === 0) === (organisational === null)).map(({ id }) => id)).toEqual([])
})

test('nobody real is written to: every e-mail address is an example', () => {
  const texts = folders.flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).filter((name) => /\.(mdx|svg|md|vtt)$/.test(name)).map((name) => [join(folder, name), readFileSync(join(ROOT, folder, name), 'utf8')] as const))
  const real = texts.flatMap(([name, text]) => (text.match(/[\w.-]+@[\w-]+(\.[\w-]+)+/g) ?? []).filter((address) => !address.endsWith('.example')).map((address) => `${name} ${address}`))
  expect(real).toEqual([])
})
