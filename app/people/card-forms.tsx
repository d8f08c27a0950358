import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { AnswerNotice } from '~/ui/answer-notice'
import { InputField, SelectField } from '~/ui/field'
import type { ChangeIntent } from './change-person'
import { PeriodFields, type Values } from './period-fields'
import { RESPONSIBILITY_KINDS, ROLE_NAMES } from './schema'
import { UnitOptions, type UnitChoice } from './unit-options'
import './people.css'

/** What came back from a form of the card that was refused. */
export interface RefusedChange {
  intent: string
  message: string
  values: Values
}

interface CardFormProps {
  today: string
  refused: RefusedChange | undefined
}

function AddForm({
  intent,
  title,
  refused,
  children,
}: {
  intent: ChangeIntent
  title: string
  refused: RefusedChange | undefined
  children: (values: Values | undefined) => ReactNode
}) {
  const { t } = useTranslation('people')
  const mine = refused?.intent === intent ? refused : undefined
  return (
    <details className="add-form" open={Boolean(mine)}>
      <summary>{title}</summary>
      <Form method="post" className="form" preventScrollReset>
        <input type="hidden" name="intent" value={intent} />
        {mine && <AnswerNotice kind="danger" title={mine.message} answer={mine} />}
        {children(mine?.values)}
        <div>
          <Button>{t('card.add')}</Button>
        </div>
      </Form>
    </details>
  )
}

export function GiveRoleForm({ today, refused }: CardFormProps) {
  const { t } = useTranslation('people')
  return (
    <AddForm intent="giveRole" title={t('card.giveRole')} refused={refused}>
      {(values) => (
        <>
          <SelectField id="role" name="role" label={t('roles.role')} defaultValue={values?.role}>
            {ROLE_NAMES.map((role) => (
              <option key={role} value={role}>
                {t(`roles.names.${role}`)}
              </option>
            ))}
          </SelectField>
          <PeriodFields prefix="role" today={today} values={values} />
        </>
      )}
    </AddForm>
  )
}

export function GiveResponsibilityForm({ today, refused, units }: CardFormProps & { units: UnitChoice[] }) {
  const { t } = useTranslation('people')
  return (
    <AddForm intent="giveResponsibility" title={t('card.giveResponsibility')} refused={refused}>
      {(values) => (
        <>
          <KindAndUnit units={units} values={values} prefix="resp" />
          <PeriodFields prefix="resp" today={today} values={values} />
        </>
      )}
    </AddForm>
  )
}

export function KindAndUnit({ units, values, prefix }: { units: UnitChoice[]; values?: Values; prefix: string }) {
  const { t } = useTranslation('people')
  return (
    <>
      <SelectField id={`${prefix}-kind`} name="kind" label={t('roles.kind')} defaultValue={values?.kind ?? 'deputy'}>
        {RESPONSIBILITY_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`roles.names.${kind}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        key={values?.unit}
        id={`${prefix}-unit`}
        name="unit"
        required
        label={t('list.unit')}
        defaultValue={values?.unit ?? ''}
      >
        <option value="">{t('card.chooseUnit')}</option>
        <UnitOptions units={units} />
      </SelectField>
    </>
  )
}

export function AddLeaveForm({ today, refused }: CardFormProps) {
  const { t } = useTranslation('people')
  return (
    <AddForm intent="addLeave" title={t('card.addLeave')} refused={refused}>
      {(values) => <PeriodFields prefix="leave" today={today} values={values} />}
    </AddForm>
  )
}

export function AddExemptionForm({ today, refused, courses }: CardFormProps & { courses: CourseChoice[] }) {
  const { t } = useTranslation('people')
  return (
    <AddForm intent="addExemption" title={t('card.addExemption')} refused={refused}>
      {(values) => (
        <>
          <SelectField id="exempt-course" name="course" label={t('card.course')} defaultValue={values?.course ?? ''}>
            <option value="">{t('card.allCourses')}</option>
            {courses.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </SelectField>
          <InputField
            id="exempt-reason"
            name="reason"
            required
            maxLength={200}
            label={t('card.reason')}
            hint={t('card.reasonHint')}
            defaultValue={values?.reason ?? ''}
          />
          <PeriodFields prefix="exempt" today={today} values={values} />
        </>
      )}
    </AddForm>
  )
}

export interface CourseChoice {
  id: string
  title: string
}
