import { completeEnrolment } from '~/assignments/enrolments.server'
import { runPlan } from '~/assignments/run-plan.server'
import { findCourse } from '~/courses/catalogue.server'
import type { CourseDefinition } from '~/courses/definition'
import { db } from '~/platform/db.server'
import { addDays, HOUR_MS, MINUTE_MS, startOfDay, type Day } from '~/platform/time'
import { completionDay } from './history'
import { learnCourse } from './learn-course.server'
import { findDemoPeople, type DemoPart } from './people.server'

const WEEK = 7

/** How many days before today the demo people finish their first and their second cycle. */
const DEMO_DAYS: Record<DemoPart, number[]> = {
  employee: [353], // valid for twelve days more, the repetition half done
  employeeWithoutEmail: [372], // expired: overdue
  manager: [370, 20],
  trainer: [375, 35],
  securityOfficer: [378, 40],
  administrator: [120],
}

interface Year {
  /** What the demo people learn step by step; the others are only completed. */
  courseId: string
  others: string[]
  first: Day
  today: Day
}

/** Week by week: the plan runs, then everybody completes what falls into the week. */
export async function replayYear({ courseId, others, first, today }: Year): Promise<void> {
  const course = await publishedCourse(courseId)
  const otherCourses = await Promise.all(others.map(publishedCourse))
  const demo = new Map((await findDemoPeople()).map(({ personId, part }) => [personId, part]))
  for (let from = first; from <= today; from = addDays(from, WEEK)) {
    await runPlan({ day: from, now: startOfDay(from) })
    const to = addDays(from, WEEK)
    for (const each of [course, ...otherCourses]) await completeWeek({ course: each, from, to: to > today ? addDays(today, 1) : to, demo })
    await learnWeek({ course, from, to, today, demo })
  }
  await runPlan({ day: today, now: startOfDay(today) })
  const halfway = [...demo].find(([, part]) => part === 'employee')
  if (halfway) await learnCourse({ personId: halfway[0], course, lessons: 1, start: inOffice(addDays(today, -3), 10) })
}

async function publishedCourse(courseId: string): Promise<CourseDefinition> {
  const course = await findCourse(courseId)
  if (!course) throw new Error(`The course ${courseId} is not published`)
  return course
}

interface Week {
  course: CourseDefinition
  from: Day
  /** The day after the last. */
  to: Day
  demo: Map<string, DemoPart>
}

async function completeWeek({ course, from, to, demo }: Week): Promise<void> {
  const open = await db.enrolment.findMany({
    where: { courseId: course.id, endedOn: null, completion: null, personId: { notIn: [...demo.keys()] } },
    select: {
      id: true,
      personId: true,
      cycle: true,
      assignedOn: true,
      person: {
        select: {
          identity: { select: { personnelNo: true } },
          memberships: { select: { unit: { select: { key: true } } } },
        },
      },
    },
  })
  await db.$transaction(async (tx) => {
    for (const { id, personId, cycle, assignedOn, person } of open) {
      const personnelNo = person.identity?.personnelNo ?? ''
      const unitKey = person.memberships[0]?.unit.key ?? ''
      const day = completionDay({ personId, personnelNo, unitKey }, cycle, assignedOn)
      if (day === null || day < from || day >= to) continue
      const { versionHash, validity } = course
      const now = inOffice(day, Number(personnelNo) % 8)
      await completeEnrolment({ enrolmentId: id, personId, versionHash, validity, now, day }, tx)
    }
  })
}

async function learnWeek({ course, from, to, today, demo }: Week & { today: Day }): Promise<void> {
  for (const [personId, part] of demo) {
    for (const daysAgo of DEMO_DAYS[part]) {
      const day = addDays(today, -daysAgo)
      if (day >= from && day < to) await learnCourse({ personId, course, start: inOffice(day, 2) })
    }
  }
}

/** A moment in office hours: `hour` hours and some minutes after eight. */
const inOffice = (day: Day, hour: number) =>
  new Date(startOfDay(day).getTime() + (8 + (hour % 9)) * HOUR_MS + ((hour * 17) % 60) * MINUTE_MS)
