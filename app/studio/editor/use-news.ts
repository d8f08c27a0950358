import { useState } from 'react'
import { evenLines, type Autosave, type ServerText } from './autosave'
import type { EditorText, News } from './editor-data'
import type { Answer, Talk } from './talk'

interface Options {
  opened: EditorText
  autosave: Autosave
  talk: Talk
  /** Puts another text into the editor. */
  show(text: string): void
}

/** What happens to a text beside one's own typing: others save it, somebody changes its file, the draft is given up. */
export function useNews({ opened, autosave, talk, show }: Options) {
  const { language } = opened
  const [meta, setMeta] = useState(opened)
  /** Whose newer text has come into the editor; null: nobody's. */
  const [taken, setTaken] = useState<string | null>(null)

  function hear(news: News) {
    setMeta(news)
    const known = autosave.server()
    if (news.upon !== known.revision || autosave.state().kind !== 'saved') return
    const isOther = evenLines(news.text) !== known.text
    if (!isOther && news.revision === known.revision) return
    // With nothing of one's own at stake it comes by itself.
    void autosave.goOn(news.text, news)
    if (!isOther) return
    show(evenLines(news.text))
    setTaken(news.savedBy ?? '')
  }

  async function goOn(chosen: string, server: ServerText) {
    const text = evenLines(chosen)
    const done = autosave.goOn(text, server)
    show(text)
    await done
  }

  async function takeOver(answer: Answer<EditorText>, wanted?: string) {
    if (answer.kind !== 'ok') return
    setMeta(answer.value)
    await goOn(wanted ?? answer.value.text, answer.value)
  }

  /** Goes on with one's own text upon the file as it is now; if others were faster, it becomes a conflict. */
  async function keepMine(chosen: string) {
    await autosave.save()
    const { revision } = autosave.server()
    await takeOver(await talk.ask({ intent: 'keep', language, text: evenLines(chosen), revision }), chosen)
  }

  /** Gives up the draft: what lies on the disk is shown again. */
  const discard = async () => takeOver(await talk.ask({ intent: 'discard', language }))

  return { meta, taken, hear, goOn, keepMine, discard }
}
