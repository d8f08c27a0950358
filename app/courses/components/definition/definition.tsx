import { useEffect, useId, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import { glossaryAnchor } from './glossary-anchor'
import './definition.css'

/** A term in a sentence: a link to the glossary, and where script runs it explains itself on the spot. */
export function Definition({ term, children }: { term: string; children?: ReactNode }) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const root = useRef<HTMLElement>(null)

  useEffect(() => {
    if (!open) return
    const close = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false)
    }
    document.addEventListener('pointerdown', close)
    return () => document.removeEventListener('pointerdown', close)
  }, [open])

  function toggle(event: MouseEvent) {
    event.preventDefault()
    setOpen(!open)
  }

  return (
    <dfn className="definition" ref={root} onKeyDown={(event: KeyboardEvent) => event.key === 'Escape' && setOpen(false)}>
      <a href={`/glossar#${glossaryAnchor(term)}`} onClick={toggle} aria-expanded={open} aria-controls={id} role="button">
        {term}
      </a>
      <span className="definition__text" id={id} hidden={!open} role="note">
        {children}
      </span>
    </dfn>
  )
}
