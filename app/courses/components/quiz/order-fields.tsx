import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { placed } from '~/quizzes/kind'
import { Icon } from '~/ui/icon'
import { useAlive } from '~/ui/use-alive'
import type { ChoiceProps } from './choice'
import { textOf } from '../text-of'
import { useQuizWords } from './words'

/** Points to be put into order: by buttons, each move told aloud; without script each gets its place from a list. */
export function OrderFields({ anchor, choices }: { anchor: string; choices: ChoiceProps[] }) {
  const t = useQuizWords()
  const alive = useAlive()
  const list = useRef<HTMLOListElement>(null)
  const [order, setOrder] = useState(choices.map(({ id }) => id))
  const [said, say] = useState('')
  const ordered = order.flatMap((id) => choices.find((choice) => choice.id === id) ?? [])

  function move(id: string, by: -1 | 1) {
    const from = order.indexOf(id)
    const to = from + by
    if (to < 0 || to >= order.length) return
    const next = [...order]
    next.splice(from, 1)
    next.splice(to, 0, id)
    const what = textOf(choices.find((choice) => choice.id === id)?.children)
    flushSync(() => {
      setOrder(next)
      say(t('moved', { what, number: to + 1, total: order.length }))
    })
    // The button moved along; at either end the other one takes the focus.
    const row = list.current?.querySelector(`[data-choice="${id}"]`)
    const wanted = row?.querySelector<HTMLButtonElement>(by < 0 ? '[data-up]' : '[data-down]')
    ;(wanted?.disabled ? row?.querySelector<HTMLButtonElement>(by < 0 ? '[data-down]' : '[data-up]') : wanted)?.focus()
  }

  return (
    <>
      <ol className={alive ? 'quiz__order' : 'quiz__placing'} ref={list}>
        {(alive ? ordered : choices).map((choice, index) => (
          <li key={choice.id} data-choice={choice.id}>
            <div className="quiz__point" id={`${anchor}-${choice.id}-punkt`}>
              {choice.children}
            </div>
            {alive ? (
              <div className="quiz__moves">
                <input type="hidden" name="choice" value={placed(choice.id, String(index + 1))} />
                <button type="button" className="quiz__move" data-up disabled={index === 0} onClick={() => move(choice.id, -1)}>
                  <Icon name="arrow-up" />
                  <span className="visually-hidden">{t('up', { what: textOf(choice.children) })}</span>
                </button>
                <button type="button" className="quiz__move" data-down disabled={index === order.length - 1} onClick={() => move(choice.id, 1)}>
                  <Icon name="arrow-down" />
                  <span className="visually-hidden">{t('down', { what: textOf(choice.children) })}</span>
                </button>
              </div>
            ) : (
              <PlaceList anchor={anchor} choice={choice.id} total={choices.length} />
            )}
          </li>
        ))}
      </ol>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  )
}

/** Without script: the place of a point, from a list. */
function PlaceList({ anchor, choice, total }: { anchor: string; choice: string; total: number }) {
  const t = useQuizWords()
  return (
    <div className="kern-form-input__select-wrapper">
      <select className="kern-form-input__select" name="choice" aria-labelledby={`${anchor}-${choice}-punkt`} defaultValue="" required>
        <option value="">{t('choose')}</option>
        {Array.from({ length: total }, (_, index) => String(index + 1)).map((number) => (
          <option key={number} value={placed(choice, number)}>
            {t('place', { number })}
          </option>
        ))}
      </select>
    </div>
  )
}
