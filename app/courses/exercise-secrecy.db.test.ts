import { join } from 'node:path'
import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, test } from 'vitest'
import { env } from '~/platform/env.server'
import { lesson, sampleCourse, writeFiles } from '../../tests/support/sample-course'
import { findCourse, findLessonText } from './catalogue.server'
import { partIdOf, publicPartId } from './choice-ids.server'
import { openContent } from './content-store.server'
import type { Activity, LessonText } from './definition'
import { feedbackAt } from './feedback.server'
import { cachedCode } from './lesson-cache.server'
import { peekLesson } from './lesson-module'

const shipped = join(env().dataDir, 'shipped')
const TRAPS = ['gewinnspiel', 'mahnung']

const message = (id: string, index: number) => {
  const isTrap = TRAPS.includes(id)
  return `<Message id="${id}" from="Absender ${index}" address="a${index}@b.example" subject="Betreff ${index}" received="${8 + index}:00"${isTrap ? ' suspicious' : ''}>
Text ${index}, Antwort an x@y.invalid. <Link to="https://c.example">Weiter</Link>

${isTrap ? '<Giveaway label="Verraeter">Geheimnis der Falle</Giveaway>' : '<Explanation>Geheimnis der echten</Explanation>'}
</Message>`
}

const body = `<Inbox id="post" title="Postfach">
${['besprechung', 'gewinnspiel', 'protokoll', 'mahnung', 'urlaub'].map(message).join('\n')}
</Inbox>

<Hotspots id="suche" src="bild.svg" alt="Ein Bild" title="Suche">
<Place id="zettel-mit-passwort" x={1} y={1} width={9} height={9} label="Zettel" correct><Explanation>Geheimnis des Zettels</Explanation></Place>
<Place id="harmlose-tasse" x={20} y={1} width={9} height={9} label="Tasse"><Explanation>Geheimnis der Tasse</Explanation></Place>
</Hotspots>
`
const SECRETS = ['suspicious', 'correct', 'Geheimnis', 'Verraeter', 'Giveaway', 'Explanation', 'gewinnspiel', 'besprechung', 'zettel-mit', 'harmlose']
let shown: LessonText
let code: string

beforeAll(async () => {
  const files = { 'bild.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"/>', 'de.mdx': lesson('Zwei', body), 'en.mdx': lesson('Two', body) }
  const placed = Object.fromEntries(Object.entries(files).map(([name, content]) => [`courses/probe/zwei/${name}`, content]))
  writeFiles(shipped, { ...sampleCourse(), ...placed })
  await openContent({ watch: false, shippedDir: shipped })
  shown = (await findLessonText('probe', 'zwei', 'de')) as LessonText
  code = (await cachedCode(shown.codeHash)) ?? ''
})

/** The lesson as the browser would show it, with every prop of every part written out. */
function rendered(): string {
  const Lesson = peekLesson(shown.codeUrl)
  const part = (name: string) => ({ children, ...props }: { children?: ReactNode }) => createElement('x-part', { name, props: JSON.stringify(props) }, children)
  const components = Object.fromEntries(['Inbox', 'Message', 'Link', 'Hotspots', 'Place'].map((name) => [name, part(name)]))
  return Lesson ? renderToStaticMarkup(createElement(Lesson, { components })) : ''
}

async function exercise(id: string): Promise<Extract<Activity, { kind: 'exercise' }>> {
  const found = (await findCourse('probe'))?.lessons[1]?.activities.de?.find((activity) => activity.id === id)
  if (found?.kind !== 'exercise') throw new Error('no exercise')
  return found
}

describe('before the decision', () => {
  test('neither the code nor what it renders nor what is known of the lesson tells which is which', () => {
    expect(code).toContain('Betreff 1')
    for (const secret of SECRETS) {
      expect(code, secret).not.toContain(secret)
      expect(rendered(), secret).not.toContain(secret)
      expect(JSON.stringify(shown), secret).not.toContain(secret)
    }
  })

  test('traps and honest messages have the same props, true and false places too', () => {
    const names = (part: string) =>
      [...rendered().matchAll(new RegExp(`name="${part}" props="([^"]*)"`, 'g'))].map(([, props]) => Object.keys(JSON.parse(String(props).replaceAll('&quot;', '"'))).join())
    expect(new Set(names('Message'))).toEqual(new Set(['id,from,address,subject,received']))
    expect(names('Message')).toHaveLength(5)
    expect(new Set(names('Place'))).toEqual(new Set(['id,x,y,width,height,label']))
  })

  test('messages and places come in the order of ids that say nothing', async () => {
    for (const [part, id] of [['Message', 'post'], ['Place', 'suche']] as const) {
      const ids = [...rendered().matchAll(new RegExp(`name="${part}" props="\\{&quot;id&quot;:&quot;(c[0-9a-f]{20})&quot;`, 'g'))].map(([, own]) => String(own))
      const { parts } = await exercise(id)
      expect(ids).toHaveLength(parts.length)
      expect(ids).toEqual([...ids].sort())
    }
  })

  test('nothing in a message is a link', () => {
    expect(rendered()).not.toMatch(/<a |href/)
    expect(rendered()).toContain('x@y.invalid')
  })
})

test('an opaque id leads back to the author’s, within its exercise alone', async () => {
  const place = { courseId: 'probe', lessonId: 'zwei', activityId: 'post' }
  const post = await exercise('post')
  const opaque = publicPartId(place, post, 'mahnung')
  expect(partIdOf(place, post, opaque)).toBe('mahnung')
  expect(partIdOf(place, post, 'mahnung')).toBeUndefined()
  expect(partIdOf({ ...place, activityId: 'suche' }, await exercise('suche'), opaque)).toBeUndefined()
})

test('what gives a message away comes as HTML, from the server', async () => {
  const place = { courseId: 'probe', lessonId: 'zwei', locale: 'de' } as const
  expect(await feedbackAt(place, 'Giveaway', ['post', 'mahnung'])).toContain('Geheimnis der Falle')
  expect(await feedbackAt(place, 'Explanation', ['post', 'urlaub'])).toBe('Geheimnis der echten')
  expect(await feedbackAt(place, 'Giveaway', ['post', 'urlaub'])).toBe('')
})
