'use client'

import { useState } from 'react'
import { Button, ShimmerEffect } from '@payloadcms/ui'
import type { ToldRelease } from '../../../payload/releases/tell'
import { useTexts } from '../../useTexts'
import { Dialog } from '../planning/Dialog'
import type { Refused } from '../planning/MoveForm'
import { useLabels } from '../planning/useLabels'
import type { Item } from './ItemsTable'
import { useApproved } from './useApproved'

type Props = {
  onAdd: (items: readonly Item[]) => Promise<Refused>
  onClose: () => void
  release: ToldRelease
}
const keyOf = ({ collection, id, locale }: Item): string => `${collection}/${id}/${locale}`

/** Offers what is approved and is not in the release yet. */
export function AddItems({ onAdd, onClose, release }: Props) {
  const t = useTexts()
  const labels = useLabels()
  const { error, rows } = useApproved()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [refused, setRefused] = useState<Refused>(null)
  const [isBusy, setBusy] = useState(false)
  const there = new Set(release.items.map(keyOf))
  const offered = rows?.filter((row) => !there.has(keyOf(row)))
  const add = async (): Promise<void> => {
    setBusy(true)
    const items = (offered ?? []).filter((row) => chosen.includes(keyOf(row)))
    setRefused(await onAdd(items.map(({ collection, id, locale }) => ({ collection, id, locale }))))
    setBusy(false)
  }
  return (
    <Dialog onClose={onClose} title={t('calendar:addItems')}>
      <p>{t('calendar:chooseItems')}</p>
      {!offered && !error && <ShimmerEffect height="20vh" />}
      {offered?.length === 0 && <p className="pl-note">{t('calendar:noChoice')}</p>}
      <ul className="pl-facts">
        {offered?.map((row) => (
          <li key={keyOf(row)}>
            <label className="pl-check">
              <input
                checked={chosen.includes(keyOf(row))}
                onChange={(event) =>
                  setChosen(
                    event.target.checked
                      ? [...chosen, keyOf(row)]
                      : chosen.filter((key) => key !== keyOf(row)),
                  )
                }
                type="checkbox"
              />
              <span>
                {row.title ?? row.id}
                <br />
                <span className="pl-quiet">
                  {labels.collectionLabel(row.collection)} · {labels.localeLabel(row.locale)}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <div aria-live="assertive">
        {(refused || error) && <p className="pl-error">{refused?.message ?? error}</p>}
      </div>
      <div className="pl-buttons">
        <Button
          disabled={isBusy || chosen.length === 0}
          margin={false}
          onClick={() => void add()}
          size="small"
        >
          {t('calendar:command_add')}
        </Button>
        <Button buttonStyle="secondary" margin={false} onClick={onClose} size="small">
          {t('calendar:close')}
        </Button>
      </div>
    </Dialog>
  )
}
