'use client'

import { StateChip } from '../../StateChip'
import { useTranslation } from '@payloadcms/ui'
import type { QueueRow } from '../../../payload/desk/rows'
import { useTexts } from '../../useTexts'
import { timeText } from '../dates'
import { DueText, keyOf, LanguageChip, MoreChips, TitleLink, useTitle } from './parts'
import { usePlaces } from './usePlaces'

type Props = {
  now: number
  onSelect: (keys: readonly string[], isOn: boolean) => void
  rows: readonly QueueRow[]
  selected: ReadonlySet<string>
  timeZone: string
}

/**
 * The rows of a page; on a narrow screen each is a card. What CSS makes of a table would take its roles away, so they are said again.
 */
export function Rows({ rows, ...props }: Props) {
  const t = useTexts()
  const heads = [t('queue:text'), t('queue:language'), t('queue:state'), t('queue:assignee')]
  return (
    <table className="eqq-table" role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            <span className="eq-hidden">{t('queue:selection')}</span>
          </th>
          {[...heads, t('queue:due'), t('queue:changed')].map((head) => (
            <th key={head} role="columnheader" scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <Row key={keyOf(row)} row={row} {...props} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ now, onSelect, row, selected, timeZone }: { row: QueueRow } & Omit<Props, 'rows'>) {
  const t = useTexts()
  const titleOf = useTitle()
  const { collectionName } = usePlaces()
  const { language } = useTranslation().i18n
  const key = keyOf(row)
  const isSelected = selected.has(key)
  return (
    <tr data-selected={isSelected || undefined} role="row">
      <td role="cell">
        <input
          aria-label={t('queue:select', { title: `${titleOf(row)} ${row.locale.toUpperCase()}` })}
          checked={isSelected}
          onChange={({ target }) => onSelect([key], target.checked)}
          type="checkbox"
        />
      </td>
      <td role="cell">
        <TitleLink row={row} />
        <small>{collectionName(row.collection)}</small>
      </td>
      <td role="cell">
        <LanguageChip locale={row.locale} />
      </td>
      <td role="cell">
        <span className="eq-chips">
          <StateChip state={row.state} />
          <MoreChips row={row} />
        </span>
      </td>
      <td className="eqq-person" data-label={row.assignee ? t('queue:assignee') : undefined} role="cell">
        {row.assignee && (row.assigneeName ?? t('queue:unknownPerson'))}
      </td>
      <td data-label={row.dueAt ? t('queue:due') : undefined} role="cell">
        {row.dueAt && <DueText now={now} row={row} timeZone={timeZone} />}
      </td>
      <td data-label={t('queue:changed')} role="cell">
        <span className="eq-quiet">{timeText(row.changedAt, { language, timeZone })}</span>
        {row.changedByName && <small>{row.changedByName}</small>}
      </td>
    </tr>
  )
}
