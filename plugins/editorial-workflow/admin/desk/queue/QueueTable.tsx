'use client'

import { useState } from 'react'
import { useTranslation } from '@payloadcms/ui'
import type { Queue } from '../../../payload/endpoints/queue'
import { useTexts } from '../../useTexts'
import { pluralOf } from '../dates'
import { useCall } from '../useCall'
import { BULK_ACTIONS, bodyOf, resultsOf, type BulkAction, type Outcome, type Result } from './bulk'
import { BulkDialog } from './BulkDialog'
import { keyOf } from './parts'
import { Results } from './Results'
import { Rows } from './Rows'

type Props = { now: number; onChanged: () => void; queue: Queue }
type Done = { action: BulkAction; results: readonly Result[] } | { message: string }

/** A page of rows, what is selected there, and what is done with it. */
export function QueueTable({ now, onChanged, queue: { rows, timeZone } }: Props) {
  const call = useCall()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [asking, setAsking] = useState<BulkAction>()
  const [done, setDone] = useState<Done>()
  // What has gone from the page is not selected any more.
  const chosen = rows.filter((row) => selected.has(keyOf(row)))
  const select = (keys: readonly string[], isOn: boolean): void =>
    setSelected((before) => {
      const next = new Set(before)
      for (const key of keys)
        if (isOn) next.add(key)
        else next.delete(key)
      return next
    })
  const run = async (action: BulkAction, more: object): Promise<void> => {
    const body = bodyOf(action, chosen, more)
    const answer = await call<Outcome>('/editorial/bulk', { body, method: 'POST' })
    setAsking(undefined)
    setDone(answer.ok ? { action, results: resultsOf(chosen, answer.body) } : { message: answer.message })
    if (answer.ok) setSelected(new Set())
    onChanged()
  }
  return (
    <>
      {done && 'results' in done && <Results {...done} onClose={() => setDone(undefined)} />}
      <div aria-live="polite" role="status">
        {done && 'message' in done && (
          <p className="eq-note" data-error>
            {done.message}
          </p>
        )}
      </div>
      <BulkBar
        count={chosen.length}
        isAll={rows.length > 0 && chosen.length === rows.length}
        onAsk={setAsking}
        onSelectAll={(isOn) => select(rows.map(keyOf), isOn)}
      />
      <Rows now={now} onSelect={select} rows={rows} selected={selected} timeZone={timeZone} />
      {asking && (
        <BulkDialog
          action={asking}
          count={chosen.length}
          onClose={() => setAsking(undefined)}
          onConfirm={(more) => run(asking, more)}
        />
      )}
    </>
  )
}

type Bar = {
  count: number
  isAll: boolean
  onAsk: (action: BulkAction) => void
  onSelectAll: (isOn: boolean) => void
}

function BulkBar({ count, isAll, onAsk, onSelectAll }: Bar) {
  const t = useTexts()
  const { language } = useTranslation().i18n
  return (
    <div aria-label={t('queue:bulk')} className="eq-line eqq-bulk" role="group">
      <label className="eq-check">
        <input
          checked={isAll}
          onChange={({ target }) => onSelectAll(target.checked)}
          ref={(box) => {
            if (box) box.indeterminate = count > 0 && !isAll
          }}
          type="checkbox"
        />
        {t('queue:selectAll')}
      </label>
      <span aria-live="polite" className="eq-quiet">
        {count > 0 && pluralOf(t('queue:selected'), count, language)}
      </span>
      <span className="eq-line">
        {BULK_ACTIONS.map((action) => (
          <button
            className="eq-button"
            disabled={count === 0}
            key={action}
            onClick={() => onAsk(action)}
            type="button"
          >
            {t(`actions:${action}`)}
          </button>
        ))}
      </span>
    </div>
  )
}
