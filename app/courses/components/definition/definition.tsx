import { useEffect, useId, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode, type RefObject } from 'react'
import { useAlive } from '~/ui/use-alive'
import { glossaryAnchor } from './glossary-anchor'
import './definition.css'

const EDGE = 16 // pixels kept free beside the explanation

/** A term in a sentence: a link to the glossary, and where script runs it explains itself on the spot. */
export function Definition({ term, children }: { term: string; children?: ReactNode }) {
  const id = useId()
  const alive = useAlive()
  const [open, setOpen] = useState(false)
  const root = useRef<HTMLSpanElement>(null)
  useClosing(open, root, setOpen)

  function toggle(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return // the glossary, in a tab of its own
    event.preventDefault()
    setOpen(!open)
  }

  function pressed(event: KeyboardEvent) {
    if (event.key !== ' ') return
    event.preventDefault()
    setOpen(!open)
  }

  const button = alive ? { 'role': 'button', 'aria-expanded': open, 'aria-controls': id, 'onKeyDown': pressed } : {}
  return (
    <span className="definition" ref={root}>
      <a href={`/glossar#${glossaryAnchor(term)}`} onClick={toggle} {...button}>
        <dfn>{term}</dfn>
      </a>
      <span className="definition__text" id={id} hidden={!open} role="note" ref={open ? intoView : undefined}>
        {children}
      </span>
    </span>
  )
}

/** Escape, or a press anywhere else. */
function useClosing(open: boolean, root: RefObject<HTMLElement>, setOpen: (open: boolean) => void) {
  useEffect(() => {
    if (!open) return
    const ended = new AbortController()
    const { signal } = ended
    document.addEventListener('pointerdown', ({ target }) => !root.current?.contains(target as Node) && setOpen(false), { signal })
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && setOpen(false), { signal })
    return () => ended.abort()
  }, [open, root, setOpen])
}

/** A term near the edge of the page: its explanation moves back into it. */
function intoView(text: HTMLElement | null) {
  if (!text) return
  text.style.translate = ''
  const over = text.getBoundingClientRect().right - (document.documentElement.clientWidth - EDGE)
  if (over > 0) text.style.translate = `${-over}px`
}
