import { lazy, Suspense } from 'react'
import { useAlive } from '../use-alive'
import type { ChartPoint } from './trend-chart'
import './chart-frame.css'

const TrendChart = lazy(() => import('./trend-chart'))

interface ChartFrameProps {
  /** What the picture shows, and where its numbers stand as text. */
  label: string
  points: ChartPoint[]
  name: string
  formatValue: (value: number) => string
}

/** Keeps the chart's place, so that nothing jumps when its code arrives; without JavaScript the place is not kept. */
export function ChartFrame({ label, ...chart }: ChartFrameProps) {
  const alive = useAlive()
  return (
    <div className="chart-frame" role="img" aria-label={label}>
      {alive && (
        <Suspense fallback={null}>
          <TrendChart {...chart} />
        </Suspense>
      )}
    </div>
  )
}
