import { expect, test } from 'vitest'
import { findComponent } from '~/courses/components/registry'
import { fitsIn, suggestionsFor, type SuggestionSource } from './suggestions'

const source: SuggestionSource = { media: ['mail.de.svg', 'film.de.mp4', 'film.de.vtt'], ids: new Set(['quiz', 'name']), locale: 'de' }
const labels = (context: Parameters<typeof suggestionsFor>[0]) => suggestionsFor(context, source).map(({ label }) => label)

test('in the lesson itself stand components, in a component its parts', () => {
  expect(labels({ kind: 'component', from: 0, parent: null })).toEqual(expect.arrayContaining(['Quiz', 'Callout', 'Video']))
  expect(labels({ kind: 'component', from: 0, parent: null })).not.toContain('Choice')
  expect(labels({ kind: 'component', from: 0, parent: 'Question' })).toEqual(expect.arrayContaining(['Choice', 'Explanation']))
  expect(labels({ kind: 'component', from: 0, parent: 'Question' })).not.toContain('Quiz')
})

test('a component comes with what it needs, and with an id of its own', () => {
  const [quiz] = suggestionsFor({ kind: 'component', from: 0, parent: null }, source).filter(({ label }) => label === 'Quiz')
  expect(quiz?.snippet).toBe('Quiz id="${quiz-2}" title="${}">\n${}\n</Quiz>')
  expect(quiz?.info).toMatch(/Fragen/)
})

test('props are offered once, with what they are for', () => {
  expect(labels({ kind: 'prop', from: 0, component: 'Quiz', used: ['id'] })).toEqual(expect.arrayContaining(['title', 'passMark']))
  expect(labels({ kind: 'prop', from: 0, component: 'Quiz', used: ['id'] })).not.toContain('id')
  const [mark] = suggestionsFor({ kind: 'prop', from: 0, component: 'Quiz', used: ['id', 'title'] }, source)
  expect(mark).toMatchObject({ label: 'passMark', snippet: 'passMark={${80}}', info: expect.stringContaining('Prozent') as string })
})

test('values are those of the schema, files those of the folder', () => {
  expect(labels({ kind: 'value', from: 0, component: 'Question', prop: 'kind' })).toEqual(expect.arrayContaining(['single', 'multiple']))
  expect(labels({ kind: 'value', from: 0, component: 'Callout', prop: 'kind' })).toContain('tip')
  expect(labels({ kind: 'value', from: 0, component: 'Video', prop: 'captions' })).toEqual(['film.de.vtt'])
  expect(labels({ kind: 'picture', from: 0 })).toEqual(['mail.de.svg'])
  expect(labels({ kind: 'value', from: 0, component: 'Nothing', prop: 'kind' })).toEqual([])
})

test('the head offers what it does not have yet', () => {
  expect(labels({ kind: 'frontmatter', from: 0, used: ['title'] })).toEqual(expect.arrayContaining(['summary', 'minutes']))
  expect(labels({ kind: 'frontmatter', from: 0, used: ['title'] })).not.toContain('title')
})

test('what is open is closed', () => {
  expect(suggestionsFor({ kind: 'closing', from: 0, parent: 'Quiz' }, source)).toMatchObject([{ snippet: 'Quiz>' }])
})

test('a component knows where it may stand', () => {
  const fits = (name: string, parent: string | null) => {
    const schema = findComponent(name)
    return schema !== undefined && fitsIn(schema, parent)
  }
  expect(fits('Quiz', null)).toBe(true)
  expect(fits('Quiz', 'Steps')).toBe(false)
  expect(fits('Callout', 'Step')).toBe(findComponent('Callout')?.anywhere === true)
})
