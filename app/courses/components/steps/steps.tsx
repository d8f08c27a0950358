import { useRef, type FormEvent, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { activityAnchor } from '../activity-anchor'
import { ActivityFrame } from '../activity-frame'
import { takeParts } from '../parts'
import { useOpened } from '../use-opened'
import { StepOverview } from './step-overview'
import './steps.css'

export interface StepProps {
  id: string
  title: string
  children?: ReactNode
}

/** Shown by its sequence. */
export function Step(_props: StepProps): ReactNode {
  return null
}

/** One step at a time, with an overview from which each can be reached. */
export function Steps({ id, title, children }: { id: string; title: string; children?: ReactNode }) {
  const { t } = useTranslation('learn')
  const { done, shown, show, isOpened, open, formAction } = useOpened(id)
  const form = useRef<HTMLFormElement>(null)
  const steps = takeParts<StepProps>(children, Step).parts.map(({ props }) => props)
  const unopened = steps.find((step) => !isOpened(step.id))
  const current = steps.find((step) => step.id === shown) ?? unopened ?? steps[0]
  if (!current) return null

  function go(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    if (!(submitter instanceof HTMLButtonElement) || !current) return
    flushSync(() => show(submitter.value))
    void open([current.id, submitter.value])
    if (submitter.value !== current.id) form.current?.querySelector<HTMLElement>('.steps__step:not([hidden]) h3')?.focus()
  }

  return (
    <ActivityFrame id={id} icon="arrow-forward" label={t('kind.steps')} rule={t('rule.steps')} title={title} done={done}>
      <form className="steps" method="post" action={formAction} onSubmit={go} ref={form}>
        <input type="hidden" name="intent" value="open" />
        <input type="hidden" name="activity" value={id} />
        <input type="hidden" name="part" value={current.id} />
        <StepOverview steps={steps} current={current} isOpened={isOpened} />
        {steps.map((step, index) => (
          <div key={step.id} className="steps__step" hidden={step !== current}>
            <p className="steps__position">{t('steps.position', { number: index + 1, total: steps.length })}</p>
            <h3 className="steps__title" id={`${activityAnchor(id)}-${step.id}`} tabIndex={-1}>
              {step.title}
            </h3>
            <div className="steps__text">{step.children}</div>
          </div>
        ))}
        <Moves steps={steps} current={current} opened={isOpened(current.id)} />
      </form>
    </ActivityFrame>
  )
}

function Moves({ steps, current, opened }: { steps: StepProps[]; current: StepProps; opened: boolean }) {
  const { t } = useTranslation('learn')
  const index = steps.indexOf(current)
  const [previous, next] = [steps[index - 1], steps[index + 1]]
  return (
    <div className="steps__foot">
      {previous && (
        <Button look="secondary" icon="arrow-back" name="part" value={previous.id}>
          {t('steps.back')}
        </Button>
      )}
      {next && (
        <Button icon="arrow-forward" name="part" value={next.id}>
          {t('steps.next')}
        </Button>
      )}
      {!next && !opened && (
        <Button icon="check" name="part" value={current.id}>
          {t('steps.finish')}
        </Button>
      )}
    </div>
  )
}
