import { announce } from '~/platform/changes.server'
import { db, type Db } from '~/platform/db.server'
import { newId } from '~/platform/ids.server'
import type { Day } from '~/platform/time'

export interface NewPublication {
  courseId: string
  versionHash: string
  /** A person. */
  publishedBy: string
  note: string
  /** Completions from before are to be repeated; else it is a minor change. */
  repeat: boolean
  now: Date
  day: Day
}

/** Writes down what a trainer said of a version on publishing it. */
export async function recordPublication(publication: NewPublication, tx: Db = db): Promise<void> {
  const { now, day, ...said } = publication
  await tx.publication.create({ data: { id: newId(), publishedAt: now, publishedOn: day, ...said } })
  if (said.repeat) await announce('courseToRepeat', { courseId: said.courseId, day, now }, tx)
}

/** From when on completions of the course count as this cycle's: those before are to be repeated. Null: all count. */
export async function repeatSince(courseId: string, tx: Db = db): Promise<{ at: Date; day: Day } | null> {
  const last = await tx.publication.findFirst({
    where: { courseId, repeat: true },
    select: { publishedAt: true, publishedOn: true },
    orderBy: { publishedAt: 'desc' },
  })
  return last && { at: last.publishedAt, day: last.publishedOn }
}
