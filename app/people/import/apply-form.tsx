import { Form, useNavigation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { CheckField } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { WorkProgress } from '~/ui/work-progress'

/** Applies what the preview shows; with `ask` only after a tick of its own. */
export function ApplyForm({ ask }: { ask: string | null }) {
  const { t } = useTranslation('people')
  const busy = useNavigation().state === 'submitting'
  return (
    <Form method="post" className="form">
      {ask && (
        <>
          <Notice kind="warning" title={t('import.preview.askTitle')} headingLevel={2}>
            <p className="kern-body">{ask}</p>
          </Notice>
          <CheckField id="confirmed" name="confirmed" value="1" required label={t('import.preview.confirm')} />
        </>
      )}
      <div className="row">
        <Button name="intent" value="apply" disabled={busy}>
          {t(busy ? 'import.preview.applying' : 'import.preview.apply')}
        </Button>
        <Button name="intent" value="discard" look="tertiary" formNoValidate>
          {t('import.preview.discard')}
        </Button>
      </div>
      <WorkProgress busy={busy} words={t('import.preview.applying')} />
    </Form>
  )
}
