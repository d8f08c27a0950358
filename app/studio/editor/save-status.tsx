import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { Icon, type IconName } from '~/ui/icon'
import type { SaveState } from './autosave'

const ICONS: Record<SaveState['kind'], IconName> = {
  saved: 'success',
  unsaved: 'edit',
  saving: 'autorenew',
  failed: 'warning',
  signed_out: 'warning',
  refused: 'danger',
  conflict: 'warning',
}

interface SaveStatusProps {
  state: SaveState
  onSave: () => void
  /** Where to sign in again. */
  signIn: string
}

/** Whether the server has the text, in words; said aloud only where something is wrong or one asked for it. */
export function SaveStatus({ state, onSave, signIn }: SaveStatusProps) {
  const { t, i18n } = useTranslation('studio')
  const { kind, savedAt } = state
  const time = savedAt && new Intl.DateTimeFormat(i18n.language, { hour: '2-digit', minute: '2-digit' }).format(new Date(savedAt))
  const wrong = kind === 'failed' || kind === 'signed_out' || kind === 'refused'
  return (
    <div className={`save-status${wrong ? ' save-status--wrong' : ''}`}>
      <p role={wrong ? 'alert' : undefined}>
        <Icon name={ICONS[kind]} />
        <span>{kind === 'saved' ? (time ? t('editor.save.saved', { time }) : t('editor.save.untouched')) : t(`editor.save.${kind}`)}</span>
      </p>
      {kind === 'signed_out' && (
        <a className="kern-link" href={signIn} target="_blank" rel="noreferrer">
          {t('editor.save.signIn')}
        </a>
      )}
      <Button type="button" look="tertiary" small onClick={onSave} aria-keyshortcuts="Control+S">
        {wrong ? t('editor.save.again') : t('editor.save.now')}
      </Button>
    </div>
  )
}
