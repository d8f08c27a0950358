import { Scripts } from '@remix-run/react'
import { Children, cloneElement, isValidElement, type ReactElement, type ReactNode } from 'react'

/**
 * Remix's scripts, behind what they are not needed for: at their usual priority they share a slow line with the styles, the faces and the first
 * picture, and run as soon as they are there, be the page painted or not.
 */
export function LateScripts({ nonce }: { nonce: string | undefined }) {
  return <>{late(Scripts({ nonce }), nonce)}</>
}

function late(node: ReactNode, nonce: string | undefined): ReactNode {
  return Children.map(node, (child) => {
    if (!isValidElement<Props>(child)) return child
    if (child.type === 'link') return cloneElement(child, { fetchpriority: 'low' })
    if (child.props.type === 'module') return <AfterPaint script={child} nonce={nonce} />
    return child.props.children ? cloneElement(child, {}, late(child.props.children, nonce)) : child
  })
}

interface Props {
  children?: ReactNode
  type?: string
  /** In lower case: this React does not know it yet and would warn of the other spelling. */
  fetchpriority?: 'low'
}

/** The script as text that the browser does not run, and a line that runs it. */
function AfterPaint({ script, nonce }: { script: ReactElement<Props>; nonce: string | undefined }) {
  return (
    <>
      {cloneElement(script, { type: 'text/plain' })}
      <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: START }} />
    </>
  )
}

/** A page in the background is not painted: there, nothing is waited for; where no frame comes for another reason, not for long. */
const START = `((text) => {
  const start = () => {
    if (!text) return
    const script = Object.assign(document.createElement('script'), { type: 'module', nonce: text.nonce, textContent: text.textContent })
    text = document.head.appendChild(script).remove()
  }
  if (document.hidden) return start()
  requestAnimationFrame(() => setTimeout(start))
  setTimeout(start, 1000)
})(document.currentScript.previousElementSibling)`
