import type { PayloadRequest } from 'payload'
import { NEW_VARIANT } from '../../core'
import { keyOf } from '../address'
import { requireReadable } from '../endpoints/requireReadable'
import { hostOf, sourceLocaleOf } from '../host'
import { performInside } from '../operations'
import type { Settings } from '../settings'
import { loadByKeys } from '../store'
import { loadLive } from '../versions'
import { reasonsOf, refuseAny } from './errors'
import { saveRelease, type Done, type Refusal } from './store'
import type { Work } from './withRelease'

/** Puts back what was live before a release, all of it or nothing. */
export async function undoRelease(on: Work, comment?: string): Promise<void> {
  const { now, release, req, settings } = on
  const rows = new Map((await loadByKeys(req, release.before.map(keyOf))).map((row) => [row.key, row]))
  // What goes off counts as off for the others: a translation and its original go together.
  const alongside = new Set(release.before.filter(({ before }) => !before).map(keyOf))
  const refusals: Refusal[] = []
  for (const { before, live, ...address } of await inTurn(settings, req, release.before)) {
    const { variant } = rows.get(keyOf(address)) ?? { variant: NEW_VARIANT }
    try {
      await requireReadable(req, address)
      await performInside(settings, {
        address,
        alongside,
        command: {
          action: 'unpublish',
          comment,
          revision: variant.revision,
          undo: { before, live, release: release.id },
        },
        now,
        req,
      })
    } catch (err) {
      refusals.push({ ...address, reasons: reasonsOf(err) })
    }
  }
  refuseAny(req, refusals, release.revision)
  // After the items: until then the versions before it must not be removed.
  await saveRelease(req, release, { status: 'undone', undoableUntil: null })
}

/** Originals come back before their translations, which fill their rows, and go off after them. */
async function inTurn(settings: Settings, req: PayloadRequest, items: readonly Done[]): Promise<Done[]> {
  const places = new Map<Done, number>()
  for (const item of items) {
    const host = hostOf(settings, req, item.collection)
    const live = await loadLive(req, item)
    const isOriginal = host && live ? sourceLocaleOf(host, live) === item.locale : true
    places.set(item, item.before ? (isOriginal ? 0 : 1) : isOriginal ? 3 : 2)
  }
  return items.toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0))
}
