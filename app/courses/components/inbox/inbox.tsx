import type { ReactNode } from 'react'
import { Button } from '~/ui/button'
import { activityAnchor } from '../activity-anchor'
import { ActivityFrame } from '../activity-frame'
import { ExerciseForm } from '../exercise-form'
import { takeParts } from '../parts'
import { useExercise } from '../use-exercise'
import { useFocusAfter } from '../use-focus-after'
import { Mail } from './mail'
import { Message, type MessageProps } from './message'
import { useWords } from './words'
import './inbox.css'

const numeric = new Intl.Collator('en', { numeric: true })

const goOn = (inbox: HTMLElement) => inbox.querySelector<HTMLElement>('[data-result], .mail--open-yet > summary')

export function Inbox({ id, title, children }: { id: string; title: string; children?: ReactNode }) {
  const t = useWords()
  const exercise = useExercise(id)
  const { state, done } = exercise
  const messages = takeParts<MessageProps>(children, Message)
    .parts.map(({ props }) => props)
    .sort((a, b) => numeric.compare(b.received, a.received))
  const decided = messages.filter((message) => state?.answers[message.id]).length
  const inbox = useFocusAfter<HTMLDivElement>(`${decided} ${done}`, goOn)
  return (
    <ActivityFrame id={id} icon="mail" label={t('label')} rule={t('rule')} title={title} done={done} wide>
      <div className="inbox" ref={inbox}>
        {state?.finished ? <Result id={id} exercise={exercise} total={messages.length} /> : <p>{t('intro')}</p>}
        <p className="muted" role="status">
          {t('count', { count: decided, total: messages.length })}
        </p>
        <div className="inbox__panes">
          <ul className="inbox__list">
            {messages.map((message) => (
              <li key={message.id}>
                <Mail activity={id} message={message} exercise={exercise} />
              </li>
            ))}
          </ul>
          <p className="inbox__choose muted">{t('choose')}</p>
        </div>
      </div>
    </ActivityFrame>
  )
}

function Result({ id, exercise, total }: { id: string; exercise: ReturnType<typeof useExercise>; total: number }) {
  const t = useWords()
  const { state, done } = exercise
  const right = Object.values(state?.answers ?? {}).filter((answer) => answer.right).length
  const heading = `${activityAnchor(id)}-auswertung`
  return (
    <section className="inbox__debrief" aria-labelledby={heading}>
      <h3 id={heading} tabIndex={-1} data-result>
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
