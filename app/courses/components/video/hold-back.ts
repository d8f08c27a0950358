const SLACK = 1 // seconds a player may be off

/** Keeps a film from being moved beyond what was watched of it, where its author wants it seen in its order. */
export function holdBack(film: HTMLVideoElement, watchedTo: number): () => void {
  let furthest = watchedTo
  const ended = new AbortController()
  const { signal } = ended
  film.addEventListener('timeupdate', () => !film.seeking && (furthest = Math.max(furthest, film.currentTime)), { signal })
  film.addEventListener('seeking', () => film.currentTime > furthest + SLACK && (film.currentTime = furthest), { signal })
  return () => ended.abort()
}
