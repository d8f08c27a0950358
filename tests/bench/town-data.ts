import { readFileSync } from 'node:fs'
import { runPlan } from '~/assignments/run-plan.server'
import { createRule } from '~/assignments/rules.server'
import { startSession } from '~/auth/sessions.server'
import { findDemoPeople } from '~/cli/demo/people.server'
import { closeContent, openContent } from '~/courses/content-store.server'
import { runImport } from '~/people/import/run-import.server'
import { db } from '~/platform/db.server'
import { migrate } from '~/platform/migrate.server'
import { dayOf } from '~/platform/time'

// Makes the demo's town with one rule for everybody; prints the cookies of an employee and of a manager who are signed in.

const now = new Date()
const acting = { now, day: dayOf(now), actor: null }
await migrate()
await openContent({ watch: false })
const files = { units: readFileSync('prisma/demo/units.csv'), employees: readFileSync('prisma/demo/employees.csv') }
const report = await runImport(files, { ...acting, locale: 'de', dryRun: false, confirmed: true })
if (!report.ok) throw new Error(report.errors[0]?.message)
const rule = { courseId: process.argv[2] ?? '', unitId: null, dueDays: 42, repeats: true, mandatory: true, from: acting.day, to: null }
await createRule(rule, acting)
await runPlan(acting)
const people = await findDemoPeople()
const cookieOf = async (part: 'employee' | 'manager') => (await startSession(people.find((one) => one.part === part)?.personId ?? '')).split(';')[0] ?? ''
const cookies = { employee: await cookieOf('employee'), manager: await cookieOf('manager') }
await closeContent()
await db.$disconnect()
console.log(JSON.stringify(cookies))
