import { startTransition, useState } from 'react'
import { useActivityBoard, useActivityState } from './activity-state'

/** Parts that were opened, and the one shown now. */
export function useOpened(id: string) {
  const board = useActivityBoard()
  const state = useActivityState(id, 'parts')
  const [shown, setShown] = useState(board.shown?.activity === id ? board.shown.part : null)
  const [pending, setPending] = useState<string[]>([])
  const isOpened = (part: string) => pending.includes(part) || (state?.opened.includes(part) ?? false)

  /** Opens parts on the server; those it already knows cost no request. */
  async function open(parts: string[]) {
    const fresh = parts.filter((part) => !isOpened(part))
    if (fresh.length === 0) return
    setPending((before) => [...before, ...fresh])
    await board.save([['intent', 'open'], ['activity', id], ...fresh.map((part): [string, string] => ['part', part])])
    // Together with the state the server answered with, which comes as a transition too.
    startTransition(() => setPending((before) => before.filter((part) => !fresh.includes(part))))
  }

  return { done: state?.done ?? false, shown, show: setShown, isOpened, open, formAction: board.formAction }
}
