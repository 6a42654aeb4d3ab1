import type { PayloadRequest } from 'payload'
import type { EventBody, Reason } from '../../core'
import { keyOf, type Address } from '../address'
import { addNoticesInside } from '../notices/rows'
import { toNotices } from '../notices/toNotices'
import { staffOf } from '../people'
import { scheduleTelling } from '../schedules/notify'
import type { Settings } from '../settings'
import { append, loadVariant } from '../store'
import { loadRelease, saveRelease, takeRevision, type Refusal, type Release } from './store'

type Failure = {
  error: null | string
  id: string
  now: Date
  /** Of an item that `why` says nothing of. */
  reason: Reason
  why: readonly Refusal[]
}

const NOT_READY: Reason = { code: 'releaseNotReady', kind: 'conflict', clearedBy: ['nobody'] }

/**
 * Ends a release that could not go live, in the transaction of `req`: what is scheduled of it is free for another time, the records tell
 * why, and so does the release, item by item.
 */
export async function failRelease(
  settings: Settings,
  req: PayloadRequest,
  { error, id, now, reason, why }: Failure,
): Promise<void> {
  const release = await loadRelease(req, id)
  if (release?.status !== 'scheduled') return
  const at = { at: now, release: id, revision: release.revision + 1 }
  await takeRevision(req, { ...at, actor: null, command: 'fail' })
  const reasons = new Map(why.map((refusal) => [keyOf(refusal), refusal.reasons]))
  for (const address of release.items) {
    const own = reasons.get(keyOf(address))
    const row = await loadVariant(req, address)
    const schedule = row?.variant.schedules.publish
    if (schedule?.release === id) {
      const body = endOf(schedule.id, { lateBy: now.getTime() - Date.parse(schedule.instant), reason })
      const told = own ?? [why.length > 0 ? NOT_READY : reason]
      await append(req, address, {
        actor: null,
        bodies: [body.type === 'scheduleFailed' ? { ...body, reasons: told } : body],
        now,
        outbox: settings.afterCommit.length > 0,
        row,
      })
    } else if (own) {
      // Nothing of it is scheduled any more, so no event gives notice.
      await tellPeople(settings, req, { address, now, release, seq: row?.variant.revision ?? 0 })
    }
  }
  const all = release.items.map((address) => ({ ...address, reasons: [reason] }))
  await saveRelease(req, release, { error, failure: why.length > 0 ? why : all, status: 'failed' })
}

type End = EventBody & { type: 'scheduleFailed' | 'unscheduled' }

const endOf = (schedule: number, { lateBy, reason }: { lateBy: number; reason: Reason }): End =>
  reason.code === 'releaseMissed'
    ? { type: 'unscheduled', schedule, target: 'publish', why: 'missed' }
    : { type: 'scheduleFailed', lateBy, reasons: [reason], schedule, target: 'publish' }

type Told = { address: Address; now: Date; release: Release; seq: number }

async function tellPeople(
  settings: Settings,
  req: PayloadRequest,
  { address, now, release, seq }: Told,
): Promise<void> {
  const telling = scheduleTelling(settings, await staffOf(settings, req), {
    address,
    at: now.toISOString(),
    kind: 'failed',
    maker: release.scheduledBy,
    of: `release/${release.id}#${release.revision + 1}#${keyOf(address)}`,
    seq,
    subject: release.id,
  })
  await addNoticesInside(req, await toNotices(settings, req, [telling]))
}
