import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TFunction } from 'i18next'
import { createRule } from '~/assignments/rules.server'
import { setPassword } from '~/auth/passwords.server'
import { closeContent, openContent } from '~/courses/content-store.server'
import { setHouseData } from '~/organisation/house.server'
import { setOrganisationName } from '~/organisation/settings.server'
import { runImport } from '~/people/import/run-import.server'
import { addExemption, addLeave, findByLogin } from '~/people/persons.server'
import { giveRole } from '~/people/roles.server'
import { findUnitByKey } from '~/people/units.server'
import { db } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import type { Namespaces } from '~/platform/i18n.server'
import { newToken } from '~/platform/ids.server'
import { addDays, dayOf, startOfDay, type Day } from '~/platform/time'
import { HOUSE } from './house'
import '~/wiring.server'
import { findDemoPeople, type DemoPart } from './people.server'
import { replayYear } from './replay-year.server'

export const TOWN_FILE = 'demo-town.json'
export const COURSE = 'phishing'
const HISTORY_DAYS = 380
const DUE_DAYS = 42
/** A second course for one office alone, late in the year: a manager's page has to hold several. */
const SECOND = { courseId: 'datenschutz', unitKey: '30-2', startedDaysAgo: 70 }

export interface DemoPerson {
  part: DemoPart
  name: string
  login: string
  password: string
}

export const hasDemoTown = (dataDir: string): boolean => existsSync(join(dataDir, TOWN_FILE))

export function readDemoPeople(dataDir: string): DemoPerson[] {
  return JSON.parse(readFileSync(join(dataDir, TOWN_FILE), 'utf8')) as DemoPerson[]
}

interface Making {
  now: Date
  say: (line: string) => void
  t: TFunction<Namespaces>
}

/** The town of prisma/demo with a year of training behind it; every row by the product's own functions. */
export async function makeDemoTown({ now, say, t }: Making): Promise<void> {
  const today = dayOf(now)
  const first = addDays(today, -HISTORY_DAYS)
  const acting = { now: startOfDay(first), day: first, actor: null }
  say(t('cli:demo.importing'))
  await openContent({ watch: false })
  await setOrganisationName('Stadt Musterhausen', acting.now)
  await setHouseData(HOUSE, acting)
  const files = { units: readFileSync('prisma/demo/units.csv'), employees: readFileSync('prisma/demo/employees.csv') }
  const report = await runImport(files, { ...acting, locale: 'de', dryRun: false, confirmed: true })
  if (!report.ok) throw new Error(report.errors[0]?.message)
  await createRule(
    { courseId: COURSE, unitId: null, dueDays: DUE_DAYS, repeats: true, mandatory: true, from: first, to: null },
    acting,
  )
  await ruleOfOneOffice(addDays(today, -SECOND.startedDaysAgo))
  const people = await equipPeople(first, now)
  await keepSomeAway(first)
  say(t('cli:demo.history'))
  await replayYear({ courseId: COURSE, others: [SECOND.courseId], first, today })
  await closeContent()
  await db.$disconnect() // the server brings its own connections
  writeFileSync(join(env().dataDir, TOWN_FILE), JSON.stringify(people, null, 2))
}

async function ruleOfOneOffice(from: Day): Promise<void> {
  const { courseId, unitKey } = SECOND
  const unit = await findUnitByKey(unitKey)
  if (!unit) throw new Error(`The demo files lack the unit ${unitKey}`)
  const rule = { courseId, unitId: unit.id, dueDays: DUE_DAYS, repeats: true, mandatory: true, from, to: null }
  await createRule(rule, { now: startOfDay(from), day: from, actor: null })
}

/** Passwords differ from town to town: a demo that is reachable by others must not open with a known one. */
async function equipPeople(first: Day, now: Date): Promise<DemoPerson[]> {
  const people: DemoPerson[] = []
  for (const { part, personId, personnelNo, name, email, role } of await findDemoPeople()) {
    const password = `Demo-${newToken().replace(/[^a-zA-Z0-9]/g, '').slice(0, 10)}`
    await setPassword(personId, password, now)
    if (role) {
      await giveRole({ personId, role, from: first, lastDay: null }, { now: startOfDay(first), day: first, actor: null })
    }
    people.push({ part, name, login: email ?? personnelNo, password })
  }
  return people
}

/** On leave or exempt: they show that such people are in neither number. */
async function keepSomeAway(first: Day): Promise<void> {
  const acting = { now: startOfDay(first), day: first, actor: null }
  const away = ['100466', '100508', '100681', '101102']
  for (const [index, personnelNo] of away.entries()) {
    const person = await findByLogin(personnelNo, addDays(first, HISTORY_DAYS))
    if (!person) continue
    const period = { from: addDays(first, 120 + index * 20), lastDay: null }
    if (index < 3) await addLeave({ personId: person.id, ...period }, acting)
    else await addExemption({ personId: person.id, reason: 'Dienstlich nur ohne Bildschirm tätig', ...period }, acting)
  }
}
