import type { ReactNode } from 'react'
import { Button } from '~/ui/button'
import { Icon } from '~/ui/icon'
import { activityAnchor } from '../activity-anchor'
import { ActivityFrame } from '../activity-frame'
import type { ExerciseState } from '../activity-state'
import { ExerciseForm } from '../exercise-form'
import { takeParts } from '../parts'
import { useExercise } from '../use-exercise'
import { words } from '../words'
import './inbox.css'

const useWords = words({
  de: {
    label: 'Postfach-Übung',
    rule: 'Erledigt, wenn Sie jede Nachricht gemeldet oder ihr vertraut und die Auswertung gelesen haben.',
    intro: 'Öffnen Sie jede Nachricht und entscheiden Sie: melden oder vertrauen? Nichts hier kann Schaden anrichten. Wohin ein Link führt, sehen Sie, wenn Sie auf ihn zeigen oder ihn antippen.',
    count_one: '{{count}} von {{total}} Nachrichten entschieden',
    count_other: '{{count}} von {{total}} Nachrichten entschieden',
    from: 'Von',
    to: 'An',
    headers: 'Kopfzeilen',
    attachment: 'Anhang',
    target: 'Führt zu: {{to}}',
    report: 'Melden',
    trust: 'Vertrauen',
    reported: 'Gemeldet',
    trusted: 'Vertraut',
    undecided: 'noch offen',
    result: '{{right}} von {{total}} richtig eingeschätzt',
    resultText: 'Öffnen Sie noch einmal die Nachrichten: Überall steht jetzt, woran man es erkennt.',
    caught: 'Richtig gemeldet. Daran erkennt man es:',
    fell: 'Das war eine Falle – daran erkennt man sie:',
    fine: 'Richtig: Diese Nachricht ist in Ordnung.',
    careful: 'Diese Nachricht ist in Ordnung. Zu fragen war trotzdem nicht falsch: Lieber einmal zu viel gemeldet.',
    debrief: 'Auswertung gelesen',
    again: 'Noch einmal üben',
  },
  en: {
    label: 'Mailbox exercise',
    rule: 'Done once you have reported or trusted every message and read the debrief.',
    intro: 'Open every message and decide: report it or trust it? Nothing here can do harm. Where a link leads shows when you point at it or tap it.',
    count_one: '{{count}} of {{total}} messages decided',
    count_other: '{{count}} of {{total}} messages decided',
    from: 'From',
    to: 'To',
    headers: 'Headers',
    attachment: 'Attachment',
    target: 'Leads to: {{to}}',
    report: 'Report',
    trust: 'Trust',
    reported: 'Reported',
    trusted: 'Trusted',
    undecided: 'still open',
    result: '{{right}} of {{total}} judged rightly',
    resultText: 'Open the messages once more: each now says how it can be told.',
    caught: 'Rightly reported. This is how it can be told:',
    fell: 'That was a trap – this is how it can be told:',
    fine: 'Right: this message is fine.',
    careful: 'This message is fine. Asking was not wrong all the same: better to report once too often.',
    debrief: 'I have read the debrief',
    again: 'Practise again',
  },
})

interface MessageProps {
  id: string
  from: string
  address: string
  subject: string
  received: string
  to?: string
  children?: ReactNode
}

/** Shown by its inbox. */
export function Message(_props: MessageProps): ReactNode {
  return null
}

/** Shown by its message. */
export function Header(_props: { name: string; children?: ReactNode }): ReactNode {
  return null
}

/** Shown by its message. */
export function Attachment(_props: { name: string; size?: string }): ReactNode {
  return null
}

/** Looks like a link and leads nowhere; where it pretends to lead shows on pointing, focus and touch, and is read aloud. */
export function Link({ to, children }: { to: string; children?: ReactNode }) {
  const t = useWords()
  return (
    <span className="inbox-link">
      <button type="button" className="inbox-link__text">
        {children}
        <span className="inbox-link__target">{t('target', { to })}</span>
      </button>
    </span>
  )
}

/** What the server sends once all is decided. */
export function Giveaway({ label, children }: { label: string; children?: ReactNode }) {
  return (
    <div className="giveaway">
      <strong>{label}</strong>
      <div>{children}</div>
    </div>
  )
}

const numeric = new Intl.Collator('en', { numeric: true })

