'use client'

import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { Legend, Patterns, SERIES, type SeriesId } from '../planning/patterns'

export type CoverageBar = { name: string } & Record<SeriesId, number>
/** Of one bar, with the room about it. */
const BAR_PX = 34

/** Documents by state, one bar for each collection and language. */
export default function CoverageChart({
  bars,
  label,
  labels,
}: {
  bars: readonly CoverageBar[]
  label: string
  labels: Readonly<Record<SeriesId, string>>
}) {
  return (
    <figure aria-label={label} className="pl-chart" style={{ margin: 0 }}>
      <Patterns />
      <Legend items={SERIES.map(({ fill, id }) => ({ fill, label: labels[id] }))} />
      <ResponsiveContainer height={bars.length * BAR_PX + 50} width="100%">
        <BarChart
          accessibilityLayer
          data={[...bars]}
          layout="vertical"
          margin={{ left: 4, right: 24 }}
          title={label}
        >
          <CartesianGrid horizontal={false} />
          <XAxis allowDecimals={false} stroke="var(--theme-elevation-700)" type="number" />
          <YAxis
            dataKey="name"
            interval={0}
            stroke="var(--theme-elevation-700)"
            type="category"
            width={150}
          />
          <Tooltip
            cursor={{ fill: 'var(--theme-elevation-100)' }}
            itemStyle={{ color: 'var(--theme-text)' }}
          />
          {SERIES.map(({ fill, id }) => (
            <Bar
              dataKey={id}
              fill={fill}
              isAnimationActive={false}
              key={id}
              name={labels[id]}
              stackId="states"
              stroke="var(--theme-elevation-500)"
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </figure>
  )
}
