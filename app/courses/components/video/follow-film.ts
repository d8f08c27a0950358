import type { FilmReport } from '../activity-state'
import { createFilmLog } from './film-log'

const BEAT_MS = 10_000

/**
 * Follows a film that plays and reports what was seen of it: when it starts, every ten seconds, when it stops, and when the page
 * is left. Returns how to end it.
 */
export function followFilm(film: HTMLVideoElement, report: (report: FilmReport, leaving: boolean) => void): () => void {
  const log = createFilmLog()
  const ended = new AbortController()
  const { signal } = ended

  const send = (leaving = false) => report({ ranges: log.take(), position: film.currentTime }, leaving)
  const advance = () => {
    if (!film.seeking) log.advance(film.currentTime, film.playbackRate, performance.now())
  }
  const stop = () => {
    advance()
    log.stop()
    send()
  }

  film.addEventListener(
    'playing',
    () => {
      log.start(film.currentTime, performance.now())
      send()
    },
    { signal },
  )
  film.addEventListener('timeupdate', advance, { signal })
  film.addEventListener('seeking', () => log.stop(), { signal })
  film.addEventListener('pause', stop, { signal })
  film.addEventListener('ended', stop, { signal })

  const beat = setInterval(() => {
    if (!film.paused && !film.ended) send()
  }, BEAT_MS)

  const leave = () => {
    if (film.currentTime === 0) return
    advance()
    send(true)
  }
  addEventListener('pagehide', leave, { signal })
  document.addEventListener('visibilitychange', () => document.hidden && leave(), { signal })

  return () => {
    clearInterval(beat)
    if (!film.paused) stop()
    ended.abort()
  }
}
