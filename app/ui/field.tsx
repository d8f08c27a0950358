import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react'

interface Frame {
  id: string
  label: string
  hint?: ReactNode
  /** Sentences that name the fault and the way out. */
  errors?: string[]
  /** The word that marks an optional field, e.g. „freiwillig“. */
  optional?: string
}

const describedBy = ({ id, hint, errors }: Pick<Frame, 'id' | 'hint' | 'errors'>) =>
  [hint && `${id}-hint`, errors?.length && `${id}-error`].filter(Boolean).join(' ') || undefined

function FieldFrame({ id, label, hint, errors, optional, children }: Frame & { children: ReactNode }) {
  const bad = Boolean(errors?.length)
  return (
    <div className={`kern-form-input${bad ? ' kern-form-input--error' : ''}`}>
      <label className="kern-label" htmlFor={id}>
        {label}
        {optional && <span className="kern-label__optional">{optional}</span>}
      </label>
      {hint && (
        <div className="kern-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {children}
      {bad && (
        <p className="kern-error" id={`${id}-error`}>
          <span className="kern-body">{errors?.join(' ')}</span>
        </p>
      )}
    </div>
  )
}

type InputFieldProps = Frame & Omit<InputHTMLAttributes<HTMLInputElement>, 'id'>

/** A labelled input; hint and errors are tied to it for screen readers. */
export function InputField({ id, label, hint, errors, optional, ...input }: InputFieldProps) {
  const bad = Boolean(errors?.length)
  return (
    <FieldFrame {...{ id, label, hint, errors, optional }}>
      <input
        {...input}
        id={id}
        className={`kern-form-input__input${bad ? ' kern-form-input__input--error' : ''}`}
        aria-invalid={bad || undefined}
        aria-describedby={describedBy({ id, hint, errors })}
      />
    </FieldFrame>
  )
}

type TextFieldProps = Frame & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id'>

/** Several lines of text. */
export function TextField({ id, label, hint, errors, optional, ...area }: TextFieldProps) {
  const bad = Boolean(errors?.length)
  return (
    <FieldFrame {...{ id, label, hint, errors, optional }}>
      <textarea
        rows={5}
        {...area}
        id={id}
        className={`kern-form-input__input${bad ? ' kern-form-input__input--error' : ''}`}
        aria-invalid={bad || undefined}
        aria-describedby={describedBy({ id, hint, errors })}
      />
    </FieldFrame>
  )
}

type SelectFieldProps = Frame & Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id'>

export function SelectField({ id, label, hint, errors, optional, children, ...select }: SelectFieldProps) {
  const bad = Boolean(errors?.length)
  return (
    <FieldFrame {...{ id, label, hint, errors, optional }}>
      <div className="kern-form-input__select-wrapper">
        <select
          {...select}
          id={id}
          className={`kern-form-input__select${bad ? ' kern-form-input__select--error' : ''}`}
          aria-invalid={bad || undefined}
          aria-describedby={describedBy({ id, hint, errors })}
        >
          {children}
        </select>
      </div>
    </FieldFrame>
  )
}

/** One checkbox with its label. */
export function CheckField({ id, label, hint, errors, ...input }: Omit<InputFieldProps, 'optional' | 'type'>) {
  const bad = Boolean(errors?.length)
  return (
    <div className={`kern-form-check${bad ? ' kern-form-check--error' : ''}`}>
      <input
        {...input}
        type="checkbox"
        id={id}
        className={`kern-form-check__checkbox${bad ? ' kern-form-check__checkbox--error' : ''}`}
        aria-invalid={bad || undefined}
        aria-describedby={describedBy({ id, hint, errors })}
      />
      <label className="kern-label" htmlFor={id}>
        {label}
        {hint && (
          <span className="kern-hint" id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </label>
      {bad && (
        <p className="kern-error" id={`${id}-error`}>
          <span className="kern-body">{errors?.join(' ')}</span>
        </p>
      )}
    </div>
  )
}
