import { CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import './trend-chart.css'

export interface ChartPoint {
  label: string
  /** In percent; null: nothing to show at this point. */
  value: number | null
}

interface TrendChartProps {
  points: ChartPoint[]
  /** What is drawn, for the tooltip. */
  name: string
  formatValue: (value: number) => string
}

/** A share over time, from 0 to 100 %, at rest. For the browser alone: what recharts renders on a server carries style attributes. */
export default function TrendChart({ points, name, formatValue }: TrendChartProps) {
  return (
    <ResponsiveContainer width="100%" height="100%">
      <LineChart data={points} margin={{ top: 12, right: 20, bottom: 4, left: 0 }} accessibilityLayer={false}>
        <CartesianGrid vertical={false} />
        <XAxis dataKey="label" tickLine={false} minTickGap={24} tickMargin={10} />
        <YAxis
          domain={[0, 100]}
          ticks={[0, 25, 50, 75, 100]}
          tickFormatter={formatValue}
          width={64}
          axisLine={false}
          tickLine={false}
         
        />
        <Tooltip
          formatter={(value) => [formatValue(Number(value)), name]}
          isAnimationActive={false}
        />
        <Line
          dataKey="value"
          type="linear"
          stroke="currentColor"
          strokeWidth={3}
          dot={{ r: 4, fill: 'currentColor', strokeWidth: 0 }}
          activeDot={{ r: 6, fill: 'currentColor', strokeWidth: 0 }}
          isAnimationActive={false}
        />
      </LineChart>
    </ResponsiveContainer>
  )
}
