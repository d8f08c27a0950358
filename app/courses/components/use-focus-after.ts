import { useEffect, useRef, type RefObject } from 'react'

/**
 * Takes the focus to the element found when `value` changes, if the control that had it is gone with the change: keyboards and
 * screen readers go on from there instead of from the top of the page.
 */
export function useFocusAfter<E extends HTMLElement>(value: unknown, find: (root: E) => HTMLElement | null): RefObject<E> {
  const root = useRef<E>(null)
  const before = useRef(value)
  useEffect(() => {
    if (before.current === value) return
    before.current = value
    if (root.current && document.activeElement === document.body) find(root.current)?.focus()
  })
  return root
}
