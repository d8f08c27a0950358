import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, test } from 'vitest'
import { env } from '~/platform/env.server'
import { lesson, QUIZ, sampleCourse, writeFiles } from '../../tests/support/sample-course'
import { findCourse, findLessonText } from './catalogue.server'
import { choiceIdOf, publicChoiceId } from './choice-ids.server'
import { openContent } from './content-store.server'
import type { LessonText } from './definition'
import { feedbackAt } from './feedback.server'
import { cachedCode } from './lesson-cache.server'
import { peekLesson } from './lesson-module'
import { lessonModule } from './serve-lesson.server'

const shipped = join(env().dataDir, 'shipped')

const body = `{/* Die Loesung ist an-der-adresse */}\n\n${QUIZ.replace('*frei* waehlen', '*frei* waehlen[^geheim]. [Mehr][quelle]')}

[^geheim]: Fussnote der Erklaerung.

[quelle]: https://quelle.example/loesung
`
let shown: LessonText
let code: string

beforeAll(async () => {
  writeFiles(shipped, { ...sampleCourse(), 'courses/probe/zwei/de.mdx': lesson('Zwei', body), 'courses/probe/zwei/en.mdx': lesson('Two', body) })
  await openContent({ watch: false, shippedDir: shipped })
  shown = (await findLessonText('probe', 'zwei', 'de')) as LessonText
  code = (await cachedCode(shown.codeHash)) ?? ''
})

/** The lesson as the browser would show it, with every prop of every part written out. */
function rendered(): string {
  const Lesson = peekLesson(shown.codeUrl)
  const part = (name: string) => ({ children, ...props }: { children?: ReactNode }) => createElement('x-part', { name, props: JSON.stringify(props) }, children)
  const components = Object.fromEntries(['Quiz', 'Question', 'Choice', 'Video', 'Transcript'].map((name) => [name, part(name)]))
  return Lesson ? renderToStaticMarkup(createElement(Lesson, { components })) : ''
}

describe('before an answer', () => {
  test('the code has the question, and nothing that tells the answer', () => {
    expect(code).toContain('Woran erkennen Sie den Absender?')
    expect(code).toContain('An der Adresse.')
    for (const secret of ['correct', 'Explanation', 'waehlen', 'an-der-adresse', 'am-namen', 'auch-klicks', 'Loesung', 'loesung', 'Fussnote', 'title: ']) {
      expect(code, secret).not.toContain(secret)
    }
  })

  test('nor has what is known of the lesson', () => {
    const text = JSON.stringify(shown)
    for (const secret of ['correct', 'an-der-adresse', 'am-namen', 'nichts', 'waehlen']) expect(text, secret).not.toContain(secret)
  })

  test('nor what it renders to', () => {
    const html = rendered()
    expect(html).toContain('An der Adresse.')
    for (const secret of ['correct', 'an-der-adresse', 'waehlen']) expect(html, secret).not.toContain(secret)
  })

  test('choices come under opaque ids, in the order of those', () => {
    const ids = [...rendered().matchAll(/name="Choice" props="\{&quot;id&quot;:&quot;(c[0-9a-f]{20})&quot;\}"/g)].map((match) => match[1])
    const quiz = shown.activities.find(({ kind }) => kind === 'quiz')
    const questions = quiz?.kind === 'quiz' ? quiz.questions : []
    expect(ids).toEqual(questions.flatMap(({ choices }) => choices))
    for (const { choices } of questions) expect(choices).toEqual([...choices].sort())
    expect(new Set(ids).size).toBe(6)
  })

  test('which of many choices stands where says nothing of which is right', () => {
    const place = { courseId: 'probe', lessonId: 'zwei', activityId: 'quiz' }
    const firsts = Array.from({ length: 400 }, (_, index) => {
      const choices = ['richtig', 'falsch'].map((id) => ({ id, shown: publicChoiceId({ ...place, questionId: `q${index}` }, id) }))
      return choices.sort((a, b) => (a.shown < b.shown ? -1 : 1))[0]?.id
    })
    const right = firsts.filter((id) => id === 'richtig').length
    expect(right).toBeGreaterThan(150)
    expect(right).toBeLessThan(250)
  })
})

describe('with the answer', () => {
  const place = { courseId: 'probe', lessonId: 'zwei', activityId: 'quiz', questionId: 'absender' }

  test('an opaque id leads back to the author’s, only within its question', async () => {
    const quiz = (await findCourse('probe'))?.lessons[1]?.activities.de?.find(({ kind }) => kind === 'quiz')
    const [question, other] = quiz?.kind === 'quiz' ? quiz.questions : []
    if (!question || !other) throw new Error('no questions')
    const opaque = publicChoiceId(place, 'an-der-adresse')
    expect(choiceIdOf(place, question, opaque)).toBe('an-der-adresse')
    expect(choiceIdOf(place, question, 'an-der-adresse')).toBeUndefined()
    expect(choiceIdOf({ ...place, questionId: 'meldung' }, other, opaque)).toBeUndefined()
  })

  test('the explanation comes as HTML', async () => {
    expect(await feedbackAt({ courseId: 'probe', lessonId: 'zwei', locale: 'de' }, 'Explanation', ['quiz', 'absender'])).toBe(
      'Den Namen kann jeder <em>frei</em> waehlen. <a href="https://quelle.example/loesung" rel="noopener noreferrer">Mehr</a>.',
    )
    expect(await feedbackAt({ courseId: 'probe', lessonId: 'zwei', locale: 'en' }, 'Explanation', ['quiz', 'meldung'])).toBe('')
    expect(await feedbackAt({ courseId: 'probe', lessonId: 'nie', locale: 'de' }, 'Explanation', ['quiz', 'absender'])).toBe('')
  })

  test('no address leads to the compiled explanations', async () => {
    await feedbackAt({ courseId: 'probe', lessonId: 'zwei', locale: 'de' }, 'Explanation', ['quiz', 'absender'])
    const names = readdirSync(join(env().dataDir, 'cache/lessons'))
    const secret = names.filter((name) => readFileSync(join(env().dataDir, 'cache/lessons', name), 'utf8').includes('waehlen'))
    expect(secret.length).toBeGreaterThan(0)
    for (const file of secret.flatMap((name) => [name, name.replace('.server', '')])) {
      expect((await lessonModule(file).catch((thrown: Response) => thrown)).status).toBe(404)
    }
  })

  test('the key is kept in the data folder, for its owner alone', () => {
    const file = join(env().dataDir, 'keys/choice-ids.key')
    expect(existsSync(file)).toBe(true)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(statSync(file).size).toBe(32)
  })
})
