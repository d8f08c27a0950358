import type { Day } from '~/platform/time'
import { reconcile } from '../dated-rows'
import type { CheckedFiles } from './check-files'
import { matchPeople } from './match-people'
import { anyChange, collect, noWrites, type Named, type Planned, type ResponsibleWrites } from './plan'
import { planPeople } from './plan-people'
import { planUnits, type PlannedUnits } from './plan-units'
import { reaching, type PresentState } from './state'

type Rows = Pick<CheckedFiles, 'units' | 'employees'>

/** What has to be written so that the database says of `day` and later what HR's files say. Pure: keys come from `newId`. */
export function planImport(rows: Rows, present: PresentState, day: Day, newId: () => string): Planned {
  const matches = matchPeople(rows.employees, present.people)
  if (matches.findings.length > 0) return { ok: false, findings: matches.findings }
  const firstDay = rows.employees.reduce((first, { entry }) => (entry < first ? entry : first), day)
  const units = planUnits(rows.units, present.units, day, firstDay, newId)
  const labels = new Map([
    ...present.units.map(({ id, key, name }) => [id, `${key} ${name}`] as const),
    ...rows.units.map(({ key, name }) => [units.idOf.get(key) ?? '', `${key} ${name}`] as const),
  ])
  const people = planPeople(rows.employees, present.people, matches, {
    day,
    newId,
    unitIdOf: units.idOf,
    unitLabelOf: (id) => labels.get(id) ?? '–',
  })
  const responsibles = planResponsibles(rows, present, units, people.idOfEmail, day)
  const unitsAffected = new Set([...units.changed.keys(), ...responsibles.changed.keys()])
  const unitsAdded = new Set(units.added.map(({ key }) => key))
  for (const key of unitsAdded) unitsAffected.delete(key)
  return {
    ok: true,
    plan: {
      units: units.writes,
      people: people.writes,
      responsibles: responsibles.writes,
      counts: {
        units: {
          added: units.added.length,
          changed: unitsAffected.size,
          removed: units.removed.length,
          unchanged: rows.units.length - units.added.length - unitsAffected.size,
        },
        people: {
          joined: people.joined.length,
          changed: people.changed,
          left: people.left.length,
          unchanged: people.unchanged,
        },
      },
      preview: {
        joined: people.joined,
        left: people.left,
        moved: people.moved,
        renamed: people.renamed,
        unitsAdded: units.added,
        unitsChanged: [...unitsAffected].flatMap((key) => units.changed.get(key) ?? responsibles.changed.get(key) ?? []),
        unitsRemoved: units.removed,
      },
      ending: people.ending,
    },
  }
}

interface PlannedResponsibles {
  writes: ResponsibleWrites
  changed: Map<string, Named>
}

/** HR names each unit's first responsible; who it named before is closed. Deputies and further ones are given by hand. */
function planResponsibles(
  rows: Rows,
  present: PresentState,
  { idOf, removed }: PlannedUnits,
  idOfEmail: Map<string, string>,
  day: Day,
): PlannedResponsibles {
  const known = new Map(present.units.map((unit) => [unit.key, unit]))
  const names = new Map(present.people.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`]))
  for (const { emailKey, firstName, lastName } of rows.employees) {
    if (emailKey) names.set(idOfEmail.get(emailKey) ?? '', `${firstName} ${lastName}`)
  }
  const writes: ResponsibleWrites = noWrites()
  const changed = new Map<string, Named>()
  const plan = (key: string, name: string, personId: string | null) => {
    const before = known.get(key)?.responsibles ?? []
    const changes = reconcile(before, personId === null ? null : { value: personId, from: day, to: null }, day)
    collect(writes, changes, (value, span) => ({ personId: value, unitId: idOf.get(key) ?? '', ...span }))
    const nameOf = (id: string | null | undefined) => (id ? (names.get(id) ?? '–') : '–')
    if (anyChange(changes)) {
      changed.set(key, { key, name, before: nameOf(reaching(before, day)?.value), after: nameOf(personId) })
    }
  }
  for (const { key, name, responsible } of rows.units) plan(key, name, responsible ? (idOfEmail.get(responsible) ?? null) : null)
  for (const { key, name } of removed) plan(key, name, null)
  for (const { key } of removed) changed.delete(key)
  return { writes, changed }
}
