import { Scripts } from '@remix-run/react'
import { Children, cloneElement, Fragment, isValidElement, type ReactElement, type ReactNode } from 'react'

/**
 * Remix's scripts, fetched and run once the page has been painted: before, they would share a slow line with the styles, the faces and the first
 * picture, and keep a slow machine busy, though the page works without them.
 */
export function LateScripts({ nonce }: { nonce: string | undefined }) {
  const elements = elementsIn(Scripts({ nonce }))
  const preloads = elements.flatMap(({ type, props }) => (type === 'link' && props.href ? [props.href] : []))
  return elements
    .filter(({ type }) => type !== 'link')
    .map((element) =>
      element.props.type === 'module' ? <AfterPaint key="module" script={element} preloads={preloads} nonce={nonce} /> : element,
    )
}

interface Props {
  children?: ReactNode
  href?: string
  type?: string
}

function elementsIn(node: ReactNode): ReactElement<Props>[] {
  return Children.toArray(node).flatMap((child) => {
    if (!isValidElement<Props>(child)) return []
    return child.type === Fragment ? elementsIn(child.props.children) : [child]
  })
}

/** The script as text that the browser does not run, and a line that runs it. */
function AfterPaint({ script, preloads, nonce }: { script: ReactElement<Props>; preloads: string[]; nonce: string | undefined }) {
  const call = `(${START})(document.currentScript.previousElementSibling, ${JSON.stringify(preloads)})`
  return (
    <>
      {cloneElement(script, { type: 'text/plain' })}
      <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: call }} />
    </>
  )
}

/**
 * What it puts into the page it takes out again: React finds what it rendered. A page in the background is not painted, and not every browser
 * tells of paint: there, nothing is waited for; where it does not come, not for long.
 */
const START = `(text, preloads) => {
  const put = (name, properties) => document.head.appendChild(Object.assign(document.createElement(name), properties)).remove()
  const start = () => {
    if (!text) return
    for (const href of preloads) put('link', { rel: 'modulepreload', href })
    put('script', { type: 'module', nonce: text.nonce, textContent: text.textContent })
    text = null
  }
  if (document.hidden || !PerformanceObserver.supportedEntryTypes.includes('paint')) return start()
  new PerformanceObserver(start).observe({ type: 'paint', buffered: true })
  setTimeout(start, 1000)
}`
