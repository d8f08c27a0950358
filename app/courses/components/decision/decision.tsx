import { useRef, type FormEvent, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '~/ui/button'
import { activityAnchor } from '../activity-anchor'
import { ActivityFrame } from '../activity-frame'
import { takeParts } from '../parts'
import { useOpened } from '../use-opened'
import { words } from '../words'
import './decision.css'

const useWords = words({
  de: {
    label: 'Entscheidungsbaum',
    rule: 'Erledigt, wenn Sie jede Station einmal gesehen haben.',
    question: 'Frage',
    outcome: 'Ergebnis',
    restart: 'Von vorn',
    all: 'Alle Stationen',
    here: 'hier sind Sie',
    seen: 'schon gesehen',
    open: 'noch nicht gesehen',
    count_one: '{{count}} von {{total}} Stationen gesehen',
    count_other: '{{count}} von {{total}} Stationen gesehen',
  },
  en: {
    label: 'Decision tree',
    rule: 'Done once you have seen every station.',
    question: 'Question',
    outcome: 'Outcome',
    restart: 'Start over',
    all: 'All stations',
    here: 'you are here',
    seen: 'already seen',
    open: 'not seen yet',
    count_one: '{{count}} of {{total}} stations seen',
    count_other: '{{count}} of {{total}} stations seen',
  },
})

interface NodeProps {
  id: string
  title: string
  children?: ReactNode
}

interface BranchProps {
  to: string
  label: string
  note?: string
}

/** Shown by its tree. */
export function Node(_props: NodeProps): ReactNode {
  return null
}

/** Shown by its station. */
export function Branch(_props: BranchProps): ReactNode {
  return null
}

interface Station extends NodeProps {
  branches: BranchProps[]
  text: ReactNode
}

const stationOf = ({ id, title, children }: NodeProps): Station => {
  const { parts, rest } = takeParts<BranchProps>(children, Branch)
  return { id, title, branches: parts.map(({ props }) => props), text: rest }
}

/** One station at a time, its answers as buttons; below them all stations, each within reach. */
export function Decision({ id, title, children }: { id: string; title: string; children?: ReactNode }) {
  const t = useWords()
  const { done, shown, show, isOpened, open, formAction } = useOpened(id)
  const form = useRef<HTMLFormElement>(null)
  const stations = takeParts<NodeProps>(children, Node).parts.map(({ props }) => stationOf(props))
  const current = stations.find((station) => station.id === shown) ?? stations[0]
  if (!current) return null
  const count = stations.filter((station) => isOpened(station.id)).length

  function go(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    if (!(submitter instanceof HTMLButtonElement) || !current) return
    flushSync(() => show(submitter.value))
    void open([current.id, submitter.value])
    form.current?.querySelector<HTMLElement>('.decision__station:not([hidden]) h3')?.focus()
  }

  return (
    <ActivityFrame id={id} icon="arrow-forward" label={t('label')} rule={t('rule')} title={title} done={done}>
      <form className="decision" method="post" action={formAction} onSubmit={go} ref={form}>
        <input type="hidden" name="intent" value="open" />
        <input type="hidden" name="activity" value={id} />
        <input type="hidden" name="part" value={current.id} />
        {stations.map((station) => (
          <StationCard
            key={station.id}
            anchor={activityAnchor(id)}
            station={station}
            titleOf={(to) => stations.find((one) => one.id === to)?.title}
            hidden={station !== current}
          />
        ))}
        {current !== stations[0] && (
          <Button look="secondary" icon="autorenew" name="part" value={stations[0]?.id}>
            {t('restart')}
          </Button>
        )}
        <Overview stations={stations} current={current} isOpened={isOpened} />
        <p className="decision__count" role="status">
          {t('count', { count, total: stations.length })}
        </p>
      </form>
    </ActivityFrame>
  )
}

interface StationCardProps {
  anchor: string
  station: Station
  titleOf: (station: string) => string | undefined
  hidden: boolean
}

function StationCard({ anchor, station, titleOf, hidden }: StationCardProps) {
  const t = useWords()
  return (
    <div className="decision__station" hidden={hidden}>
      <p className="decision__kind">{t(station.branches.length > 0 ? 'question' : 'outcome')}</p>
      <h3 className="decision__title" id={`${anchor}-${station.id}`} tabIndex={-1}>
        {station.title}
      </h3>
      <div className="decision__text">{station.text}</div>
      <div className="decision__answers">
        {station.branches.map(({ to, label, note }) => (
          <button key={to + label} className="decision__answer" name="part" value={to}>
            <span className="decision__label">{label}</span>
            {note && <span className="decision__note">{note}</span>}
            <span className="decision__leads">→ {titleOf(to)}</span>
          </button>
        ))}
      </div>
    </div>
  )
}

interface OverviewProps {
  stations: Station[]
  current: Station
  isOpened: (station: string) => boolean
}

function Overview({ stations, current, isOpened }: OverviewProps) {
  const t = useWords()
  return (
    <details className="decision__all">
      <summary>{t('all')}</summary>
      <ul>
        {stations.map((station) => (
          <li key={station.id}>
            <button
              className="text-button decision__stop"
              name="part"
              value={station.id}
              aria-current={station === current ? 'step' : undefined}
            >
              {station.title}
            </button>
            <span className="muted">
              {t(station === current ? 'here' : isOpened(station.id) ? 'seen' : 'open')}
              {station.branches.length > 0 && ` · ${station.branches.map(({ label }) => label).join(' / ')}`}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
