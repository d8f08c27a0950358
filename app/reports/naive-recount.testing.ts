import { isValidOn } from '~/assignments/enrolment-state'
import { db } from '~/platform/db.server'
import type { Day } from '~/platform/time'
import type { Figures } from './roll-up'

// The coverage counted person by person from all rows, written without a look at the SQL: what the tests compare it with.

interface Dated {
  from: Day
  to: Day | null
}

const holds = ({ from, to }: Dated, day: Day) => from <= day && (to === null || day < to)

async function everything() {
  const [people, places, rules] = await Promise.all([
    db.person.findMany({
      include: {
        employments: true,
        memberships: true,
        exemptions: true,
        leaves: true,
        enrolments: true,
        completions: true,
      },
    }),
    db.unitPlace.findMany(),
    db.rule.findMany(),
  ])
  return { people, places, rules }
}

type Town = Awaited<ReturnType<typeof everything>>

function liesIn(places: Town['places'], unitId: string, root: string, day: Day): boolean {
  const place = places.find((one) => one.unitId === unitId && holds(one, day))
  if (!place) return false
  return unitId === root || (place.parentId !== null && liesIn(places, place.parentId, root, day))
}

function statusOf(town: Town, person: Town['people'][number], courseId: string, day: Day): keyof Figures | null {
  const inForce = person.enrolments
    .filter((one) => one.courseId === courseId && one.mandatoryFrom !== null && one.mandatoryFrom <= day)
    .filter((one) => one.assignedOn <= day && (one.endedOn === null || day < one.endedOn))
    .sort((a, b) => b.cycle - a.cycle)
  const exempt = person.exemptions.some((one) => holds(one, day) && (one.courseId ?? courseId) === courseId)
  const onLeave = person.leaves.some((one) => holds(one, day))
  const units = person.memberships.filter((one) => holds(one, day)).map((one) => one.unitId)
  const reached = town.rules.some(
    ({ unitId, ...rule }) =>
      rule.courseId === courseId &&
      rule.mandatory &&
      holds(rule, day) &&
      (unitId === null || units.some((one) => liesIn(town.places, one, unitId, day))),
  )
  if (inForce.length === 0 && !(reached && (exempt || onLeave))) return null
  if (exempt) return 'exempt'
  if (onLeave) return 'onLeave'
  if (person.completions.some((one) => one.courseId === courseId && isValidOn(one, day))) return 'covered'
  const dueOn = inForce[0]?.dueOn
  return dueOn && dueOn < day ? 'overdue' : 'notYetDue'
}

export async function naiveRecount(courseId: string, days: Day[], unitIds: string[]) {
  const town = await everything()
  const count = (day: Day, root: string): Figures => {
    const figures = { enrolled: 0, covered: 0, notYetDue: 0, overdue: 0, exempt: 0, onLeave: 0 }
    for (const person of town.people) {
      if (!person.employments.some((one) => holds(one, day))) continue
      const home = person.memberships.find((one) => one.kind === 'home' && holds(one, day))
      if (!home || !liesIn(town.places, home.unitId, root, day)) continue
      const status = statusOf(town, person, courseId, day)
      if (!status) continue
      figures[status] += 1
      if (status !== 'exempt' && status !== 'onLeave') figures.enrolled += 1
    }
    return figures
  }
  return days.flatMap((day) => unitIds.map((unit) => ({ unit, day, ...count(day, unit) })))
}
