import { UNSAFE_RemixContext as RemixContext } from '@remix-run/react'
import { createElement, memo, Suspense, useContext, useState, type ReactNode } from 'react'
import { UNSAFE_RouteContext as RouteContext } from 'react-router-dom'
import { lessonFor } from './lesson-module'
import './lesson.css'

interface LessonViewProps {
  /** Where the compiled lesson is served. */
  codeUrl: string
  components: Record<string, unknown>
  /** Shown in the browser while the code of a lesson is on its way, after a navigation. */
  fallback?: ReactNode
}

/**
 * A lesson. What the server sent stays in place until its code is there; a failure reaches the route's error boundary. Until then
 * nothing urgent may reach it, or React throws the HTML away (its error 421): hence no new props, and contexts held still.
 */
export const LessonView = memo(function LessonView({ codeUrl, components, fallback = null }: LessonViewProps) {
  return (
    <StillContexts>
      <Suspense fallback={fallback}>{createElement(lessonFor(codeUrl), { components })}</Suspense>
    </StillContexts>
  )
})

/** Remix renews these two, with the same in them, outside of a transition whenever the address changes, also by a skip link. */
function StillContexts({ children }: { children: ReactNode }) {
  const [remix] = useState(useContext(RemixContext))
  const [route] = useState(useContext(RouteContext))
  return (
    <RemixContext.Provider value={remix}>
      <RouteContext.Provider value={route}>{children}</RouteContext.Provider>
    </RemixContext.Provider>
  )
}
