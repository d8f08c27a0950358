import { startTransition, useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { activityAnchor } from '../activity-anchor'
import { ActivityFrame } from '../activity-frame'
import { useAlive } from '~/ui/use-alive'
import { useActivityBoard, useActivityState, type Fields } from '../activity-state'
import { takeParts } from '../parts'
import { words } from '../words'
import './checklist.css'

const useWords = words({
  de: { clear: 'Für den nächsten Durchgang leeren', print: 'Zum Ausdrucken' },
  en: { clear: 'Clear for the next time', print: 'To print' },
})

interface ItemProps {
  id: string
  children?: ReactNode
}

/** Shown by its checklist. */
export function Item(_props: ItemProps): ReactNode {
  return null
}

interface ChecklistProps {
  id: string
  title: string
  kind?: 'personal' | 'recurring'
  children?: ReactNode
}

export function Checklist({ id, title, kind = 'personal', children }: ChecklistProps) {
  const own = useWords()
  const { t } = useTranslation('learn')
  const { formAction } = useActivityBoard()
  const alive = useAlive()
  const items = takeParts<ItemProps>(children, Item).parts.map(({ props }) => props)
  const { done, isTicked, toggle, unsaved } = useTicks(id)
  const form = useEarlyTicks(isTicked, toggle)
  const count = items.filter((item) => isTicked(item.id)).length

  return (
    <ActivityFrame id={id} icon="checklist" label={t('kind.checklist')} rule={t('rule.checklist')} title={title} done={done}>
      <form ref={form} className="checklist" method="post" action={formAction} onSubmit={(event) => event.preventDefault()}>
        <input type="hidden" name="intent" value="tick" />
        <input type="hidden" name="activity" value={id} />
        <ul className="checklist__items">
          {items.map((item) => (
            <li key={item.id} className="kern-form-check checklist__item">
              <input type="hidden" name="item" value={item.id} />
              <input
                className="kern-form-check__checkbox"
                type="checkbox"
                id={`${activityAnchor(id)}-${item.id}`}
                name="on"
                value={item.id}
                checked={isTicked(item.id)}
                onChange={(event) => toggle(item.id, event.currentTarget.checked)}
              />
              <label className="kern-label" htmlFor={`${activityAnchor(id)}-${item.id}`}>
                {item.children}
              </label>
            </li>
          ))}
        </ul>
        <div className="checklist__foot">
          <span role="status">
            {t('checklist.count', { count, total: items.length })}
            {alive && ` ${unsaved ? t('checklist.saving') : count > 0 ? t('checklist.saved') : ''}`}
          </span>
          {!alive && (
            <Button look="secondary" small>
              {t('checklist.save')}
            </Button>
          )}
          {alive && kind === 'recurring' && count > 0 && (
            <Button type="button" look="tertiary" small icon="autorenew" onClick={() => items.forEach((item) => isTicked(item.id) && void toggle(item.id, false))}>
              {own('clear')}
            </Button>
          )}
          <a className="kern-link" href={`${formAction}/checkliste/${id}`}>
            {own('print')}
          </a>
        </div>
      </form>
    </ActivityFrame>
  )
}

/** What is ticked: as the server has it, and over it what it has not confirmed yet. */
function useTicks(id: string) {
  const board = useActivityBoard()
  const state = useActivityState(id, 'checklist')
  const [pending, setPending] = useState<Record<string, { ticked: boolean; turn: number }>>({})
  const turns = useRef(0)

  const isTicked = (item: string) => pending[item]?.ticked ?? state?.ticked.includes(item) ?? false

  async function toggle(item: string, ticked: boolean) {
    const turn = ++turns.current
    setPending((before) => ({ ...before, [item]: { ticked, turn } }))
    const fields: Fields = [['intent', 'tick'], ['activity', id], ['item', item]]
    await board.save(ticked ? [...fields, ['on', item]] : fields)
    // Together with the state the server answered with, which comes as a transition too.
    startTransition(() =>
      setPending((before) => {
        if (before[item]?.turn !== turn) return before
        const { [item]: _confirmed, ...rest } = before
        return rest
      }),
    )
  }

  return { done: state?.done ?? false, isTicked, toggle, unsaved: Object.keys(pending).length > 0 }
}

/** Saves what was ticked while the page was not alive yet. */
function useEarlyTicks(isTicked: (item: string) => boolean, toggle: (item: string, ticked: boolean) => void) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const boxes = form.current?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? []
    for (const box of boxes) if (box.checked !== isTicked(box.value)) toggle(box.value, box.checked)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the page comes alive
  }, [])
  return form
}
