'use client'

/** The five states, told apart by pattern as well as by colour: from empty to full. */
export const SERIES = [
  { fill: 'url(#pl-missing)', id: 'missing' },
  { fill: 'url(#pl-draft)', id: 'draft' },
  { fill: 'url(#pl-changesRequested)', id: 'changesRequested' },
  { fill: 'url(#pl-inReview)', id: 'inReview' },
  { fill: 'url(#pl-approved)', id: 'approved' },
  { fill: 'url(#pl-published)', id: 'published' },
] as const
export type SeriesId = (typeof SERIES)[number]['id']

/** To be put into an SVG of the page once; fills refer to it by name. */
export function Patterns() {
  const common = { height: 8, patternUnits: 'userSpaceOnUse', width: 8 } as const
  const line = 'var(--theme-elevation-800)'
  return (
    <svg aria-hidden="true" height="0" style={{ position: 'absolute' }} width="0">
      <defs>
        <pattern id="pl-missing" {...common}>
          <rect fill="var(--theme-elevation-0)" height="8" width="8" />
        </pattern>
        <pattern id="pl-draft" {...common}>
          <rect fill="var(--theme-elevation-100)" height="8" width="8" />
          <circle cx="4" cy="4" fill={line} r="1" />
        </pattern>
        <pattern id="pl-changesRequested" {...common}>
          <rect fill="var(--theme-error-100)" height="8" width="8" />
          <path d="M0 0 8 8M8 0 0 8" stroke="var(--theme-error-600)" strokeWidth="1" />
        </pattern>
        <pattern id="pl-inReview" {...common}>
          <rect fill="var(--theme-warning-100)" height="8" width="8" />
          <path d="M-2 6 2 10M0 0 8 8M6 -2 10 2" stroke="var(--theme-warning-600)" strokeWidth="1.5" />
        </pattern>
        <pattern id="pl-approved" {...common}>
          <rect fill="var(--theme-success-100)" height="8" width="8" />
          <path d="M0 4H8" stroke="var(--theme-success-600)" strokeWidth="1.5" />
        </pattern>
        <pattern id="pl-published" {...common}>
          <rect fill="var(--theme-success-500)" height="8" width="8" />
        </pattern>
        <pattern id="pl-other" {...common}>
          <rect fill="var(--theme-elevation-100)" height="8" width="8" />
          <path d="M-2 6 2 10M0 0 8 8M6 -2 10 2" stroke={line} strokeWidth="1.5" />
        </pattern>
      </defs>
    </svg>
  )
}

/** What each fill of a chart stands for. */
export function Legend({ items }: { items: readonly { fill: string; label: string }[] }) {
  return (
    <ul className="pl-legend">
      {items.map(({ fill, label }) => (
        <li key={label}>
          <svg aria-hidden="true" height="14" width="20">
            <rect fill={fill} height="14" width="20" />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  )
}
