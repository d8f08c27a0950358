import { sortKeyOf } from '~/platform/text'
import { addDays, type Day } from '~/platform/time'
import { reconcile, type RowChanges } from '../dated-rows'
import type { EmployeeRow } from './check-employees'
import type { Matches } from './match-people'
import { anyChange, collect, noWrites, type Named, type PeopleWrites } from './plan'
import { reaching, type Identity, type PresentPerson } from './state'

export interface PlannedPeople {
  writes: PeopleWrites
  idOfEmail: Map<string, string>
  joined: Named[]
  left: Named[]
  moved: Named[]
  renamed: Named[]
  changed: number
  unchanged: number
  ending: { people: number; of: number }
}

interface Context {
  day: Day
  newId: () => string
  unitIdOf: Map<string, string>
  /** A unit's id to how people call it. */
  unitLabelOf: (id: string) => string
}

/** People as of `day`: who joins, leaves, moves, has a new name. Nobody entered by hand is touched unless HR's file names them. */
export function planPeople(rows: EmployeeRow[], present: PresentPerson[], matches: Matches, context: Context): PlannedPeople {
  const { day } = context
  const planned: PlannedPeople = {
    writes: {
      create: [],
      adopt: [],
      identities: { replace: [], create: [] },
      employments: noWrites(),
      homes: noWrites(),
    },
    idOfEmail: new Map(),
    joined: [],
    left: [],
    moved: [],
    renamed: [],
    changed: 0,
    unchanged: 0,
    ending: { people: 0, of: present.filter((person) => person.source === 'hr' && isHere(person, day)).length },
  }
  for (const row of rows) planRow(row, matches.personOf.get(row), context, planned)
  const inFile = new Set(matches.personOf.values())
  for (const person of present) {
    if (person.source === 'hr' && !inFile.has(person)) planAbsent(person, day, planned)
  }
  for (const person of matches.addressGone) {
    putIdentity(person, { ...identityOf(person), email: null, emailKey: null }, planned.writes)
  }
  return planned
}

const isHere = (person: PresentPerson, day: Day) => reaching(person.employments, day) !== undefined

function planRow(row: EmployeeRow, person: PresentPerson | undefined, context: Context, planned: PlannedPeople): void {
  const { day, newId, unitIdOf } = context
  const { writes } = planned
  const id = person?.id ?? newId()
  const to = row.exit ? addDays(row.exit, 1) : null
  const unitId = unitIdOf.get(row.unitKey) ?? ''
  const employment = reconcile(person?.employments ?? [], { value: null, from: row.entry, to }, day)
  const home = reconcile(person?.homes ?? [], { value: unitId, from: row.entry, to }, day)
  collect(writes.employments, employment, (_, span) => ({ personId: id, ...span }))
  collect(writes.homes, home, (value, span) => ({ personId: id, unitId: value, ...span }))
  if (row.emailKey) planned.idOfEmail.set(row.emailKey, id)
  if (!person) writes.create.push(id)
  else if (person.source === 'manual') writes.adopt.push(id)
  const identity = identityIn(row, person)
  if (!person || !sameIdentity(person, identity)) putIdentity({ id, isNew: !person }, identity, writes)
  classify(row, person, identity, { unitId, to, rowsChange: anyChange(employment) || anyChange(home) }, context, planned)
}

interface Outcome {
  unitId: string
  to: Day | null
  rowsChange: boolean
}

function classify(
  row: EmployeeRow,
  person: PresentPerson | undefined,
  identity: Identity,
  { unitId, to, rowsChange }: Outcome,
  { day, unitLabelOf }: Context,
  planned: PlannedPeople,
): void {
  const named = { key: row.personnelNo, name: `${row.firstName} ${row.lastName}` }
  const stays = to === null || to > day
  if (!person || (stays && !isHere(person, day))) {
    planned.joined.push({ ...named, after: unitLabelOf(unitId) })
    return
  }
  if (!stays && isHere(person, day)) {
    planned.left.push(named)
    if (person.source === 'hr') planned.ending.people += 1
    return
  }
  if (person.source === 'hr' && to !== null && reaching(person.employments, day)?.to === null) planned.ending.people += 1
  const home = reaching(person.homes, day)?.value
  const hasMoved = stays && home !== unitId
  const oldName = `${person.firstName} ${person.lastName}`
  if (hasMoved) planned.moved.push({ ...named, before: home ? unitLabelOf(home) : '–', after: unitLabelOf(unitId) })
  if (oldName !== named.name) planned.renamed.push({ ...named, before: oldName, after: named.name })
  if (rowsChange || person.source === 'manual' || !sameIdentity(person, identity)) planned.changed += 1
  else planned.unchanged += 1
}

function planAbsent(person: PresentPerson, day: Day, planned: PlannedPeople): void {
  const employment: RowChanges<null> = reconcile(person.employments, null, day)
  const home = reconcile(person.homes, null, day)
  collect(planned.writes.employments, employment, (_, span) => ({ personId: person.id, ...span }))
  collect(planned.writes.homes, home, (unitId, span) => ({ personId: person.id, unitId, ...span }))
  if (!isHere(person, day)) return
  planned.left.push({ key: person.personnelNo ?? '', name: `${person.firstName} ${person.lastName}` })
  planned.ending.people += 1
}

function putIdentity(person: { id: string; isNew?: boolean }, identity: Identity, { identities }: PeopleWrites): void {
  if (!person.isNew) identities.replace.push(person.id)
  identities.create.push({ personId: person.id, ...identity })
}

/** HR's file is the master of all of it but the language: that is its word for a newcomer, then the person's own choice. */
function identityIn(row: EmployeeRow, person: PresentPerson | undefined): Identity {
  return {
    personnelNo: row.personnelNo,
    personnelKey: row.personnelKey,
    firstName: row.firstName,
    lastName: row.lastName,
    sortKey: sortKeyOf(row.lastName, row.firstName),
    email: row.email,
    emailKey: row.emailKey,
    jobTitle: row.jobTitle,
    locale: person?.locale ?? row.locale,
  }
}

const IDENTITY_FIELDS = [
  'personnelNo',
  'personnelKey',
  'firstName',
  'lastName',
  'sortKey',
  'email',
  'emailKey',
  'jobTitle',
  'locale',
] as const satisfies (keyof Identity)[]

const identityOf = (person: Identity): Identity =>
  Object.fromEntries(IDENTITY_FIELDS.map((field) => [field, person[field]])) as unknown as Identity

const sameIdentity = (a: Identity, b: Identity) => IDENTITY_FIELDS.every((field) => a[field] === b[field])
