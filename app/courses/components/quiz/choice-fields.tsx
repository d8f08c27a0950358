import { useTranslation } from 'react-i18next'
import { Icon } from '~/ui/icon'
import type { ChoiceProps } from './choice'

interface ChoiceFieldsProps {
  anchor: string
  kind: 'single' | 'multiple'
  choices: ChoiceProps[]
  missing: boolean
}

export function ChoiceFields({ anchor, kind, choices, missing }: ChoiceFieldsProps) {
  const { t } = useTranslation('learn')
  const input = kind === 'single' ? 'radio' : 'checkbox'
  return (
    <fieldset
      className={`quiz__choices${missing ? ' quiz__choices--missing' : ''}`}
      aria-labelledby={`${anchor}-nummer ${anchor}-frage`}
      aria-describedby={`${anchor}-hinweis${missing ? ` ${anchor}-fehler` : ''}`}
    >
      <legend className="quiz__hint" id={`${anchor}-hinweis`}>
        {t(`quiz.hint.${kind}`)}
      </legend>
      {choices.map((choice) => (
        <div key={choice.id} className="kern-form-check quiz__choice">
          <input
            className={`kern-form-check__${input}`}
            type={input}
            id={`${anchor}-${choice.id}`}
            name="choice"
            value={choice.id}
            required={kind === 'single'}
          />
          <label className="kern-label" htmlFor={`${anchor}-${choice.id}`}>
            {choice.children}
          </label>
        </div>
      ))}
      {missing && (
        <p className="quiz__missing" id={`${anchor}-fehler`} role="alert">
          <Icon name="danger" />
          {t(`quiz.missing.${kind}`)}
        </p>
      )}
    </fieldset>
  )
}
