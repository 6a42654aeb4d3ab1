import {
  isApprovedLive,
  momentOf,
  NEW_VARIANT,
  type Action,
  type Command,
  type Variant,
  type When,
} from '../../core'
import { keyOf, type Address } from '../address'
import { requireReadable } from '../endpoints/requireReadable'
import { performInside } from '../operations'
import { loadByKeys } from '../store'
import { reasonsOf, refuseAny } from './errors'
import { saveRelease, type Refusal, type Release } from './store'
import type { Work } from './withRelease'

/** A variant of a release as it stands now. */
export type Item = { address: Address; variant: Variant }

export async function loadItems({ release, req }: Pick<Work, 'release' | 'req'>): Promise<Item[]> {
  const rows = new Map((await loadByKeys(req, release.items.map(keyOf))).map((row) => [row.key, row]))
  return release.items.map((address) => ({
    address,
    variant: rows.get(keyOf(address))?.variant ?? NEW_VARIANT,
  }))
}

/** What counts as live for all of a release: all of it. */
export const togetherOf = ({ items }: Release): ReadonlySet<string> => new Set(items.map(keyOf))

/**
 * Whether a variant needs nothing from a release that was scheduled: somebody has published it since. Before that, it is told that there is
 * nothing to publish.
 */
export const isDone = ({ status }: Release, { variant }: Item): boolean =>
  status === 'scheduled' && isApprovedLive(variant)

/** Schedules every variant, or none. */
export async function scheduleRelease(on: Work, when: When): Promise<void> {
  const { actor, release } = on
  const items = (await loadItems(on)).filter((item) => !isDone(release, item))
  refuseAny(
    on.req,
    await performAll(on, items, { action: 'schedulePublish', release: release.id, when }),
    release.revision,
  )
  const moment = momentOf(when)
  const time = 'fault' in moment ? {} : moment
  await saveRelease(on.req, release, {
    ...time,
    error: null,
    failure: [],
    scheduledBy: actor.id,
    status: 'scheduled',
  })
}

/** Calls off what is still scheduled of it. */
export async function unscheduleRelease(on: Work, status: 'cancelled' | 'draft'): Promise<void> {
  const { release } = on
  const items = (await loadItems(on)).filter(
    ({ variant }) => variant.schedules.publish?.release === release.id,
  )
  refuseAny(
    on.req,
    await performAll(on, items, { action: 'unschedulePublish', release: release.id }),
    release.revision,
  )
  await saveRelease(on.req, release, {
    instant: null,
    scheduledBy: null,
    status,
    wallTime: null,
    zone: null,
  })
}

async function performAll(
  { now, release, req, settings }: Work,
  items: readonly Item[],
  command: { action: Action } & Omit<Command, 'revision'>,
): Promise<Refusal[]> {
  const refusals: Refusal[] = []
  for (const { address, variant } of items) {
    try {
      await requireReadable(req, address)
      await performInside(settings, {
        address,
        alongside: togetherOf(release),
        command: { ...command, revision: variant.revision },
        now,
        req,
      })
    } catch (err) {
      refusals.push({ ...address, reasons: reasonsOf(err) })
    }
  }
  return refusals
}
