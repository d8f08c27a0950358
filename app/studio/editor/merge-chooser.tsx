import { useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { abridged, composed, differenceOf, type Passage } from './difference'
import { PassageLines } from './difference-view'

interface MergeChooserProps {
  title: string
  lead: string
  theirs: string
  mine: string
  labels: { theirs: string; mine: string }
  onChosen: (text: string) => void
}

type Side = 'before' | 'after'

/** Two texts that cannot both stand: one of them is taken, or at each place that differs the one or the other. */
export function MergeChooser({ title, lead, theirs, mine, labels, onChosen }: MergeChooserProps) {
  const { t } = useTranslation('studio')
  const passages = useMemo(() => differenceOf(theirs, mine), [theirs, mine])
  return (
    <Notice kind="warning" title={title} live="alert" headingLevel={3}>
      <div className="stack">
        <p>{lead}</p>
        <div className="row">
          <Button type="button" onClick={() => onChosen(mine)}>
            {t('editor.merge.take', { side: labels.mine })}
          </Button>
          <Button type="button" look="secondary" onClick={() => onChosen(theirs)}>
            {t('editor.merge.take', { side: labels.theirs })}
          </Button>
        </div>
        {passages ? <PlaceByPlace passages={passages} labels={labels} onChosen={onChosen} /> : <p>{t('editor.difference.tooMuch')}</p>}
      </div>
    </Notice>
  )
}

interface PlaceByPlaceProps extends Pick<MergeChooserProps, 'labels' | 'onChosen'> {
  passages: Passage[]
}

function PlaceByPlace({ passages, labels, onChosen }: PlaceByPlaceProps) {
  const { t } = useTranslation('studio')
  const places = passages.filter(({ kind }) => kind === 'different').length
  const [choices, setChoices] = useState<Side[]>(() => Array.from({ length: places }, () => 'after'))
  const name = useId()
  let place = -1
  return (
    <details className="merge">
      <summary>{t('editor.merge.places', { count: places })}</summary>
      {abridged(passages).map((passage, index) => {
        const sides = { before: labels.theirs, after: labels.mine }
        if (passage.kind !== 'different') return <PassageLines key={index} passage={passage} labels={sides} />
        const number = ++place
        const choose = (side: Side) => setChoices((before) => before.map((one, at) => (at === number ? side : one)))
        return (
          <fieldset key={index} className="merge__place">
            <legend>{t('editor.merge.place', { number: number + 1 })}</legend>
            <PassageLines passage={passage} labels={sides} />
            {(['before', 'after'] as const).map((side) => (
              <label key={side}>
                <input type="radio" name={`${name}-${number}`} checked={choices[number] === side} onChange={() => choose(side)} />
                {sides[side]}
              </label>
            ))}
          </fieldset>
        )
      })}
      <Button type="button" look="secondary" onClick={() => onChosen(composed(passages, choices))}>
        {t('editor.merge.takeChoice')}
      </Button>
    </details>
  )
}
