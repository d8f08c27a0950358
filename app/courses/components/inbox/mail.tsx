import type { ReactNode } from 'react'
import { Button } from '~/ui/button'
import { Icon } from '~/ui/icon'
import { activityAnchor } from '../activity-anchor'
import type { ExerciseState } from '../activity-state'
import { ExerciseForm } from '../exercise-form'
import { takeParts } from '../parts'
import type { useExercise } from '../use-exercise'
import { Attachment, Header, type MessageProps } from './message'
import { useWords } from './words'

type Answer = ExerciseState['answers'][string]

interface MailProps {
  activity: string
  message: MessageProps
  exercise: ReturnType<typeof useExercise>
}

/** One message: a line of the list, and all of it once it is opened. */
export function Mail({ activity, message, exercise }: MailProps) {
  const { state, shown } = exercise
  const answer = state?.answers[message.id]
  const headers = takeParts<{ name: string; children?: ReactNode }>(message.children, Header)
  const attachments = takeParts<{ name: string; size?: string }>(headers.rest, Attachment)
  return (
    <details
      className={`mail${answer ? '' : ' mail--open-yet'}`}
      name={`${activityAnchor(activity)}-mail`}
      open={shown === message.id || undefined}
      suppressHydrationWarning // may be opened before the script runs, and stays so
    >
      <Summary message={message} answer={answer} />
      <div className="mail__body">
        <p className="mail__about">{message.subject}</p>
        <Sender message={message} />
        {headers.parts.length > 0 && <Headers headers={headers.parts.map(({ props }) => props)} />}
        <div className="mail__text">{attachments.rest}</div>
        {attachments.parts.map(({ props }) => (
          <AttachedFile key={props.name} {...props} />
        ))}
        {answer ? <Decided answer={answer} /> : <Decide activity={activity} message={message.id} />}
      </div>
    </details>
  )
}

function Summary({ message, answer }: { message: MessageProps; answer: Answer | undefined }) {
  const t = useWords()
  const verdict = answer && verdictOf(answer)
  const mark = !answer ? t('undecided') : verdict ? t(`mark${verdict}`) : t(answer.given === 'report' ? 'reported' : 'trusted')
  return (
    <summary className="mail__summary">
      <span className="mail__from">{message.from}</span>
      <span className="mail__time">{message.received}</span>
      <span className="mail__subject">{message.subject}</span>
      <span className={`mail__mark${answer ? ' mail__mark--decided' : ''}`}>
        {answer && <Icon name={answer.right === false ? 'info' : 'check'} />}
        {mark}
      </span>
    </summary>
  )
}

function Sender({ message }: { message: MessageProps }) {
  const t = useWords()
  return (
    <dl className="mail__head">
      <dt>{t('from')}</dt>
      <dd>
        {message.from} &lt;{message.address}&gt;
      </dd>
      {message.to && (
        <>
          <dt>{t('to')}</dt>
          <dd>{message.to}</dd>
        </>
      )}
    </dl>
  )
}

function Headers({ headers }: { headers: { name: string; children?: ReactNode }[] }) {
  const t = useWords()
  return (
    <details className="mail__headers">
      <summary>{t('headers')}</summary>
      {headers.map(({ name, children }, index) => (
        <div key={index} className="mail__header">
          <strong>{name}:</strong> <span>{children}</span>
        </div>
      ))}
    </details>
  )
}

function AttachedFile({ name, size }: { name: string; size?: string }) {
  const t = useWords()
  return (
    <p className="mail__attachment">
      <Icon name="draft" />
      <span>
        <span className="visually-hidden">{t('attachment')}: </span>
        {[name, size].filter(Boolean).join(' · ')}
      </span>
    </p>
  )
}

/** Both look alike, so that neither is suggested. */
function Decide({ activity, message }: { activity: string; message: string }) {
  const t = useWords()
  return (
    <ExerciseForm activity={activity} intent="decide" className="row">
      <input type="hidden" name="part" value={message} />
      <Button look="secondary" icon="warning" name="given" value="report">
        {t('report')}
      </Button>
      <Button look="secondary" icon="check" name="given" value="trust">
        {t('trust')}
      </Button>
    </ExerciseForm>
  )
}

/** What to say of a decision; null while that is not told yet. */
function verdictOf({ given, right }: Answer): 'Caught' | 'Fell' | 'Fine' | 'Careful' | null {
  if (right === null) return null
  if (given === 'report') return right ? 'Caught' : 'Careful'
  return right ? 'Fine' : 'Fell'
}

function Decided({ answer }: { answer: Answer }) {
  const t = useWords()
  const verdict = verdictOf(answer)
  if (!verdict) {
    return (
      <p className="mail__verdict">
        <Icon name="check" />
        <span>{t('noted')}</span>
      </p>
    )
  }
  return (
    <div className={`mail__judged mail__judged--${answer.right ? 'right' : 'wrong'}`}>
      <p className="mail__verdict">
        <Icon name={answer.right ? 'success' : 'info'} />
        <span>{t(`told${verdict}`)}</span>
      </p>
      <div dangerouslySetInnerHTML={{ __html: answer.feedback }} />
    </div>
  )
}
