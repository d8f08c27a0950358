import { Form, useNavigation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { AnswerNotice } from '~/ui/answer-notice'
import { Button } from '~/ui/button'
import { InputField } from '~/ui/field'
import { WorkProgress } from '~/ui/work-progress'
import { COLUMNS } from './columns'
import '../people.css'

interface UploadFormProps {
  fault: 'tooLarge' | 'fileMissing' | undefined
  limitMb: number
}

/** The two files of HR's; sent whole, also without JavaScript. */
export function UploadForm({ fault, limitMb }: UploadFormProps) {
  const { t } = useTranslation('people')
  const busy = useNavigation().state !== 'idle'
  return (
    <Form method="post" encType="multipart/form-data" className="form">
      {fault && (
        <AnswerNotice kind="danger" title={t(`import.upload.${fault}`, { limit: limitMb })} answer={fault}>
          <p className="kern-body">{t('import.upload.again')}</p>
        </AnswerNotice>
      )}
      <InputField
        id="units"
        name="units"
        type="file"
        accept=".csv,.txt,text/csv,text/plain"
        required
        label={t('import.upload.units')}
        hint={t('import.upload.columns', { columns: COLUMNS.units.join(', ') })}
      />
      <InputField
        id="employees"
        name="employees"
        type="file"
        accept=".csv,.txt,text/csv,text/plain"
        required
        label={t('import.upload.employees')}
        hint={t('import.upload.columns', { columns: COLUMNS.employees.join(', ') })}
      />
      <div>
        <Button disabled={busy}>{t(busy ? 'import.upload.busy' : 'import.upload.submit')}</Button>
      </div>
      <WorkProgress busy={busy} words={t('import.upload.busy')} />
    </Form>
  )
}
