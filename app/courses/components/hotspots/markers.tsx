import { useTranslation } from 'react-i18next'

/** Upper left corner and size, in percent of the picture. */
export interface Place {
  x: number
  y: number
  width: number
  height: number
}

interface Marker extends Place {
  id: string
  label: string
  opened: boolean
  /** Looked at, and not what was looked for. */
  missed?: boolean
  current: boolean
}

interface MarkersProps {
  spots: Marker[]
  panelId: (spot: string) => string
  /** Null while there is no JavaScript: then the list opens the places and the picture only shows their numbers. */
  onPoint: ((spot: string) => void) | null
}

const percent = (value: number) => `${value}%`

/**
 * Numbers are drawn by SVG attributes, which the Content-Security-Policy lets pass in server HTML; the buttons over them get
 * their place by script, which it lets pass too.
 */
export function Markers({ spots, panelId, onPoint }: MarkersProps) {
  const { t } = useTranslation('learn')
  return (
    <>
      <svg className="markers" width="100%" height="100%" aria-hidden="true" focusable="false">
        {spots.map((spot, index) => (
          <g key={spot.id} className={`marker${spot.opened ? ' marker--opened' : ''}${spot.missed ? ' marker--missed' : ''}${spot.current ? ' marker--current' : ''}`}>
            <rect
              x={percent(spot.x)}
              y={percent(spot.y)}
              width={percent(spot.width)}
              height={percent(spot.height)}
              rx="4"
            />
            <circle cx={percent(spot.x)} cy={percent(spot.y)} r="14" />
            <text x={percent(spot.x)} y={percent(spot.y)} dy="0.35em" textAnchor="middle">
              {index + 1}
            </text>
          </g>
        ))}
      </svg>
      {onPoint &&
        spots.map((spot, index) => (
          <button
            key={spot.id}
            ref={(button) => place(button, spot)}
            type="button"
            className="marker-button"
            aria-label={t(spot.opened ? 'hotspots.markerOpened' : 'hotspots.marker', { number: index + 1, label: spot.label })}
            aria-expanded={spot.current}
            aria-controls={panelId(spot.id)}
            onClick={() => onPoint(spot.id)}
          />
        ))}
    </>
  )
}

function place(button: HTMLButtonElement | null, { x, y, width, height }: Place) {
  if (!button) return
  button.style.left = percent(x)
  button.style.top = percent(y)
  button.style.width = percent(width)
  button.style.height = percent(height)
}
