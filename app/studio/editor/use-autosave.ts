import { useEffect, useState } from 'react'
import { Autosave, evenLines, type SaveState } from './autosave'
import type { EditorText } from './editor-data'
import { copyKey, judgeCopy, readCopy, type CopyPlace } from './local-copy'
import { saveBy, type Talk, type TalkPlace } from './talk'

interface Opened {
  autosave: Autosave
  /** Some of it comes from this browser, which had not been able to save it. */
  restored: boolean
}

/** One language's text while it is edited. Only where there is a browser. */
export function useAutosave(opened: EditorText, place: TalkPlace, talk: Talk): Opened & { state: SaveState } {
  const [state, setState] = useState<SaveState | null>(null)
  const [one] = useState(() => open(opened, place, talk, setState))
  const { autosave } = one

  useEffect(() => {
    if (one.restored) void autosave.save()
    const leave = () => autosave.keep()
    const back = () => void autosave.save()
    const ask = (event: BeforeUnloadEvent) => {
      autosave.keep()
      if (autosave.state().kind !== 'saved') event.preventDefault()
    }
    addEventListener('pagehide', leave)
    addEventListener('online', back)
    addEventListener('beforeunload', ask)
    return () => {
      removeEventListener('pagehide', leave)
      removeEventListener('online', back)
      removeEventListener('beforeunload', ask)
      void autosave.save()
      autosave.close()
    }
  }, [one, autosave])

  return { ...one, state: state ?? autosave.state() }
}

function open(opened: EditorText, { course, lesson, person }: TalkPlace, talk: Talk, onState: (state: SaveState) => void): Opened {
  const copy: CopyPlace = { storage: storageOf(), key: copyKey(person, course, `${lesson}/${opened.language}`) }
  const left = readCopy(copy)
  const meaning = judgeCopy(left, { text: evenLines(opened.text), revision: opened.revision })
  const text = meaning === 'nothing' || !left ? opened.text : left.text
  const autosave = new Autosave({
    server: opened,
    text,
    overtaken: meaning === 'overtaken',
    copy,
    send: (written, base) => saveBy(talk, opened.language, written, base),
    onState,
    later(run, ms) {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
  })
  return { autosave, restored: meaning === 'newer' }
}

/** Null where the browser forbids it. */
function storageOf(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}
