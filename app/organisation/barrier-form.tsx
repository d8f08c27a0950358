import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { AnswerNotice } from '~/ui/answer-notice'
import { Button } from '~/ui/button'
import { InputField, TextField } from '~/ui/field'
import type { BarrierFault, BarrierFields } from './barriers'

interface Refused {
  typed: BarrierFields
  faults: BarrierFault[]
  full: boolean
}

/** What was typed stays, with the fault beside its field. */
export function BarrierForm({ refused }: { refused?: Refused }) {
  const { t } = useTranslation('barriers')
  const errors = (field: BarrierFault) => (refused?.faults.includes(field) ? [t(`fault.${field}`)] : undefined)
  const summary = refused && (refused.full ? t('full') : refused.faults.map((field) => t(`fault.${field}`)).join(' '))
  return (
    <Form method="post" action="/barrierefreiheit" className="form" noValidate>
      {summary && <AnswerNotice kind="danger" title={summary} answer={refused} />}
      <InputField id="place" name="place" label={t('place')} hint={t('placeHint')} errors={errors('place')} defaultValue={refused?.typed.place} required />
      <TextField id="text" name="text" label={t('text')} errors={errors('text')} defaultValue={refused?.typed.text} required />
      <InputField
        id="contact"
        name="contact"
        label={t('contact')}
        hint={t('contactHint')}
        optional={t('optional')}
        errors={errors('contact')}
        defaultValue={refused?.typed.contact}
        autoComplete="email"
      />
      <div>
        <Button>{t('send')}</Button>
      </div>
    </Form>
  )
}
