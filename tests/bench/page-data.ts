import { openVoluntary } from '~/assignments/enrolments.server'
import { startSession } from '~/auth/sessions.server'
import { closeContent, openContent } from '~/courses/content-store.server'
import { createPerson } from '~/people/persons.server'
import { db } from '~/platform/db.server'
import { migrate } from '~/platform/migrate.server'
import { dayOf } from '~/platform/time'

// Makes a learner who is signed in and has begun a course of the shipped curriculum; prints the cookie.

const now = new Date()
const day = dayOf(now)
await migrate()
await openContent({ watch: false })
const made = await createPerson({ firstName: 'Jale', lastName: 'Öztürk', personnelNo: 'P1', source: 'manual' }, { now, day, actor: null })
if (!made.ok) throw new Error(made.problem.code)
await openVoluntary(made.id, process.argv[2] ?? '', now, day)
const cookie = (await startSession(made.id)).split(';')[0]
await closeContent()
await db.$disconnect()
console.log(JSON.stringify({ cookie }))
