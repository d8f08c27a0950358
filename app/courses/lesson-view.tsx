import { Suspense, type ReactNode } from 'react'
import { peekLesson, waitForLesson } from './lesson-module'

interface LessonViewProps {
  /** Where the compiled lesson is served. */
  codeUrl: string
  components: Record<string, unknown>
  /** Shown in the browser while the code of a lesson is on its way, after a navigation. */
  fallback?: ReactNode
}

/** A lesson. What the server sent stays in place until its code is there; a failure reaches the route's error boundary. */
export function LessonView({ codeUrl, components, fallback = null }: LessonViewProps) {
  const Lesson = peekLesson(codeUrl) ?? waitForLesson(codeUrl)
  return (
    <Suspense fallback={fallback}>
      <Lesson components={components} />
    </Suspense>
  )
}
