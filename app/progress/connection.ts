import type { Fields, FilmReport, SaveOutcome, SaveStatus } from '~/courses/components/activity-state'
import { createFilmSender } from './film-sender'
import type { LessonProgress } from './lesson-progress'
import { createSaveQueue, type SendResult } from './save-queue'

/** Whose work it is, and on what. */
export interface Place {
  owner: string
  course: string
  lesson: string
}

interface Listeners {
  onProgress(progress: LessonProgress): void
  onStatus(status: SaveStatus): void
}

export interface Connection {
  save(fields: Fields): Promise<SaveOutcome>
  retry(): void
  reportFilm(activity: string, report: FilmReport, leaving: boolean): void
  flushFilms(activities: string[]): void
  close(): void
}

const SAVE_ADDRESS = '/aktivitaet'
const FILM_ADDRESS = '/aktivitaet/film'

/** What the two addresses answer. */
export interface SavedAnswer {
  course: string
  lesson: string
  progress: LessonProgress
}

export function connect(place: Place, { onProgress, onStatus }: Listeners): Connection {
  const storage = storageOf()
  const hear = ({ course, lesson, progress }: SavedAnswer) => {
    if (course === place.course && lesson === place.lesson) onProgress(progress)
  }
  const queue = createSaveQueue({
    owner: place.owner,
    storage,
    onStatus,
    async send(body) {
      const result = await post(SAVE_ADDRESS, body, hear)
      return result === 'early' ? 'refused' : result
    },
    now: Date.now,
    later(run, ms) {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
  })
  const films = createFilmSender({
    place: `${place.owner}:${place.course}/${place.lesson}`,
    storage,
    async send(activity, report) {
      const result = await post(FILM_ADDRESS, filmBody(place, activity, report), hear)
      if (result === 'failed' || result === 'signed_out') onStatus(result)
      else if (queue.isEmpty()) onStatus('idle')
      return result
    },
    sendLeaving: (activity, report) =>
      void navigator.sendBeacon(FILM_ADDRESS, new URLSearchParams(filmBody(place, activity, report))),
  })
  let filmIds: string[] = []
  const again = () => {
    if (!queue.isEmpty()) void queue.retry()
    films.flush(filmIds)
  }
  const seenAgain = () => document.visibilityState === 'visible' && again()
  addEventListener('online', again)
  document.addEventListener('visibilitychange', seenAgain)
  again()

  return {
    save: (fields) => queue.save(new URLSearchParams([...placeFields(place), ...fields]).toString()),
    retry: again,
    reportFilm: films.report,
    flushFilms(activities) {
      filmIds = activities
      films.flush(activities)
    },
    close() {
      queue.stop()
      removeEventListener('online', again)
      document.removeEventListener('visibilitychange', seenAgain)
    },
  }
}

const placeFields = ({ owner, course, lesson }: Place): Fields => [
  ['person', owner],
  ['course', course],
  ['lesson', lesson],
]

const filmBody = (place: Place, activity: string, { ranges, position }: FilmReport): string =>
  new URLSearchParams([
    ...placeFields(place),
    ['activity', activity],
    ['position', String(position)],
    ['ranges', JSON.stringify(ranges)],
  ]).toString()

async function post(
  address: string,
  body: string,
  hear: (answer: SavedAnswer) => void,
): Promise<SendResult | 'early'> {
  try {
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
    const response = await fetch(address, { method: 'POST', headers, body })
    if (response.ok) {
      hear((await response.json()) as SavedAnswer)
      return 'accepted'
    }
    if (response.status === 401) return 'signed_out'
    if (response.status === 409) return 'early'
    return response.status >= 500 || response.status === 429 ? 'failed' : 'refused'
  } catch {
    return 'failed'
  }
}

/** Browsers may forbid storage; then what cannot be sent lives as long as the page. */
function storageOf(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}
