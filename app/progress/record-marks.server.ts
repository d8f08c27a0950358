import type { CourseDefinition } from '~/courses/definition'
import { type Db } from '~/platform/db.server'
import { badRequest } from '~/platform/http.server'
import type { How } from './complete'
import { markDone } from './mark-done.server'
import { onEnrolment } from './on-enrolment.server'
import { activityOf, type ActivityTarget } from './target.server'

export interface Tick {
  item: string
  ticked: boolean
}

/** Ticks and unticks items of a checklist. With all of them ticked it is done, and stays so when one is unticked later. */
export async function recordTicks(target: ActivityTarget & { ticks: Tick[] }): Promise<void> {
  const { course, activity } = await activityOf(target, 'checklist')
  const { ticks } = target
  if (ticks.some(({ item }) => !activity.items.includes(item))) throw badRequest('item')
  await onEnrolment(target, async (tx, enrolmentId) => {
    const off = ticks.filter(({ ticked }) => !ticked).map(({ item }) => item)
    const on = ticks.filter(({ ticked }) => ticked).map(({ item }) => item)
    await tx.itemMark.deleteMany({ where: { ...keyOf(target, enrolmentId), itemId: { in: off } } })
    await settle({ target, enrolmentId, course, add: on, all: activity.items, how: 'ticked' }, tx)
  })
}

/** Opens parts of an infographic or steps; with all of them opened it is done. */
export async function recordOpened(target: ActivityTarget & { parts: string[] }): Promise<void> {
  const { course, activity } = await activityOf(target, 'parts')
  const { parts } = target
  if (parts.some((part) => !activity.parts.includes(part))) throw badRequest('part')
  await onEnrolment(target, (tx, enrolmentId) =>
    settle({ target, enrolmentId, course, add: parts, all: activity.parts, how: 'opened' }, tx),
  )
}

const keyOf = ({ lessonId, activityId }: ActivityTarget, enrolmentId: string) => ({ enrolmentId, lessonId, activityId })

interface Marks {
  target: ActivityTarget
  enrolmentId: string
  course: CourseDefinition
  add: string[]
  all: string[]
  how: How
}

async function settle({ target, enrolmentId, course, add, all, how }: Marks, tx: Db): Promise<void> {
  const key = keyOf(target, enrolmentId)
  for (const itemId of new Set(add)) {
    await tx.itemMark.upsert({
      where: { enrolmentId_lessonId_activityId_itemId: { ...key, itemId } },
      create: { ...key, itemId, markedAt: target.now },
      update: {},
    })
  }
  const marked = await tx.itemMark.count({ where: { ...key, itemId: { in: all } } })
  if (marked === all.length) {
    await markDone({ target, enrolmentId, course, activityId: target.activityId, how }, tx)
  }
}
