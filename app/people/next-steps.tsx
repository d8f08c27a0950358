import { useTranslation } from 'react-i18next'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import type { PeopleOverview } from './overview.server'
import './people.css'

interface NextStepsProps {
  overview: PeopleOverview
  /** `idle` of those in force have assigned nothing to anybody. */
  rules: { inForce: number; idle: number }
  /** The house's reporting address as lessons show it; empty: not filled in. */
  report: string
  /** Whoever looks has tried a course as a learner. */
  tried: boolean
}

/** From an empty database to a town that learns, in the order in which it is done; each step says by what one sees that it works. */
export function NextSteps({ overview, rules, report, tried }: NextStepsProps) {
  const { t } = useTranslation('people')
  const { people, units, lastImport, unitsWithoutResponsible, responsiblesWithoutPassword, withoutPassword, withoutUnit } = overview
  const ruleKey = rules.inForce > 0 && rules.idle > 0 ? 'idle' : stateOf(rules.inForce > 0)
  const responsiblesKey = units === 0 ? 'none' : stateOf(unitsWithoutResponsible === 0)
  const inviteKey = people <= 1 ? 'none' : stateOf(withoutPassword === 0) // whoever looks is one of them
  const note = (key: 'import' | 'responsibles', count: number) => (count > 0 ? ` ${t(`overview.steps.${key}.note`, { count })}` : '')
  const steps = [
    { key: 'house', done: report !== '', text: t(`overview.steps.house.${stateOf(report !== '')}`, { report }), to: '/verwaltung/haus' },
    {
      key: 'import',
      done: lastImport !== null,
      text: lastImport ? t('overview.steps.import.done', { count: people, units }) + note('import', withoutUnit) : t('overview.steps.import.open'),
      to: '/verwaltung/import',
    },
    {
      key: 'responsibles',
      done: responsiblesKey === 'done',
      text: t(`overview.steps.responsibles.${responsiblesKey}`, { count: unitsWithoutResponsible }) + note('responsibles', responsiblesWithoutPassword),
      to: '/verwaltung/rollen',
    },
    {
      key: 'rule',
      done: ruleKey === 'done',
      text: t(`overview.steps.rule.${ruleKey}`, { count: ruleKey === 'idle' ? rules.idle : rules.inForce }),
      to: '/verwaltung/regeln',
    },
    { key: 'trial', done: tried, text: t(`overview.steps.trial.${stateOf(tried)}`), to: '/kurse' },
    {
      key: 'invite',
      done: inviteKey === 'done',
      text: t(`overview.steps.invite.${inviteKey}`, { count: withoutPassword, people }),
      to: '/verwaltung/einladungen',
    },
  ] as const
  const next = steps.find(({ done }) => !done)
  return (
    <ol className="steps">
      {steps.map(({ key, done, text, to }) => (
        <li key={key}>
          <div className="steps__text">
            <span className="steps__title">
              {t(`overview.steps.${key}.title`)}
              {done ? <Badge kind="success">{t('overview.done')}</Badge> : <Badge kind="info">{t('overview.open')}</Badge>}
            </span>
            <span className="muted">{text}</span>
          </div>
          <ButtonLink to={to} look={next?.key === key ? 'primary' : 'tertiary'} small>
            {t(`overview.steps.${key}.action`)}
          </ButtonLink>
        </li>
      ))}
    </ol>
  )
}

const stateOf = (done: boolean) => (done ? 'done' : 'open')
