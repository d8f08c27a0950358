import type { Locale } from '~/platform/locale'
import type { Day } from '~/platform/time'
import type { CoverName } from '~/ui/covers'
import type { RuleToConfirm } from './rules-to-confirm'

/** `open`: nobody assigned it and the person has not opened it yet. */
export type EntryState = 'open' | 'not_started' | 'in_progress' | 'complete' | 'overdue'

/** A course as its person sees it in a list. */
export interface CourseEntry {
  courseId: string
  title: string
  summary: string
  picture: CoverName | null
  minutes: number
  state: EntryState
  mandatory: boolean
  dueOn: Day | null
  /** Whole days until the due day; negative: late. */
  daysLeft: number | null
  percent: number
  /** The lesson to go on with. */
  next: { id: string; title: string } | null
  /** Of a completion that counts, of this or an earlier cycle. */
  completion: { on: Day; validUntil: Day | null } | null
  /** Of a completed course: what came or changed in it since and is to be confirmed. */
  toConfirm: RuleToConfirm[]
}

export interface Home {
  next: CourseEntry | null
  due: CourseEntry[]
  done: CourseEntry[]
  toConfirm: RuleToConfirm[]
}

/** Without a due day last; a due day in the past first, since days sort as text. */
const byUrgency = (a: CourseEntry, b: CourseEntry): number =>
  (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') || b.percent - a.percent || a.title.localeCompare(b.title)

const isToDo = ({ state, mandatory }: CourseEntry): boolean =>
  state === 'overdue' || state === 'in_progress' || (state === 'not_started' && mandatory)

/** What is to be done first, by urgency; then all else by its title. */
export function inOrder(entries: CourseEntry[], locale: Locale): CourseEntry[] {
  const rest = entries.filter((entry) => !isToDo(entry)).sort((a, b) => a.title.localeCompare(b.title, locale))
  return [...entries.filter(isToDo).sort(byUrgency), ...rest]
}

/** The one thing to do next, what else is due, and what is done, latest first. */
export function homeOf(entries: CourseEntry[]): Home {
  const [next = null, ...due] = entries.filter(isToDo).sort(byUrgency)
  const done = entries
    .filter(({ completion }) => completion !== null)
    .sort((a, b) => (b.completion?.on ?? '').localeCompare(a.completion?.on ?? ''))
  return { next, due, done, toConfirm: entries.flatMap((entry) => entry.toConfirm) }
}
