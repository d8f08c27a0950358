import { useEffect, useRef, useState, type RefObject } from 'react'
import { words } from '../words'
import { clock, cuesIn, type Cue } from './cues'

const useWords = words({
  de: { title: 'Zum Mitlesen', chapters: 'Kapitel' },
  en: { title: 'Read along', chapters: 'Chapters' },
})

export interface ChapterProps {
  at: number
  title: string
}

interface ReadAlongProps {
  film: RefObject<HTMLVideoElement | null>
  captions: string
  chapters: ChapterProps[]
  /** Whether one may jump to what one reads. */
  seekable: boolean
}

/** What is said, beside the film, following it; a click goes there. Its box scrolls by itself, the page does not. */
export function ReadAlong({ film, captions, chapters, seekable }: ReadAlongProps) {
  const t = useWords()
  const cues = useCues(captions)
  const now = useTime(film)
  const box = useRef<HTMLOListElement>(null)
  const current = cues.findLastIndex((cue) => cue.from <= now)

  useEffect(() => {
    const line = box.current?.children[current] as HTMLElement | undefined
    if (line && box.current) box.current.scrollTop = line.offsetTop - box.current.clientHeight / 3
  }, [current])

  return (
    <div className="read-along">
      {chapters.length > 0 && (
        <>
          <p className="read-along__title">{t('chapters')}</p>
          <ol className="read-along__chapters">
            {chapters.map(({ at, title }) => (
              <li key={at}>
                <Line onJump={seekable ? () => jumpTo(film.current, at) : null}>{`${clock(at)} ${title}`}</Line>
              </li>
            ))}
          </ol>
        </>
      )}
      {cues.length > 0 && (
        <>
          <p className="read-along__title">{t('title')}</p>
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable by keyboard */}
          <ol className="read-along__lines" ref={box} tabIndex={0} aria-label={t('title')}>
            {cues.map((cue, index) => (
              <li key={index} aria-current={index === current ? 'true' : undefined}>
                <Line onJump={seekable ? () => jumpTo(film.current, cue.from) : null}>{cue.text}</Line>
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  )
}

function jumpTo(film: HTMLVideoElement | null, seconds: number) {
  if (film) film.currentTime = seconds
}

function Line({ onJump, children }: { onJump: (() => void) | null; children: string }) {
  return onJump ? (
    <button type="button" onClick={onJump}>
      {children}
    </button>
  ) : (
    <span>{children}</span>
  )
}

function useCues(address: string): Cue[] {
  const [cues, setCues] = useState<Cue[]>([])
  useEffect(() => {
    const stop = new AbortController()
    fetch(address, { signal: stop.signal })
      .then((response) => (response.ok ? response.text() : ''))
      .then((text) => setCues(cuesIn(text)))
      .catch(() => undefined) // the film has its captions all the same
    return () => stop.abort()
  }, [address])
  return cues
}

/** How far the film has played, in seconds; the element may be another once the player has come. */
function useTime(film: RefObject<HTMLVideoElement | null>): number {
  const [now, setNow] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setNow(film.current?.currentTime ?? 0), 250)
    return () => clearInterval(timer)
  }, [film])
  return now
}
