import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { courseYaml, lesson, writeFiles } from '../../tests/support/sample-course'
import { checkCourse } from './check-course.server'

let folder: string

beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'wachsam-pages-'))))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const SOMEWHERE = ['/kurse', '/kurse/probe', '/kurse/probe/eins#mehr', '/kurse/nachbar/eins', '/kurse/phishing/erkennen']
const NOWHERE = ['/kurse/probe/zwei', '/kurse/fehlt', '/kurse/nachbar/zwei']

test('links to courses and lessons that are not there are named, those to courses beside it and to shipped ones are not', async () => {
  const body = [...SOMEWHERE, ...NOWHERE].map((address) => `[Weiter](${address})`).join('\n\n')
  writeFiles(folder, {
    'courses/probe/course.yaml': courseYaml({ lessons: ['eins'] }),
    'courses/probe/eins/de.mdx': lesson('Eins', body),
    'courses/probe/eins/en.mdx': lesson('One', 'Text'),
    'courses/nachbar/course.yaml': courseYaml({ lessons: ['eins'] }).toString().replace(/^id: .*$/m, 'id: nachbar'),
    'courses/nachbar/eins/de.mdx': lesson('Eins', 'Text'),
  })
  const { found } = await checkCourse(join(folder, 'courses/probe'))
  const first = 5 + 2 * SOMEWHERE.length
  expect(found.map(({ path, found: { line, rule, severity, params } }) => `${path}:${line} ${rule} ${severity} ${String(params.address)}`)).toEqual(
    NOWHERE.map((address, index) => `eins/de.mdx:${first + 2 * index} page-nowhere warning ${address}`),
  )
})
