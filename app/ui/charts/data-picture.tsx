import { Bar, BarChart, CartesianGrid, LabelList, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import './trend-chart.css'

export interface DataPictureProps {
  kind: 'bar' | 'line'
  series: string[]
  rows: { label: string; values: (number | null)[] }[]
  formatValue: (value: number) => string
}

const DASHES = [undefined, '8 5', '2 5', '12 4 2 4']
const LABELS_MAX = 12

const colour = (index: number) => `var(--series-${index + 1})`

/** One column per series and label. For the browser alone: what recharts renders on a server carries style attributes. */
export default function DataPicture({ kind, series, rows, formatValue }: DataPictureProps) {
  const data = rows.map(({ label, values }) => ({ label, ...Object.fromEntries(values.map((value, index) => [`s${index}`, value])) }))
  const frame = (
    <>
      <CartesianGrid vertical={false} />
      <XAxis dataKey="label" tickLine={false} minTickGap={16} tickMargin={10} />
      <YAxis tickFormatter={formatValue} width={72} axisLine={false} tickLine={false} />
      <Tooltip separator=": " formatter={(value, name) => [formatValue(Number(value)), name]} isAnimationActive={false} />
    </>
  )
  const margin = { top: 24, right: 20, bottom: 4, left: 0 }
  const isRoomy = rows.length * series.length <= LABELS_MAX
  return (
    <ResponsiveContainer width="100%" height="100%">
      {kind === 'bar' ? (
        <BarChart data={data} margin={margin} accessibilityLayer={false}>
          {frame}
          {series.map((name, index) => (
            <Bar key={index} name={name} dataKey={`s${index}`} fill={colour(index)} isAnimationActive={false}>
              {isRoomy && <LabelList dataKey={`s${index}`} position="top" formatter={(value) => formatValue(Number(value))} />}
            </Bar>
          ))}
        </BarChart>
      ) : (
        <LineChart data={data} margin={margin} accessibilityLayer={false}>
          {frame}
          {series.map((name, index) => (
            <Line
              key={index}
              name={name}
              dataKey={`s${index}`}
              stroke={colour(index)}
              strokeWidth={3}
              strokeDasharray={DASHES[index]}
              dot={{ r: 4, fill: colour(index), strokeWidth: 0 }}
              activeDot={{ r: 6, fill: colour(index), strokeWidth: 0 }}
              isAnimationActive={false}
            />
          ))}
        </LineChart>
      )}
    </ResponsiveContainer>
  )
}
