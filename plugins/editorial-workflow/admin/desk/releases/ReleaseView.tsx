'use client'

import { useState } from 'react'
import { Button, Link, ShimmerEffect, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import type { ReleaseCommand } from '../../../core/release'
import type { ToldRelease } from '../../../payload/releases/tell'
import { timeText } from '../dates'
import { useTexts } from '../../useTexts'
import type { Refused } from '../planning/MoveForm'
import { useLabels } from '../planning/useLabels'
import { usePeople } from '../useNames'
import { useCall, useTold } from '../useCall'
import { AddItems } from './AddItems'
import { CommandDialog, type Asked } from './CommandDialog'
import { ItemsTable } from './ItemsTable'
import { FactList } from '../planning/FactList'

/** What is done without a question; `add` and `remove` stand with the items. */
const AT_ONCE: readonly ReleaseCommand[] = ['reopen']
const BUTTONS = [
  'schedule',
  'publish',
  'unschedule',
  'undo',
  'rename',
  'reopen',
  'cancel',
  'delete',
] as const satisfies ReleaseCommand[]

/** One release: what is in it and how ready that is, and what can be done with it. */
export function ReleaseView({ id }: { id: string }) {
  const t = useTexts()
  const { i18n } = useTranslation()
  const { url } = useLabels()
  const call = useCall()
  const router = useRouter()
  const people = usePeople()
  const at = `/editorial/releases/${encodeURIComponent(id)}`
  const { body: release, error, isLoading, reload } = useTold<ToldRelease>(at)
  const zone = useTold<{ timeZone: string }>('/editorial/schedule?limit=1').body?.timeZone
  const [asked, setAsked] = useState<Asked>()
  const [said, setSaid] = useState<{ isRefusal: boolean; text: string }>()
  const [isAdding, setAdding] = useState(false)

  const carryOut = async (command: ReleaseCommand, body: object = {}): Promise<Refused> => {
    const answer = await call<ToldRelease>(`${at}/${command}`, {
      body: { ...body, revision: release?.revision },
      method: 'POST',
    })
    if (answer.ok) setAsked(undefined)
    setSaid(
      answer.ok
        ? { isRefusal: false, text: t(`calendar:done_${command}`) }
        : { isRefusal: true, text: answer.message },
    )
    if (answer.ok && command === 'delete') router.push(url('/desk/releases'))
    else reload()
    return answer.ok ? null : { code: answer.code, message: answer.message }
  }

  const back = (
    <p>
      <Link href={url('/desk/releases')} prefetch={false}>
        ← {t('calendar:closeRelease')}
      </Link>
    </p>
  )
  if (!release)
    return (
      <>
        {back}
        <h1>{t('calendar:release')}</h1>
        {error ? (
          <p className="pl-error" role="alert">
            {error}
          </p>
        ) : (
          <ShimmerEffect height="40vh" />
        )}
      </>
    )

  const timeZone = release.zone ?? zone ?? 'UTC'
  const when = (instant: string): string => timeText(instant, { language: i18n.language, timeZone })
  const nameOf = (person: string): string =>
    people?.find((each) => each.id === person)?.name ?? (people ? t('calendar:unknownPerson') : '…')
  const facts: [string, false | null | string][] = [
    [t('calendar:when'), release.instant && `${when(release.instant)} (${timeZone})`],
    [t('calendar:scheduledBy'), release.scheduledBy && nameOf(release.scheduledBy)],
    [t('calendar:wentLive'), release.wentLiveAt && when(release.wentLiveAt)],
    [t('calendar:createdBy'), `${nameOf(release.createdBy)}, ${when(release.createdAt)}`],
  ]
  return (
    <>
      {back}
      <div className="pl-bar">
        <h1>{release.name}</h1>
        <span className="pl-status" data-status={release.status}>
          {t(`releaseStatuses:${release.status}`)}
        </span>
      </div>
      <FactList facts={facts} />
      <div className="pl-bar">
        {BUTTONS.filter((command) => release.actions.includes(command)).map((command) => (
          <Button
            buttonStyle={command === 'schedule' ? 'primary' : 'secondary'}
            key={command}
            margin={false}
            onClick={() => (AT_ONCE.includes(command) ? void carryOut(command) : setAsked({ command }))}
            size="small"
          >
            {t(`calendar:command_${command}`)}
          </Button>
        ))}
        {release.status === 'live' && release.undoableUntil && (
          <span className="pl-quiet">{t('calendar:undoUntil', { when: when(release.undoableUntil) })}</span>
        )}
      </div>
      <p className={said ? (said.isRefusal ? 'pl-error' : 'pl-note') : 'pl-hidden'} role="status">
        {said?.text}
      </p>
      <section aria-busy={isLoading} className="pl-section">
        <div className="pl-bar">
          <h2>{t('calendar:itemsTitle')}</h2>
          {release.actions.includes('add') && (
            <Button buttonStyle="secondary" margin={false} onClick={() => setAdding(true)} size="small">
              {t('calendar:addItems')}
            </Button>
          )}
        </div>
        <ItemsTable
          onRemove={
            release.actions.includes('remove')
              ? (item) => void carryOut('remove', { items: [item] })
              : undefined
          }
          release={release}
        />
      </section>
      {asked && (
        <CommandDialog
          asked={asked}
          onClose={() => setAsked(undefined)}
          onConfirm={carryOut}
          release={release}
          timeZone={timeZone}
        />
      )}
      {isAdding && (
        <AddItems
          onAdd={async (items) => {
            const refused = await carryOut('add', { items })
            if (!refused) setAdding(false)
            return refused
          }}
          onClose={() => setAdding(false)}
          release={release}
        />
      )}
    </>
  )
}
