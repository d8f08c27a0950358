import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { completeEnrolment } from '~/assignments/enrolments.server'
import { createRule } from '~/assignments/rules.server'
import { runPlan } from '~/assignments/run-plan.server'
import { runImport } from '~/people/import/run-import.server'
import { addExemption, addLeave } from '~/people/persons.server'
import { db } from '~/platform/db.server'
import { startOfDay, type Day } from '~/platform/time'
import { coverage } from './coverage.server'

const clock = (day: Day) => ({ day, now: startOfDay(day), actor: null })
const files = (folder: string) => ({
  units: readFileSync(`prisma/demo/${folder}units.csv`),
  employees: readFileSync(`prisma/demo/${folder}employees.csv`),
})

/** The query an outsider finds in prisma/README.md. */
async function recount(unit: string, course: string, day: Day) {
  const sql = /```sql\n([^`]*)```/.exec(readFileSync('prisma/README.md', 'utf8'))?.[1] ?? ''
  const asked = sql.replaceAll(':unit', `'${unit}'`).replaceAll(':course', `'${course}'`).replaceAll(':day', `'${day}'`)
  const [row] = await db.$queryRawUnsafe<Record<string, number | bigint>[]>(asked)
  return Object.fromEntries(Object.entries(row ?? {}).map(([name, value]) => [name, Number(value)]))
}

beforeAll(async () => {
  await runImport(files(''), { ...clock('2026-01-05'), locale: 'de', dryRun: false, confirmed: false })
  const rule = { courseId: 'phishing', dueDays: 30, repeats: true, mandatory: true, from: '2026-01-05' }
  await createRule({ ...rule, unitId: null }, clock('2026-01-05'))
  await runPlan(clock('2026-01-05'))
  const open = await db.enrolment.findMany({ select: { id: true, personId: true }, orderBy: { id: 'asc' } })
  for (const [index, { id: enrolmentId, personId }] of open.entries()) {
    const period = { personId, from: '2026-02-01', lastDay: '2026-11-30' }
    if (index % 11 === 0) await addLeave(period, clock('2026-02-01'))
    if (index % 13 === 0) await addExemption({ ...period, reason: 'Ohne Bildschirm' }, clock('2026-02-01'))
    if (index % 4 !== 0) continue
    const done = { enrolmentId, personId, versionHash: 'v', validity: index % 5 === 0 ? 'P6M' : 'P1Y', ...clock('2026-01-25') }
    await db.$transaction((tx) => completeEnrolment(done, tx))
  }
  await runPlan(clock('2026-08-01'))
  await runImport(files('next/'), { ...clock('2026-11-25'), locale: 'de', dryRun: false, confirmed: false })
  await runPlan(clock('2026-11-25'))
})

test.each(['2026-01-05', '2026-01-25', '2026-02-05', '2026-07-25', '2026-11-24', '2026-11-25', '2027-01-01'])(
  'the query of prisma/README.md counts as the product does on %s',
  async (day) => {
    const rows = await coverage({ day, courseId: 'phishing' })
    const some = rows.filter(({ unit }) => /^(00|01|10|10-3|50-6|50-6\.[23]|90-1\.1)$/.test(unit))
    expect(some.length).toBeGreaterThan(6)
    for (const { unit, enrolled, covered, overdue } of some) {
      expect({ unit, ...(await recount(unit, 'phishing', day)) }).toEqual({ unit, enrolled, covered, overdue })
    }
  },
)

test('the figures compared are not nothing', async () => {
  const [town] = await coverage({ day: '2026-11-25', courseId: 'phishing' })
  expect(Math.min(town?.enrolled ?? 0, town?.covered ?? 0, town?.overdue ?? 0, town?.onLeave ?? 0)).toBeGreaterThan(50)
})
