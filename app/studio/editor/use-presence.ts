import { useEffect, useRef } from 'react'
import type { News } from './editor-data'
import type { Language } from './language'
import type { Talk } from './talk'

const EVERY_MS = 15_000

interface Options {
  revisionOf(language: Language): number | undefined
  onNews(news: News[]): void
}

/** Says every few seconds that one is here, and hears who else is and what they have saved; not while nobody looks at the page. */
export function usePresence(talk: Talk, languages: readonly Language[], { revisionOf, onNews }: Options): void {
  const latest = useRef({ revisionOf, onNews })
  useEffect(() => {
    latest.current = { revisionOf, onNews }
  })
  const key = languages.join()
  useEffect(() => {
    let left = false
    const ask = async () => {
      if (document.hidden) return
      const asked = key.split(',') as Language[]
      const upon = new Map(asked.map((language) => [language, latest.current.revisionOf(language)]))
      const answer = await talk.ask({ intent: 'poll', languages: asked })
      if (!left && answer.kind === 'ok') latest.current.onNews(answer.value.map((text) => ({ ...text, upon: upon.get(text.language) })))
    }
    const again = () => void ask()
    const timer = setInterval(again, EVERY_MS)
    document.addEventListener('visibilitychange', again)
    again()
    return () => {
      left = true
      clearInterval(timer)
      document.removeEventListener('visibilitychange', again)
    }
  }, [talk, key])
}
