import { lazy, Suspense } from 'react'
import { useAlive } from '../use-alive'
import type { DataPictureProps } from './data-picture'
import './chart-frame.css'
import './data-chart.css'

const DataPicture = lazy(() => import('./data-picture'))

interface DataChartProps extends DataPictureProps {
  /** What the picture shows, and where its numbers stand as text. */
  label: string
}

/** A chart of a small table. Its place is kept, so that nothing jumps when its code arrives. */
export function DataChart({ label, ...picture }: DataChartProps) {
  const alive = useAlive()
  const { series } = picture
  return (
    <div className="data-chart">
      {series.length > 1 && (
        <ul className="data-chart__legend" aria-hidden="true">
          {series.map((name, index) => (
            <li key={index}>
              <span className={`data-chart__key data-chart__key--${index + 1}`} />
              {name}
            </li>
          ))}
        </ul>
      )}
      <div className="chart-frame" role="img" aria-label={label}>
        {alive && (
          <Suspense fallback={null}>
            <DataPicture {...picture} />
          </Suspense>
        )}
      </div>
    </div>
  )
}
