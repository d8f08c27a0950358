import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { DifferenceView } from './difference-view'

interface DraftToolsProps {
  /** What learners read now. */
  published: string | null
  text: () => string
  /** There is a file: giving up the draft leads back to it. */
  exists: boolean
  onDiscard: () => void
}

/** To compare a draft with what is published, and to give it up. */
export function DraftTools({ published, text, exists, onDiscard }: DraftToolsProps) {
  const { t } = useTranslation('studio')
  const [compared, setCompared] = useState<string | null>(null)
  return (
    <div className="pane__tools">
      <details className="pane__tool" onToggle={(event) => setCompared(event.currentTarget.open ? text() : null)}>
        <summary>{t('editor.compare.title')}</summary>
        {compared !== null && (
          <div className="stack">
            {published === null ? (
              <p>{t('editor.compare.nothing')}</p>
            ) : (
              <DifferenceView
                before={published}
                after={compared}
                labels={{ before: t('editor.compare.published'), after: t('editor.compare.draft') }}
              />
            )}
            <div className="row">
              <Button type="button" look="tertiary" small onClick={() => setCompared(text())}>
                {t('editor.compare.again')}
              </Button>
            </div>
          </div>
        )}
      </details>
      <Discard exists={exists} onDiscard={onDiscard} />
    </div>
  )
}

function Discard({ exists, onDiscard }: Pick<DraftToolsProps, 'exists' | 'onDiscard'>) {
  const { t } = useTranslation('studio')
  const [open, setOpen] = useState(false)
  return (
    <details className="pane__tool" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('editor.discard.title')}</summary>
      <div className="stack">
        <p>{t(exists ? 'editor.discard.question' : 'editor.discard.questionNew')}</p>
        <div className="row">
          <Button
            type="button"
            look="secondary"
            icon="delete"
            onClick={() => {
              setOpen(false)
              onDiscard()
            }}
          >
            {t('editor.discard.yes')}
          </Button>
          <Button type="button" look="tertiary" onClick={() => setOpen(false)}>
            {t('editor.discard.no')}
          </Button>
        </div>
      </div>
    </details>
  )
}
