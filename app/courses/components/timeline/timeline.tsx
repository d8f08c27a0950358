import type { ReactNode } from 'react'
import { ActivityFrame } from '../activity-frame'
import { Disclosures } from '../disclosures'
import { takeParts } from '../parts'
import { useOpened } from '../use-opened'
import { words } from '../words'
import './timeline.css'

const useWords = words({
  de: { label: 'Zeitstrahl', rule: 'Erledigt, wenn Sie jedes Ereignis einmal geöffnet haben.' },
  en: { label: 'Timeline', rule: 'Done once you have opened every event.' },
})

interface EventProps {
  id: string
  when: string
  title: string
  children?: ReactNode
}

/** Shown by its timeline. */
export function Event(_props: EventProps): ReactNode {
  return null
}

export function Timeline({ id, title, children }: { id: string; title: string; children?: ReactNode }) {
  const t = useWords()
  const opened = useOpened(id)
  const events = takeParts<EventProps>(children, Event).parts.map(({ props }) => props)
  return (
    <ActivityFrame id={id} icon="calendar-today" label={t('label')} rule={t('rule')} title={title} done={opened.done}>
      <Disclosures
        id={id}
        look="disclosures--timeline"
        opened={opened}
        parts={events.map((event) => ({ id: event.id, eyebrow: event.when, label: event.title, text: event.children }))}
      />
    </ActivityFrame>
  )
}
