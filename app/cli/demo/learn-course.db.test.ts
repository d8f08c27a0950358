import { beforeAll, describe, expect, inject, test } from 'vitest'
import { readdirSync } from 'node:fs'
import { findCourse } from '~/courses/catalogue.server'
import { closeContent, openContent } from '~/courses/content-store.server'
import { createPerson } from '~/people/persons.server'
import { dayOf } from '~/platform/time'
import { courseEntries } from '~/progress/course-entries.server'
import { learnCourse } from './learn-course.server'

const start = new Date('2026-11-25T08:00:00Z')
const day = dayOf(start)

// What a course asks for does not depend on the database.
describe.skipIf(inject('database').kind !== 'sqlite')('the shipped courses', () => {
  beforeAll(async () => {
    await openContent({ watch: false })
    return closeContent
  }, 180_000)

  test.each(readdirSync('content/courses'))('%s can be gone through to its end', async (courseId) => {
    const made = await createPerson({ firstName: 'Jale', lastName: 'Öztürk', personnelNo: courseId, source: 'manual' }, { now: start, day, actor: null })
    const course = await findCourse(courseId)
    if (!made.ok || !course) throw new Error(`${courseId} is not served`)
    await learnCourse({ personId: made.id, course, start })
    const entry = (await courseEntries(made.id, day, 'de')).find((one) => one.courseId === courseId)
    expect(entry).toMatchObject({ state: 'complete', percent: 100 })
  })
})
