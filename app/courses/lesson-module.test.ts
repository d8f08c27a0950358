import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeEach, expect, test } from 'vitest'
import { keepLesson, lessonFor, loadLesson, peekLesson } from './lesson-module'
import { fillLesson, moduleText } from './lesson-module.server'

const code = 'var C={default:()=>_jsx_runtime.jsx("p",{children:"Text"})};return C;'
const url = `data:text/javascript,${encodeURIComponent(moduleText(code))}`

beforeEach(() => Object.assign(globalThis, { wachsamLessons: undefined }))

test('on the server a filled lesson renders at once', () => {
  expect(peekLesson(url)).toBeUndefined()
  fillLesson(url, code)
  expect(renderToStaticMarkup(createElement(lessonFor(url), { components: {} }))).toBe('<p>Text</p>')
})

test('in the browser the component stays the same one when the lesson has come, or all would be mounted anew', async () => {
  const waiting = lessonFor(url)
  await loadLesson(url)
  expect(peekLesson(url)).toBeDefined()
  expect(lessonFor(url)).toBe(waiting)
})

test('a module is loaded once', async () => {
  expect(await loadLesson(url)).toBe(await loadLesson(url))
})

test('of many lessons those not used for longest go', () => {
  const lesson = () => null
  for (let index = 0; index <= 3_000; index++) keepLesson(`/${index}`, lesson)
  expect(peekLesson('/0')).toBeUndefined()
  expect(peekLesson('/1')).toBe(lesson)
})
