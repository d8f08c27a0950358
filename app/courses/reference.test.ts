import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { LOCALES } from '~/platform/locale'
import { COMPONENTS, parentsOf } from './components/registry'
import { readLesson } from './read-lesson.server'
import { withReference } from './reference'

const guide = readFileSync('content/README.md', 'utf8')

test('the guide’s reference is that of the components (npx wachsam content reference --write)', () => {
  expect(guide).toBe(withReference(guide))
})

test.each(COMPONENTS.map((schema) => [schema.name, schema] as const))('%s has its place, and an example that passes', async (_name, schema) => {
  expect(schema.topLevel || parentsOf(schema).length > 0).toBe(true)
  for (const part of Object.keys(schema.parts)) expect(COMPONENTS.map(({ name }) => name)).toContain(part)
  for (const locale of LOCALES) {
    if (schema.example) expect((await readLesson(`---\ntitle: x\n---\n\n${schema.example[locale]}\n`)).found).toEqual([])
    else expect(schema.topLevel).toBe(false)
  }
})

test('every whole lesson of the guide passes', async () => {
  const lessons = [...guide.matchAll(/^( *)```mdx\n\1---\n([^]*?)^\1```/gm)].map(([, indent = '', text = '']) => `---\n${text.replaceAll(new RegExp(`^${indent}`, 'gm'), '')}`)
  expect(lessons.length).toBeGreaterThan(0)
  for (const lesson of lessons) expect((await readLesson(lesson)).found).toEqual([])
})
