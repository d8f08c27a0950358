import type { ReactNode } from 'react'
import { ActivityFrame } from '../activity-frame'
import { Disclosures } from '../disclosures'
import { takeParts } from '../parts'
import { useOpened } from '../use-opened'
import { words } from '../words'
import './cards.css'

const useWords = words({
  de: { label: 'Karten zum Umdrehen', rule: 'Erledigt, wenn Sie jede Karte einmal umgedreht haben.' },
  en: { label: 'Cards to turn', rule: 'Done once you have turned every card.' },
})

interface CardProps {
  id: string
  front: string
  children?: ReactNode
}

/** Shown by its set of cards. */
export function Card(_props: CardProps): ReactNode {
  return null
}

export function Cards({ id, title, children }: { id: string; title: string; children?: ReactNode }) {
  const t = useWords()
  const opened = useOpened(id)
  const cards = takeParts<CardProps>(children, Card).parts.map(({ props }) => props)
  return (
    <ActivityFrame id={id} icon="question-mark" label={t('label')} rule={t('rule')} title={title} done={opened.done} wide>
      <Disclosures
        id={id}
        look="disclosures--cards"
        opened={opened}
        parts={cards.map((card) => ({ id: card.id, label: card.front, text: card.children }))}
      />
    </ActivityFrame>
  )
}
