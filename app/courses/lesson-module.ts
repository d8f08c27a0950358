import { lazy, type ComponentType } from 'react'
import * as React from 'react'
import * as ReactDOM from 'react-dom'
import * as jsxRuntime from 'react/jsx-runtime'

/** A compiled lesson: takes the map of components, and data as ordinary props. */
export type LessonComponent = ComponentType<{ components: Record<string, unknown> }>

/** What the compiled code of a lesson is called with. */
export const factoryArguments = [React, ReactDOM, jsxRuntime] as const

type Factory = (...given: typeof factoryArguments) => { default: LessonComponent }

interface Loaded {
  ready: Map<string, LessonComponent>
  waiting: Map<string, LessonComponent>
}

// On the global object: development reloads of this module must not forget what is on the page.
const kept = globalThis as { wachsamLessons?: Loaded }
const loaded = () => (kept.wachsamLessons ??= { ready: new Map(), waiting: new Map() })

const READY_MAX = 3_000 // on a server; a page holds a handful

/** The lesson of this address if it is at hand: always on the server, whose loader has filled it in. */
export function peekLesson(url: string): LessonComponent | undefined {
  return loaded().ready.get(url)
}

export function keepLesson(url: string, lesson: LessonComponent): LessonComponent {
  const { ready } = loaded()
  ready.delete(url)
  ready.set(url, lesson)
  const oldest = ready.size > READY_MAX ? ready.keys().next().value : undefined
  if (oldest !== undefined) ready.delete(oldest)
  return lesson
}

export async function loadLesson(url: string): Promise<LessonComponent> {
  const known = peekLesson(url)
  if (known) return known
  const module = (await import(/* @vite-ignore */ url)) as { default: Factory }
  return keepLesson(url, module.default(...factoryArguments).default)
}

/**
 * The component to render for a lesson: at once where it is at hand, else one that waits for it. Who has waited keeps that component
 * also after the lesson has come: another one in its place would throw away what the learner has filled in.
 */
export function lessonFor(url: string): LessonComponent {
  const { waiting } = loaded()
  return waiting.get(url) ?? peekLesson(url) ?? waitForLesson(url)
}

function waitForLesson(url: string): LessonComponent {
  const { waiting } = loaded()
  const lesson = lazy(async () => {
    try {
      return { default: await loadLesson(url) }
    } catch (error) {
      waiting.delete(url) // the next visit tries again
      throw error
    }
  }) as unknown as LessonComponent
  waiting.set(url, lesson)
  return lesson
}
