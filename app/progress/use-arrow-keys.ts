import { useNavigate } from '@remix-run/react'
import { useEffect } from 'react'

type ArrowKeys = Record<'ArrowLeft' | 'ArrowRight', string | null | undefined>

/** Arrow keys lead to the pages before and after, as long as nothing has the focus that has use for them. */
export function useArrowKeys({ ArrowLeft, ArrowRight }: ArrowKeys): void {
  const navigate = useNavigate()
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const to = { ArrowLeft, ArrowRight }[event.key]
      const withOther = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey
      if (!to || withOther || event.defaultPrevented || !isAtRest() || scrollsSideways()) return
      navigate(to)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [navigate, ArrowLeft, ArrowRight])
}

/** On nothing, or where a new page puts the focus to be read from. */
const isAtRest = () => document.activeElement === null || document.activeElement.matches('body, main, h1')

/** At a high zoom the arrows move the page. */
const scrollsSideways = () => document.documentElement.scrollWidth > document.documentElement.clientWidth
