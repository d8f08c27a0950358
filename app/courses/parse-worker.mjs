// Reads one lesson in a thread of its own, which can be stopped. The sources are TypeScript, hence tsx.
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register({ tsconfig: resolve(dirname(fileURLToPath(import.meta.url)), '../../tsconfig.json') })
const { parseLesson } = await import('./parse-lesson.ts')
parentPort.once('message', (text) => parentPort.postMessage(parseLesson(text)))
parentPort.postMessage('ready')
