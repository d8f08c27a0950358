import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { stateOf, type ControlState, type TaughtCatalogue, type TaughtControl } from '~/courses/controls'
import { formatDay } from '~/platform/format-day'
import { Section } from '~/ui/page'
import './control-list.css'

const STATES: ControlState[] = ['taught', 'organisational', 'open']

/** A catalogue's controls: what is taught where, what only the organisation can meet, and what nobody teaches yet. */
export function ControlList({ catalogue }: { catalogue: TaughtCatalogue }) {
  const { t } = useTranslation('studio')
  const { id, title, controls } = catalogue
  const count = (state: ControlState) => controls.filter((control) => stateOf(control) === state).length
  const [taught, organisational, open] = [count('taught'), count('organisational'), count('open')]
  return (
    <Section title={title} id={`katalog-${id}`}>
      <p>{t('controls.sum', { all: controls.length, taught, organisational, open })}</p>
      <Origin catalogue={catalogue} />
      {STATES.map((state) => (
        <Group key={state} state={state} catalogue={catalogue} controls={controls.filter((control) => stateOf(control) === state)} />
      ))}
    </Section>
  )
}

function Origin({ catalogue: { source, licence } }: { catalogue: TaughtCatalogue }) {
  const { t, i18n } = useTranslation('studio')
  const facts = [source.date && t('controls.asOf', { day: formatDay(source.date, i18n.language) }), source.version].filter(Boolean)
  return (
    <p className="muted">
      {t('controls.source')} <Named {...source} />
      {facts.length > 0 && ` (${facts.join(', ')})`}. {t('controls.licence')} <Named {...licence} />.{licence.note && ` ${licence.note}`}
    </p>
  )
}

function Named({ title, url }: { title: string; url?: string }) {
  return url ? (
    <a className="kern-link" href={url} rel="noreferrer">
      {title}
    </a>
  ) : (
    <>{title}</>
  )
}

interface GroupProps {
  state: ControlState
  catalogue: TaughtCatalogue
  controls: TaughtControl[]
}

function Group({ state, catalogue: { id, language }, controls }: GroupProps) {
  const { t } = useTranslation('studio')
  if (controls.length === 0) return null
  const heading = `katalog-${id}-${state}`
  return (
    <section aria-labelledby={heading}>
      <h3 className="kern-heading-small" id={heading}>
        {t(`controls.${state}`, { count: controls.length })}
      </h3>
      <ul className="controls">
        {controls.map((control) => (
          <li key={control.id}>
            <span className="controls__id">{control.id}</span>
            <span className="controls__title" lang={language}>
              {control.title}
              {control.topic && <span className="controls__topic muted">{control.topic}</span>}
            </span>
            <Facts control={control} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Facts({ control: { lessons, organisational } }: { control: TaughtControl }) {
  if (lessons.length === 0) return organisational === null ? null : <span className="controls__facts">{organisational}</span>
  return (
    <ul className="controls__facts controls__lessons">
      {lessons.map(({ course, lesson, title }) => (
        <li key={`${course}/${lesson}`}>
          <Link className="kern-link" to={`/studio/${course}/${lesson}`}>
            {title}
          </Link>
        </li>
      ))}
      {organisational !== null && <li className="muted">{organisational}</li>}
    </ul>
  )
}
