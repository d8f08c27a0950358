import { useTranslation } from 'react-i18next'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import type { PeopleOverview } from './overview.server'
import './people.css'

/** From an empty database to a town that learns, in the order in which it is done. */
interface NextStepsProps {
  overview: PeopleOverview
  rules: number
  /** The house's reporting address is filled in. */
  housed: boolean
  /** Whoever looks has tried a course as a learner. */
  tried: boolean
}

export function NextSteps({ overview, rules, housed, tried }: NextStepsProps) {
  const { t } = useTranslation('people')
  const { lastImport, unitsWithoutResponsible, withoutPassword, withoutUnit } = overview
  const steps = [
    { key: 'house', done: housed, count: 0, to: '/verwaltung/haus' },
    { key: 'import', done: lastImport !== null, count: 0, to: '/verwaltung/import' },
    { key: 'responsibles', done: unitsWithoutResponsible === 0, count: unitsWithoutResponsible, to: '/verwaltung/rollen' },
    { key: 'rule', done: rules > 0, count: rules, to: '/verwaltung/regeln' },
    { key: 'trial', done: tried, count: 0, to: '/kurse' },
    { key: 'invite', done: withoutPassword === 0, count: withoutPassword, to: '/verwaltung/einladungen' },
  ] as const
  const next = steps.find(({ done }) => !done)
  return (
    <>
      <ol className="steps">
        {steps.map(({ key, done, count, to }) => (
          <li key={key}>
            <div className="steps__text">
              <span className="steps__title">
                {t(`overview.steps.${key}.title`)}
                {done ? <Badge kind="success">{t('overview.done')}</Badge> : <Badge kind="info">{t('overview.open')}</Badge>}
              </span>
              <span className="muted">{t(`overview.steps.${key}.${done ? 'done' : 'open'}`, { count })}</span>
            </div>
            <ButtonLink to={to} look={next?.key === key ? 'primary' : 'tertiary'} small>
              {t(`overview.steps.${key}.action`)}
            </ButtonLink>
          </li>
        ))}
      </ol>
      {withoutUnit > 0 && lastImport && <p className="muted">{t('overview.withoutUnit', { count: withoutUnit })}</p>}
    </>
  )
}
