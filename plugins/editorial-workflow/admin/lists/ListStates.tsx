'use client'

import type { DefaultCellComponentProps } from 'payload'
import { isRaw } from '../../core/raw'
import { STATES } from '../../core/types'
import { StateChip } from '../StateChip'

/**
 * The column of a list that shows where each language of a document stands. Payload renders cells of such fields on the edit screen too,
 * without a row.
 */
export function ListStates({ rowData }: Partial<DefaultCellComponentProps>) {
  const told: unknown = (rowData as undefined | { workflow?: unknown })?.workflow
  if (!isRaw(told)) return null
  const live: readonly unknown[] = Array.isArray(told.live) ? told.live : []
  return (
    <span className="wf-chips" data-desk="list-states">
      {Object.entries(told).map(([name, value]) => {
        const state = STATES.find((known) => known === value)
        return (
          state && (
            <StateChip
              isLive={live.includes(name)}
              key={name}
              locale={name === 'state' ? undefined : name.replace('_', '-')}
              state={state}
            />
          )
        )
      })}
    </span>
  )
}
