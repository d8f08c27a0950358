import { useCallback, useEffect, useRef, useState } from 'react'
import type { CheckAnswer, FindingsByLanguage } from './editor-data'
import type { Language } from './language'
import type { Talk } from './talk'

const QUIET_MS = 400

interface Checked extends Omit<CheckAnswer, 'preview'> {
  preview: { language: Language; key: string | null } | null
}

interface Options {
  talk: Talk
  initial: { findings: FindingsByLanguage; media: string[] }
  /** What stands in the editors now. */
  texts(): Partial<Record<Language, string>>
  /** Which language is shown as learners see it. */
  preview: Language | null
}

/** Has the texts checked when nobody has typed for a moment; an answer that a newer question has overtaken is dropped. */
export function useChecks({ talk, initial, texts, preview }: Options) {
  const [checked, setChecked] = useState<Checked>({ ...initial, preview: null })
  const latest = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const asked = useRef({ texts, preview })
  useEffect(() => {
    asked.current = { texts, preview }
  })

  const check = useCallback(async () => {
    clearTimeout(timer.current)
    const number = ++latest.current
    const { preview: language } = asked.current
    const answer = await talk.ask({ intent: 'check', texts: asked.current.texts(), preview: language })
    if (answer.kind !== 'ok' || number !== latest.current) return
    const { findings, media, preview: key } = answer.value
    setChecked({ findings, media, preview: language && { language, key } })
  }, [talk])

  const checkSoon = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void check(), QUIET_MS)
  }, [check])

  useEffect(() => {
    void check()
    return () => clearTimeout(timer.current)
  }, [check, preview])

  return { ...checked, checkSoon, check }
}
