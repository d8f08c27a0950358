import { openVoluntary } from '~/assignments/enrolments.server'
import { startSession } from '~/auth/sessions.server'
import { closeContent, openContent } from '~/courses/content-store.server'
import { createPerson } from '~/people/persons.server'
import { db } from '~/platform/db.server'
import { migrate } from '~/platform/migrate.server'
import { dayOf } from '~/platform/time'

// Makes learners who are signed in and have begun a course of the shipped curriculum; prints their cookies.

const now = new Date()
const day = dayOf(now)
await migrate()
await openContent({ watch: false })
const [course = '', count = '1'] = process.argv.slice(2)
const cookies: string[] = []
for (let number = 0; number < Number(count); number++) {
  const made = await createPerson({ firstName: 'Jale', lastName: 'Öztürk', personnelNo: `P${number}`, source: 'manual' }, { now, day, actor: null })
  if (!made.ok) throw new Error(made.problem.code)
  await openVoluntary(made.id, course, now, day)
  cookies.push((await startSession(made.id)).split(';')[0] ?? '')
}
await closeContent()
await db.$disconnect()
console.log(JSON.stringify({ cookies }))
