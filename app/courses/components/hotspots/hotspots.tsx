import { useRef, type FormEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '~/ui/icon'
import { activityAnchor } from '../activity-anchor'
import { ActivityFrame } from '../activity-frame'
import { useAlive } from '~/ui/use-alive'
import { takeParts } from '../parts'
import { SizedPicture } from '../sized-picture'
import { useOpened } from '../use-opened'
import { Place, type PlaceProps } from '../quiz/choice'
import { Find } from './find'
import { Markers, type Place as Area } from './markers'
import './hotspots.css'

interface SpotProps extends Area {
  id: string
  label: string
  children?: ReactNode
}

/** Shown by its picture. */
export function Spot(_props: SpotProps): ReactNode {
  return null
}

interface HotspotsProps {
  id: string
  src: string
  srcWidth?: number
  srcHeight?: number
  alt: string
  title: string
  children?: ReactNode
}

/** Places to look through, or places to find: the author wrote one or the other. */
export function Hotspots({ children, ...picture }: HotspotsProps) {
  const places = takeParts<PlaceProps>(children, Place).parts.map(({ props }) => props)
  return places.length > 0 ? <Find {...picture} places={places} /> : <Explore {...picture}>{children}</Explore>
}

/** A picture with numbered places, and all of it once more as a list: each opens the same explanation. */
function Explore({ id, src, srcWidth, srcHeight, alt, title, children }: HotspotsProps) {
  const { t } = useTranslation('learn')
  const alive = useAlive()
  const { done, shown, show, isOpened, open, formAction } = useOpened(id)
  const list = useRef<HTMLOListElement>(null)
  const spots = takeParts<SpotProps>(children, Spot).parts.map(({ props }) => props)
  const panelId = (spot: string) => `${activityAnchor(id)}-${spot}`
  const opened = spots.filter((spot) => isOpened(spot.id)).length

  function toggle(spot: string) {
    show(shown === spot ? null : spot)
    void open([spot])
  }

  function point(spot: string) {
    show(spot)
    void open([spot])
    list.current?.querySelector(`[value="${spot}"]`)?.scrollIntoView({ block: 'nearest' })
  }

  return (
    <ActivityFrame id={id} icon="search" label={t('kind.hotspots')} rule={t('rule.hotspots')} wide title={title} done={done}>
      <form className="hotspots" method="post" action={formAction} onSubmit={(event) => toggleBy(event, toggle)}>
        <input type="hidden" name="intent" value="open" />
        <input type="hidden" name="activity" value={id} />
        <div className="hotspots__picture">
          <SizedPicture src={src} width={srcWidth} height={srcHeight} alt={alt} />
          <Markers
            spots={spots.map((spot) => ({ ...spot, opened: isOpened(spot.id), current: shown === spot.id }))}
            panelId={panelId}
            onPoint={alive ? point : null}
          />
        </div>
        <div className="hotspots__side">
          <p className="hotspots__count" role="status">
            {t('hotspots.count', { count: opened, total: spots.length })}
          </p>
          <ol className="hotspots__list" ref={list}>
            {spots.map((spot, index) => (
              <li key={spot.id} className="hotspots__spot">
                <button
                  className="hotspots__label"
                  name="part"
                  value={spot.id}
                  aria-expanded={shown === spot.id}
                  aria-controls={panelId(spot.id)}
                >
                  <span className={`hotspots__number${isOpened(spot.id) ? ' hotspots__number--opened' : ''}`} aria-hidden="true">
                    {index + 1}
                  </span>
                  <span className="hotspots__name">{spot.label}</span>
                  {isOpened(spot.id) && (
                    <span className="hotspots__opened">
                      <Icon name="check" />
                      <span className="visually-hidden">{t('hotspots.opened')}</span>
                    </span>
                  )}
                </button>
                <div className="hotspots__text" id={panelId(spot.id)} hidden={shown !== spot.id}>
                  {spot.children}
                </div>
              </li>
            ))}
          </ol>
        </div>
      </form>
    </ActivityFrame>
  )
}

function toggleBy(event: FormEvent<HTMLFormElement>, toggle: (spot: string) => void) {
  event.preventDefault()
  const { submitter } = event.nativeEvent as SubmitEvent
  if (submitter instanceof HTMLButtonElement) toggle(submitter.value)
}
