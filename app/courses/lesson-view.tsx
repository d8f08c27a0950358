import { createElement, Suspense, type ReactNode } from 'react'
import { lessonFor } from './lesson-module'
import './lesson.css'

interface LessonViewProps {
  /** Where the compiled lesson is served. */
  codeUrl: string
  components: Record<string, unknown>
  /** Shown in the browser while the code of a lesson is on its way, after a navigation. */
  fallback?: ReactNode
}

/** A lesson. What the server sent stays in place until its code is there; a failure reaches the route's error boundary. */
export function LessonView({ codeUrl, components, fallback = null }: LessonViewProps) {
  return <Suspense fallback={fallback}>{createElement(lessonFor(codeUrl), { components })}</Suspense>
}
