'use client'

import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { Legend, Patterns } from '../planning/patterns'

export type MonthBar = { month: string } & Record<string, number | string>
const FILLS = ['url(#pl-published)', 'url(#pl-other)', 'url(#pl-inReview)', 'url(#pl-draft)']

/** Publications by month, one bar beside another for each language. */
export default function PublishedChart({
  bars,
  label,
  locales,
}: {
  bars: readonly MonthBar[]
  label: string
  locales: readonly { code: string; label: string }[]
}) {
  const fillOf = (index: number): string => FILLS[index % FILLS.length] ?? 'currentColor'
  return (
    <figure aria-label={label} className="pl-chart" style={{ margin: 0 }}>
      <Patterns />
      <Legend items={locales.map((locale, index) => ({ fill: fillOf(index), label: locale.label }))} />
      <ResponsiveContainer height={260} width="100%">
        <BarChart accessibilityLayer data={[...bars]} margin={{ left: -20, right: 12 }} title={label}>
          <CartesianGrid vertical={false} />
          <XAxis dataKey="month" stroke="var(--theme-elevation-700)" />
          <YAxis allowDecimals={false} stroke="var(--theme-elevation-700)" />
          <Tooltip
            cursor={{ fill: 'var(--theme-elevation-100)' }}
            itemStyle={{ color: 'var(--theme-text)' }}
          />
          {locales.map((locale, index) => (
            <Bar
              dataKey={locale.code}
              fill={fillOf(index)}
              isAnimationActive={false}
              key={locale.code}
              name={locale.label}
              stroke="var(--theme-elevation-500)"
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </figure>
  )
}
