import { useTranslation } from 'react-i18next'
import type { Autosave, SaveState, ServerText } from './autosave'
import type { EditorText } from './editor-data'
import { MergeChooser } from './merge-chooser'

interface PaneChoicesProps {
  state: SaveState
  meta: EditorText
  autosave: Autosave
  onGoOn: (text: string, server: ServerText) => Promise<void>
  onKeep: (text: string) => Promise<void>
  onDiscard: () => Promise<void>
}

/** Where one's text and another stand against each other: somebody's save, or a file that was changed outside. */
export function PaneChoices({ state: { conflict }, meta, autosave, onGoOn, onKeep, onDiscard }: PaneChoicesProps) {
  const { t } = useTranslation('studio')
  const mine = autosave.text()
  const live = (text: string) => (text === mine ? autosave.text() : text) // typed on since this was shown
  if (conflict) {
    const { savedBy } = conflict
    return (
      <MergeChooser
        title={savedBy ? t('editor.conflict.title', { name: savedBy }) : t('editor.conflict.titleOther')}
        lead={t('editor.conflict.lead')}
        theirs={conflict.text}
        mine={mine}
        labels={{ theirs: savedBy ? t('editor.conflict.by', { name: savedBy }) : t('editor.conflict.theirs'), mine: t('editor.conflict.mine') }}
        onChosen={(text) => void onGoOn(live(text), conflict)}
      />
    )
  }
  const { outside, disk } = meta
  if (!outside || disk === null) return null
  return (
    <MergeChooser
      title={t('editor.outside.title')}
      lead={t('editor.outside.lead')}
      theirs={disk}
      mine={mine}
      labels={{ theirs: t('editor.outside.disk'), mine: t('editor.outside.draft') }}
      onChosen={(text) => void (text === disk ? onDiscard() : onKeep(live(text)))}
    />
  )
}
