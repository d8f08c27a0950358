import {
  createContext,
  startTransition,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react'
import {
  ActivityBoardProvider,
  type ActivityBoard,
  type SaveStatus,
  type ShownPart,
} from '~/courses/components/activity-state'
import { connect, type Connection, type Place } from './connection'
import type { LessonProgress } from './lesson-progress'
import { SaveNotice } from './save-notice'

const ProgressContext = createContext<LessonProgress | null>(null)

/** How far the lesson is now, after every save. */
export function useLessonProgress(): LessonProgress {
  const progress = useContext(ProgressContext)
  if (!progress) throw new Error('Progress is asked for outside of a lesson')
  return progress
}

interface LearningProps {
  place: Place
  formAction: string
  shown: ShownPart | null
  initial: LessonProgress
  children: ReactNode
}

/** A lesson that is being worked on: holds what the server says of it, and carries to the server what is done. */
export function Learning({ place, formAction, shown, initial, children }: LearningProps) {
  const [loaded, setLoaded] = useState(initial)
  const [progress, setProgress] = useState(initial)
  const [status, setStatus] = useState<SaveStatus>('idle')
  if (loaded !== initial) {
    setLoaded(initial)
    setProgress(initial)
  }
  const connection = useConnection(place, setProgress, setStatus)
  const films = Object.keys(progress.activities).filter((id) => progress.activities[id]?.kind === 'video')
  useEffect(() => {
    connection()?.flushFilms(films)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, for what an earlier visit left behind
  }, [connection])

  const board = useMemo<ActivityBoard>(
    () => ({
      formAction,
      shown,
      status,
      states: progress.activities,
      save: async (fields) => (await connection()?.save(fields)) ?? 'refused',
      retry: () => connection()?.retry(),
      reportFilm: (activity, report, leaving) => connection()?.reportFilm(activity, report, leaving),
    }),
    [formAction, shown, status, progress.activities, connection],
  )

  return (
    <ProgressContext.Provider value={progress}>
      <ActivityBoardProvider value={board}>
        {children}
        <SaveNotice status={status} retry={board.retry} />
      </ActivityBoardProvider>
    </ProgressContext.Provider>
  )
}

/** The line to the server, from when the page is alive; the answer reads it at the time of the call. */
function useConnection(
  { owner, course, lesson }: Place,
  setProgress: (progress: LessonProgress) => void,
  setStatus: (status: SaveStatus) => void,
): () => Connection | null {
  const current = useRef<Connection | null>(null)
  useEffect(() => {
    const connection = connect({ owner, course, lesson }, {
      // The lesson's text may still be taking over its HTML: an urgent update would make it start anew.
      onProgress: (progress) => startTransition(() => setProgress(progress)),
      onStatus: (status) => startTransition(() => setStatus(status)),
    })
    current.current = connection
    return () => connection.close()
  }, [owner, course, lesson, setProgress, setStatus])
  return useCallback(() => current.current, [])
}
