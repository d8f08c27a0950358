import { useRef, useState } from 'react'
import { Icon } from '~/ui/icon'
import { useAlive } from '~/ui/use-alive'
import { activityAnchor } from '../activity-anchor'
import { ActivityFrame } from '../activity-frame'
import { useActivityBoard } from '../activity-state'
import { ExerciseForm } from '../exercise-form'
import type { PlaceProps } from '../quiz/choice'
import { SizedPicture } from '../sized-picture'
import { useExercise } from '../use-exercise'
import { words } from '../words'
import { Markers } from './markers'

const useWords = words({
  de: {
    label: 'Suchbild',
    rule: 'Erledigt, wenn Sie alle gesuchten Stellen gefunden haben.',
    count: '{{found}} von {{total}} gefunden',
    hint: 'Wählen Sie eine Stelle im Bild oder in der Liste.',
    right: 'Gefunden:',
    wrong: 'Diese Stelle ist in Ordnung:',
    tip: 'Tipp: Sehen Sie sich die übrigen Stellen in Ruhe an. Fragen Sie sich bei jeder, wem sie nützen könnte.',
  },
  en: {
    label: 'Find the places',
    rule: 'Done once you have found all the places looked for.',
    count: '{{found}} of {{total}} found',
    hint: 'Choose a place in the picture or in the list.',
    right: 'Found:',
    wrong: 'This place is fine:',
    tip: 'Hint: take your time with the places that are left. Ask of each whom it could serve.',
  },
})

const MISSES_BEFORE_TIP = 3

interface FindProps {
  id: string
  src: string
  srcWidth?: number
  srcHeight?: number
  alt: string
  title: string
  places: PlaceProps[]
}

/** As one reads, so that the numbers run through the picture; where a place lies says nothing of whether it is looked for. */
const inReadingOrder = (places: PlaceProps[]) => [...places].sort((a, b) => a.y - b.y || a.x - b.x)

/** Places that are looked for among others that look alike; what a place is, the server says once it was chosen. */
export function Find({ id, src, srcWidth, srcHeight, alt, title, places: all }: FindProps) {
  const t = useWords()
  const alive = useAlive()
  const { save } = useActivityBoard()
  const { state, done, shown } = useExercise(id)
  const [last, setLast] = useState(shown)
  const list = useRef<HTMLDivElement>(null)
  const answers = state?.answers ?? {}
  const places = inReadingOrder(all)
  const found = places.filter((place) => answers[place.id]?.right).length
  const misses = places.filter((place) => answers[place.id]?.right === false).length
  const panelId = (place: string) => `${activityAnchor(id)}-${place}`

  async function choose(place: string) {
    setLast(place)
    if (!answers[place]) await save([['intent', 'decide'], ['activity', id], ['part', place], ['given', 'open']])
    list.current?.querySelector(`[value="${place}"]`)?.scrollIntoView({ block: 'nearest' })
  }

  return (
    <ActivityFrame id={id} icon="search" label={t('label')} rule={t('rule')} title={title} done={done} wide>
      <div className="hotspots">
        <div className="hotspots__picture">
          <SizedPicture src={src} width={srcWidth} height={srcHeight} alt={alt} />
          <Markers
            spots={places.map((place) => ({ ...place, opened: answers[place.id]?.right === true, missed: answers[place.id]?.right === false, current: place.id === last }))}
            panelId={panelId}
            onPoint={alive ? (place) => void choose(place) : null}
          />
        </div>
        <div className="hotspots__side" ref={list}>
          <p className="hotspots__count" role="status">
            {t('count', { found, total: found + (state?.remaining ?? 0) })}
          </p>
          {!state?.finished && <p className="hotspots__hint muted">{t(misses >= MISSES_BEFORE_TIP ? 'tip' : 'hint')}</p>}
          <ExerciseForm activity={id} intent="decide">
            <input type="hidden" name="given" value="open" />
            <ol className="hotspots__list">
              {places.map((place, index) => {
                const answer = answers[place.id]
                return (
                  <li key={place.id} className="hotspots__spot">
                    <button className="hotspots__label" name="part" value={place.id} aria-describedby={answer && panelId(place.id)} onClick={() => setLast(place.id)}>
                      <span className={`hotspots__number${answer?.right ? ' hotspots__number--opened' : ''}`} aria-hidden="true">
                        {index + 1}
                      </span>
                      <span className="hotspots__name">{place.label}</span>
                    </button>
                    {answer && (
                      <div className="hotspots__text" id={panelId(place.id)}>
                        <p className="hotspots__verdict">
                          <Icon name={answer.right ? 'success' : 'info'} />
                          <span>{t(answer.right ? 'right' : 'wrong')}</span>
                        </p>
                        <div dangerouslySetInnerHTML={{ __html: answer.feedback }} />
                      </div>
                    )}
                  </li>
                )
              })}
            </ol>
          </ExerciseForm>
        </div>
      </div>
    </ActivityFrame>
  )
}
