import type { FilmReport } from '~/courses/components/activity-state'
import { mergeRanges, type Range } from './watched-ranges'
import type { SendResult } from './save-queue'

export interface FilmSenderOptions {
  /** Person, course and lesson: under it the browser keeps what could not be sent. */
  place: string
  storage: Storage | null
  /** `early`: more than elapsed time allows so far; the server will take it later. */
  send(activity: string, report: FilmReport): Promise<SendResult | 'early'>
  /** For a page that is being left: nobody hears the answer. */
  sendLeaving(activity: string, report: FilmReport): void
}

interface Unsent {
  ranges: Range[]
  position: number
  sending: boolean
  again: boolean
}

const PREFIX = 'wachsam.film'

const merged = (ranges: Range[]) => mergeRanges(ranges, Number.MAX_SAFE_INTEGER)

/** Sends what was seen of a film; what the server has not taken goes with the next report, also after a reload. */
export function createFilmSender({ place, storage, send, sendLeaving }: FilmSenderOptions) {
  const films = new Map<string, Unsent>()
  const keyOf = (activity: string) => `${PREFIX}:${place}/${activity}`

  function filmOf(activity: string): Unsent {
    const known = films.get(activity)
    if (known) return known
    const film = { ...readKept(storage, keyOf(activity)), sending: false, again: false }
    films.set(activity, film)
    return film
  }

  function keep(activity: string, { ranges, position }: Unsent) {
    try {
      if (ranges.length === 0) storage?.removeItem(keyOf(activity))
      else storage?.setItem(keyOf(activity), JSON.stringify({ ranges: merged(ranges), position }))
    } catch {
      return // a full or forbidden storage costs the safety net, not the report
    }
  }

  async function transmit(activity: string, film: Unsent): Promise<void> {
    if (film.sending) {
      film.again = true
      return
    }
    film.sending = true
    film.again = false
    const sent = film.ranges
    film.ranges = []
    const result = await send(activity, { ranges: merged(sent), position: film.position })
    film.sending = false
    if (result !== 'accepted' && result !== 'refused') film.ranges = [...sent, ...film.ranges]
    keep(activity, film)
    if (film.again && result === 'accepted') await transmit(activity, film)
  }

  return {
    report(activity: string, { ranges, position }: FilmReport, leaving: boolean) {
      const film = filmOf(activity)
      film.ranges = [...film.ranges, ...ranges]
      film.position = position
      keep(activity, film)
      if (leaving) sendLeaving(activity, { ranges: merged(film.ranges), position })
      else void transmit(activity, film)
    },
    /** Sends what an earlier visit or a lost line left behind. */
    flush(activities: string[]) {
      for (const activity of activities) {
        const film = filmOf(activity)
        if (film.ranges.length > 0) void transmit(activity, film)
      }
    },
  }
}

function readKept(storage: Storage | null, key: string): { ranges: Range[]; position: number } {
  try {
    const kept = JSON.parse(storage?.getItem(key) ?? 'null') as { ranges: Range[]; position: number } | null
    if (kept && Array.isArray(kept.ranges)) return kept
  } catch {
    storage?.removeItem(key)
  }
  return { ranges: [], position: 0 }
}
