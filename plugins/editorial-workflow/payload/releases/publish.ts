import type { PayloadRequest } from 'payload'
import type { Reason } from '../../core'
import { requireReadable } from '../endpoints/requireReadable'
import { performInside } from '../operations'
import type { Settings } from '../settings'
import { refuseAny } from './errors'
import { inOrder } from './inOrder'
import { isDone, loadItems, togetherOf, type Item } from './schedule'
import { saveRelease, type Done, type Release } from './store'

const DAY_MS = 24 * 60 * 60_000

type Publication = {
  now: Date
  release: Release
  /** In the transaction of the command. */
  req: PayloadRequest
  settings: Settings
  /** Whether a runner does it, at its time. */
  timed: boolean
}

/**
 * Publishes every variant of a release in the transaction of `req`, or refuses all. What somebody has published since it was scheduled is
 * done already.
 *
 * @throws {ReleaseRefused} with each reason.
 */
export async function publishRelease(on: Publication): Promise<void> {
  const { now, release, req, settings, timed } = on
  const items = (await loadItems(on)).filter((item) => !isDone(release, item))
  const left = timed ? items.filter((item) => !isScheduledIn(release, item)) : []
  // Before the items: publishing removes old versions, and must spare those that an undo goes back to.
  await saveRelease(req, release, {
    before: items.flatMap((item) => toDone(item, now)),
    error: null,
    failure: [],
    status: 'live',
    undoableUntil: new Date(now.getTime() + settings.undoReleasesForDays * DAY_MS).toISOString(),
    wentLiveAt: now.toISOString(),
  })
  const alongside = togetherOf(release)
  const going = items.filter((item) => !left.includes(item))
  const refusals = await inOrder(going, async (item, together) => {
    if (!timed) await requireReadable(req, item.address)
    await performInside(settings, {
      address: item.address,
      alongside: together ? alongside : undefined,
      command: {
        action: 'publish',
        revision: item.variant.revision,
        ...(timed && { schedule: item.variant.schedules.publish?.id }),
      },
      now,
      req,
    })
  })
  refuseAny(
    req,
    [...left.map(({ address }) => ({ ...address, reasons: [LEFT] })), ...refusals],
    release.revision,
  )
}

/** Its approval was withdrawn, or it was published on its own and approved anew: nobody has scheduled what it is now. */
export const LEFT: Reason = { code: 'leftRelease', kind: 'conflict', clearedBy: ['nobody'] }

export const isScheduledIn = ({ id }: Release, { variant }: Item): boolean =>
  variant.schedules.publish?.release === id

/** What an undo has to know, which is known beforehand: all events of one moment have its time. */
function toDone({ address, variant: { approved, live } }: Item, now: Date): Done[] {
  if (!approved) return []
  const { fingerprint, version } = approved
  const before = live && { fingerprint: live.fingerprint, version: live.version }
  return [{ ...address, before, live: { at: now.toISOString(), fingerprint, version } }]
}
