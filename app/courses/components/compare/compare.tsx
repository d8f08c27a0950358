import type { FormEvent, ReactNode } from 'react'
import { Icon } from '~/ui/icon'
import { activityAnchor } from '../activity-anchor'
import { ActivityFrame } from '../activity-frame'
import { takeParts } from '../parts'
import { useOpened } from '../use-opened'
import { words } from '../words'
import './compare.css'

const useWords = words({
  de: { label: 'Vergleich', rule: 'Erledigt, wenn Sie beide Seiten einmal geöffnet haben.', opened: 'schon geöffnet' },
  en: { label: 'Comparison', rule: 'Done once you have opened both sides.', opened: 'already opened' },
})

interface SideProps {
  id: string
  label: string
  children?: ReactNode
}

/** Shown by its comparison. */
export function Side(_props: SideProps): ReactNode {
  return null
}

/** Two sides in the same place: what differs is seen where the eye already is. */
export function Compare({ id, title, children }: { id: string; title: string; children?: ReactNode }) {
  const t = useWords()
  const { done, shown, show, isOpened, open, formAction } = useOpened(id)
  const sides = takeParts<SideProps>(children, Side).parts.map(({ props }) => props)

  function turnTo(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    if (!(submitter instanceof HTMLButtonElement)) return
    show(submitter.value)
    void open([submitter.value])
  }

  return (
    <ActivityFrame id={id} icon="visibility" label={t('label')} rule={t('rule')} title={title} done={done}>
      <form className="compare" method="post" action={formAction} onSubmit={turnTo}>
        <input type="hidden" name="intent" value="open" />
        <input type="hidden" name="activity" value={id} />
        <div className="compare__tabs">
          {sides.map((side) => (
            <button
              key={side.id}
              className="compare__tab"
              name="part"
              value={side.id}
              aria-expanded={side.id === shown}
              aria-controls={`${activityAnchor(id)}-${side.id}`}
            >
              {side.label}
              {isOpened(side.id) && (
                <>
                  <Icon name="check" />
                  <span className="visually-hidden">{t('opened')}</span>
                </>
              )}
            </button>
          ))}
        </div>
        {sides.map((side) => (
          <div key={side.id} className="compare__side" id={`${activityAnchor(id)}-${side.id}`} hidden={side.id !== shown}>
            <h3 className="compare__heading">{side.label}</h3>
            {side.children}
          </div>
        ))}
      </form>
    </ActivityFrame>
  )
}
