import { useCallback, useRef, useState } from 'react'
import type { ComponentSchema } from '~/courses/components/component-schema'
import { DEFAULT_LOCALE } from '~/platform/locale'
import { isWritten, type EditorData } from './editor-data'
import { withFreshIds } from './fresh-ids'
import { insertionAt, sameInsertion } from './insertion'
import { LANGUAGES, localeOf, type Language } from './language'
import { LanguagePane, type PaneHandle } from './language-pane'
import { LanguageTabs } from './language-tabs'
import { isOlder } from './older'
import { Palette } from './palette'
import { PreviewFrame } from './preview-frame'
import { fitsIn } from './suggestions'
import { idsIn } from './tags'
import { createTalk, type TalkPlace } from './talk'
import { useChecks } from './use-checks'
import { usePresence } from './use-presence'

export type View = 'preview' | 'languages' | 'text'

interface WorkbenchProps {
  data: EditorData
  place: TalkPlace
  first: Language
}

/** Where a lesson is written: its languages, what is found in them, and how learners see it. */
export function Workbench({ data, place, first }: WorkbenchProps) {
  const [talk] = useState(() => createTalk(place))
  const [active, setActive] = useState(first)
  const [view, setView] = useState<View>('preview')
  const [written, setWritten] = useState(() => data.texts.filter((text) => isWritten(text) || text.language === first).map(({ language }) => language))
  const [saved, setSaved] = useState<Partial<Record<Language, string | null>>>({})
  const panes = useRef<Partial<Record<Language, PaneHandle>>>({})

  const texts = useCallback(() => Object.fromEntries(Object.entries(panes.current).map(([language, pane]) => [language, pane.text()])), [])
  const { findings, media, preview, checkSoon } = useChecks({ talk, initial: data, texts, preview: view === 'preview' ? active : null })
  usePresence(talk, written, {
    revisionOf: (language) => panes.current[language]?.revision(),
    onNews: (news) => news.forEach((one) => panes.current[one.language]?.hear(one)),
  })

  const onHandle = useCallback((language: Language, handle: PaneHandle | null) => {
    if (handle) panes.current[language] = handle
    else delete panes.current[language]
  }, [])
  const onSaved = useCallback((language: Language, at: string | null) => setSaved((before) => ({ ...before, [language]: at })), [])
  const open = (language: Language) => {
    setWritten((before) => LANGUAGES.filter((one) => one === language || before.includes(one)))
    setActive(language)
  }
  const other = written.find((language) => language !== active && localeOf(language) !== localeOf(active)) ?? null
  const opened = (language: Language) => data.texts.filter((text) => text.language === language)
  const shown = view === 'languages' ? [...new Set([DEFAULT_LOCALE, 'en' as const, active])] : [active]

  return (
    <div className={`workbench workbench--${view}`}>
      <LanguageTabs written={written} active={active} findings={findings} onChoose={open} view={view} onView={setView} />
      <Palette active={active} other={other} onInsert={(schema, also) => insertInto(panes.current, schema, active, also)} />
      <div className="workbench__panes">
        {written.flatMap(opened).map((text) => (
          <LanguagePane
            key={text.language}
            opened={text}
            place={place}
            talk={talk}
            findings={findings[text.language]}
            media={media}
            hidden={!shown.includes(text.language)}
            active={text.language === active}
            older={isOlder(text, data.texts, saved)}
            onHandle={onHandle}
            onText={checkSoon}
            onFocus={setActive}
            onSaved={onSaved}
          />
        ))}
        {view === 'preview' && <PreviewFrame place={place} language={active} preview={preview?.language === active ? preview.key : undefined} />}
      </div>
    </div>
  )
}

/** Puts an example where the cursor stands, and the same in the other language, with the same new ids. */
function insertInto(panes: Partial<Record<Language, PaneHandle>>, schema: ComponentSchema, active: Language, also: Language | null): void {
  const here = panes[active]
  const there = also ? panes[also] : undefined
  if (!schema.example || !here?.editor) return
  const text = here.text()
  const taken = new Set(Object.values(panes).flatMap((pane) => [...idsIn(pane.text())]))
  const example = withFreshIds(schema.example, taken)
  const place = insertionAt(text, here.editor.cursor(), example[localeOf(active)], (parent) => fitsIn(schema, parent))
  if (also && there?.editor) {
    const same = sameInsertion(text, place, there.text(), example[localeOf(also)])
    there.editor.insert(same.at, same.text)
  }
  here.editor.insert(place.at, place.text)
}