export function Inbox({ id, title, children }: { id: string; title: string; children?: ReactNode }) {
  const t = useWords()
  const exercise = useExercise(id)
  const { state, done } = exercise
  const messages = takeParts<MessageProps>(children, Message)
    .parts.map(({ props }) => props)
    .sort((a, b) => numeric.compare(b.received, a.received))
  const decided = messages.filter((message) => state?.answers[message.id]).length
  return (
    <ActivityFrame id={id} icon="mail" label={t('label')} rule={t('rule')} title={title} done={done} wide>
      <div className="inbox">
        {!state?.finished && <p>{t('intro')}</p>}
        {state?.finished && <Debrief id={id} exercise={exercise} total={messages.length} />}
        <p className="muted" role="status">
          {t('count', { count: decided, total: messages.length })}
        </p>
        <ul className="inbox__list">
          {messages.map((message) => (
            <li key={message.id}>
              <Mail activity={id} message={message} exercise={exercise} />
            </li>
          ))}
        </ul>
      </div>
    </ActivityFrame>
  )
}

type Exercise = ReturnType<typeof useExercise>

function Debrief({ id, exercise, total }: { id: string; exercise: Exercise; total: number }) {
  const t = useWords()
  const { state, done } = exercise
  const right = Object.values(state?.answers ?? {}).filter((answer) => answer.right).length
  return (
    <section className="inbox__debrief" aria-labelledby={`${activityAnchor(id)}-auswertung`}>
      <h3 id={`${activityAnchor(id)}-auswertung`} tabIndex={-1} data-start>
        {t('result', { right, total })}
      </h3>
      <p>{t('resultText')}</p>
      <div className="row">
        {!done && (
          <ExerciseForm activity={id} intent="debrief">
            <Button icon="check">{t('debrief')}</Button>
          </ExerciseForm>
        )}
        <ExerciseForm activity={id} intent="again">
          <Button look="secondary" icon="autorenew">
            {t('again')}
          </Button>
        </ExerciseForm>
      </div>
    </section>
  )
}

interface MailProps {
  activity: string
  message: MessageProps
  exercise: Exercise
}

function Mail({ activity, message, exercise }: MailProps) {
  const t = useWords()
  const { state, shown } = exercise
  const answer = state?.answers[message.id]
  const headers = takeParts<{ name: string; children?: ReactNode }>(message.children, Header)
  const attachments = takeParts<{ name: string; size?: string }>(headers.rest, Attachment)
  const mark = !answer ? t('undecided') : t(answer.given === 'report' ? 'reported' : 'trusted')
  return (
    <details className="mail" name={`${activityAnchor(activity)}-mail`} open={shown === message.id || undefined}>
      <summary className="mail__summary">
        <span className="mail__from">{message.from}</span>
        <span className="mail__time">{message.received}</span>
        <span className="mail__subject">{message.subject}</span>
        <span className={`mail__mark${answer ? ' mail__mark--decided' : ''}`}>
          {answer && <Icon name={answer.right === false ? 'info' : 'check'} />}
          {mark}
        </span>
      </summary>
      <div className="mail__body">
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
        {headers.parts.length > 0 && (
          <details className="mail__headers">
            <summary>{t('headers')}</summary>
            {headers.parts.map(({ props }) => (
              <p key={props.name}>
                <strong>{props.name}:</strong> <span>{props.children}</span>
              </p>
            ))}
          </details>
        )}
        <div className="mail__text">{attachments.rest}</div>
        {attachments.parts.map(({ props }) => (
          <p key={props.name} className="mail__attachment">
            <Icon name="draft" />
            <span>
              <span className="visually-hidden">{t('attachment')}: </span>
              {[props.name, props.size].filter(Boolean).join(' · ')}
            </span>
          </p>
        ))}
        {answer?.right !== undefined && answer.right !== null ? (
          <Judged answer={answer} />
        ) : (
          !answer && <Decide activity={activity} message={message.id} />
        )}
      </div>
    </details>
  )
}

function Decide({ activity, message }: { activity: string; message: string }) {
  const t = useWords()
  return (
    <ExerciseForm activity={activity} intent="decide" className="row">
      <input type="hidden" name="part" value={message} />
      <Button icon="warning" name="given" value="report">
        {t('report')}
      </Button>
      <Button look="secondary" icon="check" name="given" value="trust">
        {t('trust')}
      </Button>
    </ExerciseForm>
  )
}

function Judged({ answer }: { answer: ExerciseState['answers'][string] }) {
  const t = useWords()
  const trap = (answer.given === 'report') === answer.right
  const verdict = trap ? (answer.right ? 'caught' : 'fell') : answer.right ? 'fine' : 'careful'
  return (
    <div className={`mail__judged mail__judged--${answer.right ? 'right' : 'wrong'}`}>
      <p className="mail__verdict">
        <Icon name={answer.right ? 'success' : 'info'} />
        <span>{t(verdict)}</span>
      </p>
      <div dangerouslySetInnerHTML={{ __html: answer.feedback }} />
    </div>
  )
}
