import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Day } from '~/platform/time'
import { Button } from '~/ui/button'
import { CheckField, InputField, SelectField } from '~/ui/field'
import { DUE_DAYS_MAX, type RuleFault } from './schema'

const INDENT = '\u2003' // an em space: options take no markup
const USUAL_DUE_DAYS = 30

interface RuleFieldsProps {
  choices: { courses: { id: string; title: string }[]; units: { key: string; name: string; depth: number }[] }
  today: Day
  answer: SubmissionResult | undefined
}

/** The terms of a new rule. What was typed stays when it is refused or changed after the preview. */
export function RuleFields({ choices: { courses, units }, today, answer }: RuleFieldsProps) {
  const { t } = useTranslation('assignments')
  const typed = answer?.initialValue as Record<string, string> | undefined
  const field = (name: string, otherwise: string) => ({ id: name, name, defaultValue: typed ? (typed[name] ?? '') : otherwise })
  const box = (name: string) => ({ id: name, name, defaultChecked: typed ? typed[name] === 'on' : true })
  const bad = Object.keys(answer?.error ?? {})
  const refused = (name: string) => ({
    errors: (answer?.error?.[name] ?? undefined)?.map((fault) => t(`ruleForm.error.${fault as RuleFault}`, { max: DUE_DAYS_MAX })),
    autoFocus: bad[0] === name,
  })
  return (
    <Form method="post" className="form" key={JSON.stringify(answer ?? null)}>
      <SelectField label={t('ruleForm.course')} {...field('course', '')} {...refused('course')} required>
        {courses.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </SelectField>
      <SelectField label={t('ruleForm.unit')} hint={t('ruleForm.unitHint')} {...field('unit', '')} {...refused('unit')}>
        <option value="">{t('rules.everybody')}</option>
        {units.map(({ key, name, depth }) => (
          <option key={key} value={key}>
            {`${INDENT.repeat(depth)}${key} ${name}`}
          </option>
        ))}
      </SelectField>
      <InputField
        label={t('ruleForm.dueDays')}
        hint={t('ruleForm.dueDaysHint')}
        type="number"
        min={0}
        max={DUE_DAYS_MAX}
        required
        {...field('dueDays', String(USUAL_DUE_DAYS))}
        {...refused('dueDays')}
      />
      <InputField
        label={t('ruleForm.from')}
        type="date"
        min={today}
        required
        {...field('from', today)}
        {...refused('from')}
      />
      <CheckField label={t('ruleForm.mandatory')} hint={t('ruleForm.mandatoryHint')} {...box('mandatory')} />
      <CheckField label={t('ruleForm.repeats')} hint={t('ruleForm.repeatsHint')} {...box('repeats')} />
      <div>
        <Button name="schritt" value="vorschau">
          {t('ruleForm.preview')}
        </Button>
      </div>
    </Form>
  )
}
