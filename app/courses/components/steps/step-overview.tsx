import { useTranslation } from 'react-i18next'
import { Icon } from '~/ui/icon'
import type { StepProps } from './steps'

interface StepOverviewProps {
  steps: StepProps[]
  current: StepProps
  isOpened: (step: string) => boolean
}

export function StepOverview({ steps, current, isOpened }: StepOverviewProps) {
  const { t } = useTranslation('learn')
  return (
    <ol className="steps__overview">
      {steps.map((step, index) => {
        const opened = isOpened(step.id)
        const place = { number: index + 1, total: steps.length }
        return (
          <li key={step.id}>
            <button className="steps__dot" name="part" value={step.id} aria-current={step === current ? 'step' : undefined}>
              <span className={`steps__number${opened ? ' steps__number--opened' : ''}`} aria-hidden="true">
                {opened && step !== current ? <Icon name="check" /> : index + 1}
              </span>
              <span className="steps__name">
                <span className="visually-hidden">{t(opened ? 'steps.opened' : 'steps.position', place)} </span>
                {step.title}
              </span>
            </button>
          </li>
        )
      })}
    </ol>
  )
}
