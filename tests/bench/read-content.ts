import { compileOnce, lessonsCompiled } from '~/courses/compile-lesson.server'
import { closeContent, contentFindings, openContent } from '~/courses/content-store.server'
import { db } from '~/platform/db.server'
import { migrate } from '~/platform/migrate.server'

// Opens the content as the server does at its start, in a fresh process; prints how long it took and how many texts were compiled.
// The bundler's own start is not the lessons' time, nor is it in the baseline.

await migrate()
await compileOnce({ type: 'root', children: [] }, 'de')
const begun = performance.now()
await openContent({ watch: false, shippedDir: process.argv[2] ?? '' })
const ms = performance.now() - begun
const errors = contentFindings().filter(({ severity }) => severity === 'error')
if (errors[0]) throw new Error(`${errors.length} errors, the first: ${JSON.stringify(errors[0])}`)
console.log(JSON.stringify({ ms, compiled: lessonsCompiled() }))
await closeContent()
await db.$disconnect()
