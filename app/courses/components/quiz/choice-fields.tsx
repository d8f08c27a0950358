import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { QuestionKindName } from '~/quizzes/schema'
import { Icon } from '~/ui/icon'
import { OrderFields } from './order-fields'
import { PlacingFields } from './placing-fields'
import type { QuestionParts } from './parts-of-question'
import type { QuestionProps } from './quiz'
import { SpotFields } from './spot-fields'
import { useQuizWords } from './words'

interface FieldsProps {
  anchor: string
  question: QuestionProps
  parts: QuestionParts
  missing: boolean
}

/** How a question is answered: by its kind, each made of plain form fields named `choice`. */
export function ChoiceFields({ anchor, question, parts, missing }: FieldsProps) {
  const t = useKindWords(question.kind)
  return (
    <fieldset
      className={`quiz__choices${missing ? ' quiz__choices--missing' : ''}`}
      aria-labelledby={`${anchor}-nummer ${anchor}-frage`}
      aria-describedby={`${anchor}-hinweis${missing ? ` ${anchor}-fehler` : ''}`}
    >
      <legend className="quiz__hint" id={`${anchor}-hinweis`}>
        {t.hint}
      </legend>
      {fieldsFor(anchor, question, parts)}
      {missing && (
        <p className="quiz__missing" id={`${anchor}-fehler`} role="alert">
          <Icon name="danger" />
          {t.missing}
        </p>
      )}
    </fieldset>
  )
}

function useKindWords(kind: QuestionKindName): { hint: string; missing: string } {
  const { t } = useTranslation('learn')
  const own = useQuizWords()
  if (kind === 'single' || kind === 'multiple') return { hint: t(`quiz.hint.${kind}`), missing: t(`quiz.missing.${kind}`) }
  return { hint: own(`hint_${kind}`), missing: own(`missing_${kind}`) }
}

function fieldsFor(anchor: string, question: QuestionProps, parts: QuestionParts): ReactNode {
  const { kind } = question
  if (kind === 'text') return <TypedField anchor={anchor} />
  if (kind === 'spot') return <SpotFields anchor={anchor} question={question} places={parts.places} />
  if (kind === 'order') return <OrderFields anchor={anchor} choices={parts.choices} />
  if (kind === 'match' || kind === 'sort') return <PlacingFields anchor={anchor} kind={kind} parts={parts} />
  if (kind === 'truefalse') return <TrueFalseFields anchor={anchor} />
  return parts.choices.map((choice) => (
    <Mark key={choice.id} anchor={anchor} value={choice.id} input={kind === 'single' ? 'radio' : 'checkbox'}>
      {choice.children}
    </Mark>
  ))
}

export function Mark({ anchor, value, input, children }: { anchor: string; value: string; input: 'radio' | 'checkbox'; children: ReactNode }) {
  return (
    <div className="kern-form-check quiz__choice">
      <input
        className={`kern-form-check__${input}`}
        type={input}
        id={`${anchor}-${value}`}
        name="choice"
        value={value}
        required={input === 'radio'}
      />
      <label className="kern-label" htmlFor={`${anchor}-${value}`}>
        {children}
      </label>
    </div>
  )
}

function TrueFalseFields({ anchor }: { anchor: string }) {
  const t = useQuizWords()
  return (['true', 'false'] as const).map((value) => (
    <Mark key={value} anchor={anchor} value={value} input="radio">
      {t(value)}
    </Mark>
  ))
}

function TypedField({ anchor }: { anchor: string }) {
  const t = useQuizWords()
  return (
    <div className="kern-form-input quiz__typed">
      <label className="kern-label" htmlFor={`${anchor}-text`}>
        {t('text')}
      </label>
      <input
        className="kern-form-input__input"
        id={`${anchor}-text`}
        name="choice"
        maxLength={200}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        required
      />
    </div>
  )
}
