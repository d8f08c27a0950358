import { useEffect, useId, useRef, useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '~/ui/notice'
import type { Autosave } from './autosave'
import type { CodeEditor } from './code/code-editor'
import { DraftTools } from './draft-tools'
import type { EditorText, News } from './editor-data'
import { FindingList } from './finding-list'
import { localeOf, type Language } from './language'
import { PaneChoices } from './pane-choices'
import type { EditorFinding } from './placed-findings'
import { SaveStatus } from './save-status'
import type { Talk, TalkPlace } from './talk'
import { useAutosave } from './use-autosave'
import { useCodeEditor } from './use-code-editor'
import { useNews } from './use-news'

export interface PaneHandle {
  text(): string
  revision(): number
  hear(news: News): void
  editor: CodeEditor | null
}

export interface LanguagePaneProps {
  opened: EditorText
  place: TalkPlace
  talk: Talk
  findings: readonly EditorFinding[]
  media: readonly string[]
  hidden: boolean
  /** It is the one chosen: where two stand side by side and there is no room, the other hides. */
  active: boolean
  /** Its original has been changed since. */
  older: boolean
  onHandle: (language: Language, handle: PaneHandle | null) => void
  onText: () => void
  onFocus: (language: Language) => void
  onSaved: (language: Language, savedAt: string | null) => void
}

/** One language of a lesson: its text, whether it is saved, what is found in it. */
export function LanguagePane(props: LanguagePaneProps) {
  const { opened, place, talk, findings, hidden, onHandle, onSaved } = props
  const { language } = opened
  const { t } = useTranslation('studio')
  const id = useId()
  const { autosave, state, restored } = useAutosave(opened, place, talk)
  const { host, editor, failed } = usePaneEditor(props, autosave, () => void save())
  const plain = useRef<HTMLTextAreaElement>(null)
  const [said, say] = useState('')

  const show = (text: string) => {
    editor?.replace(text)
    if (plain.current) plain.current.value = text
    props.onText()
  }
  const { meta, taken, hear, goOn, keepMine, discard } = useNews({ opened, autosave, talk, show })
  const latest = useRef(hear)

  useEffect(() => {
    latest.current = hear
  })
  useEffect(() => {
    const revision = () => autosave.server().revision
    onHandle(language, { text: autosave.text, revision, hear: (news) => latest.current(news), editor })
    return () => onHandle(language, null)
  }, [language, editor, autosave, onHandle])
  useEffect(() => editor?.mark(findings), [editor, findings])
  useEffect(() => onSaved(language, state.savedAt), [language, state.savedAt, onSaved])

  async function save() {
    await autosave.save()
    // A changed text is read out, an equal one is not.
    if (autosave.state().kind === 'saved') say((before) => (before === t('editor.save.said') ? `${before} ` : t('editor.save.said')))
  }

  return (
    <section className={`pane${props.active ? ' pane--active' : ''}`} hidden={hidden} aria-labelledby={`${id}-name`}>
      <div className="pane__head">
        <h2 className="kern-heading-small" id={`${id}-name`}>
          {t(`editor.language.${language}`)}
        </h2>
        <SaveStatus state={state} onSave={() => void save()} signIn="/anmelden?weiter=/studio" />
      </div>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <PaneNotices restored={restored} others={meta.others} taken={taken} older={props.older} language={language} failed={failed} />
      <PaneChoices state={state} meta={meta} autosave={autosave} onGoOn={goOn} onKeep={keepMine} onDiscard={discard} />
      <div className="pane__editor" ref={host}>
        {!editor && <PlainText language={language} text={autosave.text()} field={plain} readOnly={!failed} onText={props.onText} onChange={autosave.change} />}
      </div>
      <p className="muted pane__keys" id={`${language}-keys`}>
        {t('editor.keys')}
      </p>
      <FindingList
        id={`${id}-findings`}
        findings={findings}
        text={autosave.text}
        onShow={(finding) => editor?.show(finding)}
        onFix={(fix) => editor?.apply(fix)}
      />
      <DraftTools published={meta.published} text={autosave.text} exists={meta.disk !== null} onDiscard={() => void discard()} />
    </section>
  )
}

interface PlainTextProps {
  language: Language
  text: string
  field: RefObject<HTMLTextAreaElement>
  /** The editor is still on its way. */
  readOnly: boolean
  onChange: (text: string) => void
  onText: () => void
}

/** Until the editor has come, and for good where it cannot. */
function PlainText({ language, text, field, readOnly, onChange, onText }: PlainTextProps) {
  const { t } = useTranslation('studio')
  return (
    <textarea
      ref={field}
      className="pane__plain"
      aria-label={t('editor.text', { language: t(`editor.language.${language}`) })}
      lang={localeOf(language)}
      defaultValue={text}
      readOnly={readOnly}
      onChange={(event) => {
        onChange(event.target.value)
        onText()
      }}
    />
  )
}

function usePaneEditor(
  { opened: { language }, media, onText, onFocus }: LanguagePaneProps,
  autosave: Autosave,
  save: () => void,
) {
  const { t, i18n } = useTranslation('studio')
  return useCodeEditor(autosave.text, {
    label: t('editor.text', { language: t(`editor.language.${language}`) }),
    describedBy: `${language}-keys`,
    locale: i18n.language === 'en' ? 'en' : 'de',
    lang: localeOf(language),
    media: () => media,
    fixLabel: (fix) => t(`editor.fix.${fix.name}`, { value: fix.value }),
    onChange(text) {
      autosave.change(text)
      onText()
    },
    onSave: save,
    onFocus: () => onFocus(language),
  })
}

interface PaneNoticesProps {
  restored: boolean
  others: string[]
  taken: string | null
  older: boolean
  language: Language
  failed: boolean
}

function PaneNotices({ restored, others, taken, older, language, failed }: PaneNoticesProps) {
  const { t } = useTranslation('studio')
  return (
    <>
      {others.length > 0 && <Notice kind="info" live="status" title={t('editor.others', { count: others.length, names: others.join(', ') })} />}
      {taken !== null && <Notice kind="info" live="status" title={taken ? t('editor.taken', { name: taken }) : t('editor.takenOther')} />}
      {restored && <Notice kind="info" live="status" title={t('editor.restored')} />}
      {older && <Notice kind="warning" title={t(language === 'de-leicht' ? 'editor.older.simple' : 'editor.older.translation')} />}
      {failed && <Notice kind="warning" title={t('editor.plainOnly')} />}
    </>
  )
}
