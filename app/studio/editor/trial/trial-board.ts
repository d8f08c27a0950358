import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ActivityBoard, ActivityState, Fields, FilmReport } from '~/courses/components/activity-state'
import { mergeRanges } from '~/progress/watched-ranges'
import { rangesIn, valueIn, type TrialChange } from './trial-change'

export interface TrialAnswer {
  title: string
  summary: string | null
  minutes: number | null
  states: Record<string, ActivityState>
}

type Ask = (log: TrialChange[]) => Promise<TrialAnswer | null>

/**
 * The board of a trial: what was done is remembered by this page alone and told to the server as a whole each time, which works
 * out how far that leads and keeps nothing.
 */
export function useTrialBoard(ask: Ask, preview: string) {
  const log = useRef<TrialChange[]>([])
  const [answer, setAnswer] = useState<TrialAnswer | null>(null)
  const latest = useRef(0)

  const refresh = useCallback(async () => {
    const number = ++latest.current
    const next = await ask(log.current)
    if (next && number === latest.current) startTransition(() => setAnswer(next))
    return next !== null
  }, [ask])

  useEffect(() => void refresh(), [refresh, preview])

  const board = useMemo<ActivityBoard>(() => {
    const save = async (fields: Fields) => {
      log.current = [...log.current, fields]
      return (await refresh()) ? 'saved' : 'refused'
    }
    return {
      formAction: '',
      shown: null,
      status: 'idle',
      states: answer?.states ?? {},
      save,
      retry: () => void refresh(),
      reportFilm(activity: string, { ranges, position }: FilmReport) {
        const before = log.current.find((change) => isFilm(change, activity))
        log.current = log.current.filter((change) => change !== before)
        const all = mergeRanges([...rangesIn(before ? valueIn(before, 'ranges') : ''), ...ranges], Number.MAX_SAFE_INTEGER)
        void save([['intent', 'film'], ['activity', activity], ['ranges', JSON.stringify(all)], ['position', String(position)]])
      },
    }
  }, [answer, refresh])

  const startAgain = useCallback(() => {
    log.current = []
    void refresh()
  }, [refresh])

  return { answer, board, startAgain }
}

const isFilm = (change: TrialChange, activity: string) => valueIn(change, 'intent') === 'film' && valueIn(change, 'activity') === activity
