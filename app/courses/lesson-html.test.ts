import { expect, test } from 'vitest'
import { compileOnce } from './compile-lesson.server'
import { readLesson } from './read-lesson.server'

async function compiled(body: string): Promise<string> {
  const { content, found } = await readLesson(`---\ntitle: Probe\n---\n\n${body}\n`)
  expect(found).toEqual([])
  return content ? compileOnce(content.root, 'de') : ''
}

test('links find headings, under ids that are no ids of the page', async () => {
  const code = await compiled('[unten](#prüfen-melden) und [Liste](#aktivitaet-a)[^1]\n\n## Prüfen, *melden*!\n\n## Prüfen melden\n\n<Checklist id="a" title="A">\n<Item id="b">B</Item>\n</Checklist>\n\n[^1]: Text')
  expect(code.match(/abschnitt-prüfen-melden/g) ?? code.match(/abschnitt-pr\\xFCfen-melden/g)).toHaveLength(2)
  expect(code).toContain('"#aktivitaet-a"')
  expect(code).toContain('#anmerkung-fn-1')
})
