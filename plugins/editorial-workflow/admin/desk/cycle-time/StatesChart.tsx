'use client'

import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { Legend, Patterns } from '../planning/patterns'

export type StateBar = { median: number; name: string; p90: number }

/** The least that the axis shows: parts of minutes would all be called the same. */
const HOUR_MS = 3_600_000

/** How long texts stay in each state, in hours: a bar for half of them, and one for nine of ten. */
export default function StatesChart({
  bars,
  format,
  label,
  median,
  p90,
}: {
  bars: readonly StateBar[]
  /** Milliseconds as people say them. */
  format: (milliseconds: number) => string
  label: string
  median: string
  p90: string
}) {
  const axis = 'var(--theme-elevation-700)'
  return (
    <figure aria-label={label} className="pl-chart" style={{ margin: 0 }}>
      <Patterns />
      <Legend
        items={[
          { fill: 'url(#pl-published)', label: median },
          { fill: 'url(#pl-other)', label: p90 },
        ]}
      />
      <ResponsiveContainer height={bars.length * 52 + 50} width="100%">
        <BarChart
          accessibilityLayer
          data={[...bars]}
          layout="vertical"
          margin={{ left: 4, right: 24 }}
          title={label}
        >
          <CartesianGrid horizontal={false} />
          <XAxis
            domain={[0, (longest: number) => Math.max(longest, HOUR_MS)]}
            stroke={axis}
            tickFormatter={format}
            type="number"
          />
          <YAxis dataKey="name" interval={0} stroke={axis} type="category" width={130} />
          <Tooltip
            cursor={{ fill: 'var(--theme-elevation-100)' }}
            formatter={(value) => format(Number(value))}
            itemStyle={{ color: 'var(--theme-text)' }}
          />
          {(
            [
              ['median', 'url(#pl-published)', median],
              ['p90', 'url(#pl-other)', p90],
            ] as const
          ).map(([key, fill, name]) => (
            <Bar
              dataKey={key}
              fill={fill}
              isAnimationActive={false}
              key={key}
              name={name}
              stroke="var(--theme-elevation-500)"
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </figure>
  )
}
