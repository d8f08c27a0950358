import { useEffect, useRef, useState, type RefObject } from 'react'
import type { CodeEditor, CodeEditorOptions } from './code/code-editor'

type Wiring = Omit<CodeEditorOptions, 'parent' | 'text' | 'nonce'>

interface Hosted {
  host: RefObject<HTMLDivElement>
  editor: CodeEditor | null
  /** The editor's code could not be loaded: a plain field does its work. */
  failed: boolean
}

/** Brings CodeMirror, which only this page loads. `text` is asked for when it has come: one may have typed meanwhile. */
export function useCodeEditor(text: () => string, wiring: Wiring): Hosted {
  const host = useRef<HTMLDivElement>(null)
  const [editor, setEditor] = useState<CodeEditor | null>(null)
  const [failed, setFailed] = useState(false)
  const latest = useRef({ text, wiring })
  useEffect(() => {
    latest.current = { text, wiring }
  })

  useEffect(() => {
    let left = false
    let made: CodeEditor | null = null
    import('./code/code-editor').then(
      ({ createCodeEditor }) => {
        if (left || !host.current) return
        made = createCodeEditor({ parent: host.current, text: latest.current.text(), nonce: pageNonce(), ...through(latest) })
        setEditor(made)
      },
      () => setFailed(true),
    )
    return () => {
      left = true
      made?.destroy()
      setEditor(null)
    }
  }, [])

  return { host, editor, failed }
}

/** Calls reach what the page says now, not what it said when the editor was made. */
function through(latest: { readonly current: { wiring: Wiring } }): Wiring {
  return {
    ...latest.current.wiring,
    media: () => latest.current.wiring.media(),
    fixLabel: (fix) => latest.current.wiring.fixLabel(fix),
    onChange: (text) => latest.current.wiring.onChange(text),
    onSave: () => latest.current.wiring.onSave(),
    onFocus: () => latest.current.wiring.onFocus(),
  }
}

/** A script may read the nonce of its own page, though no attribute shows it. */
const pageNonce = () => document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? ''
