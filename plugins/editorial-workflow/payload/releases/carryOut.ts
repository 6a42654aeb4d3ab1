import type { PayloadRequest } from 'payload'
import type { ReleaseCommand } from '../../core'
import type { Address } from '../address'
import { badInput, parseInput } from '../endpoints/parseInput'
import { releaseBodies, type ItemInput } from '../endpoints/releaseInputs'
import { requireStaff } from '../endpoints/requireStaff'
import { inZone, localeOf } from '../endpoints/tell'
import type { Settings } from '../settings'
import { addItems, removeItems, removeRelease, renameRelease, reopenRelease } from './edit'
import { publishRelease } from './publish'
import { scheduleRelease, unscheduleRelease } from './schedule'
import { tellRelease, type ToldRelease } from './tell'
import { undoRelease } from './undo'
import { withRelease, type Work } from './withRelease'

type Asked = { body: unknown; command: ReleaseCommand; id: string }

/**
 * Carries out a command for a caller.
 *
 * @returns the release as it stands now; one that is deleted as it was.
 */
export async function carryOutRelease(
  settings: Settings,
  req: PayloadRequest,
  { body, command, id }: Asked,
): Promise<ToldRelease> {
  requireStaff(settings, req)
  const { revision } = parseInput(req, releaseBodies[command], body)
  const last = command === 'delete' ? await tellRelease(settings, req, id) : null
  const work = workOf(settings, req, command, body)
  await withRelease(settings, req, { command, id, revision }, work)
  return last ?? tellRelease(settings, req, id)
}

function workOf(
  settings: Settings,
  req: PayloadRequest,
  command: ReleaseCommand,
  body: unknown,
): (on: Work) => Promise<void> {
  switch (command) {
    case 'rename': {
      const { name } = parseInput(req, releaseBodies.rename, body)
      return (on) => renameRelease(on, name)
    }
    case 'add': {
      const items = addressesOf(settings, req, parseInput(req, releaseBodies.add, body).items)
      return (on) => addItems(on, items)
    }
    case 'remove': {
      const items = addressesOf(settings, req, parseInput(req, releaseBodies.remove, body).items)
      return (on) => removeItems(on, items)
    }
    case 'schedule': {
      const { when } = parseInput(req, releaseBodies.schedule, body)
      return (on) => scheduleRelease(on, inZone(settings, when))
    }
    case 'unschedule':
      return (on) => unscheduleRelease(on, 'draft')
    case 'publish':
      return (on) => publishRelease({ ...on, timed: false })
    case 'undo': {
      const { comment } = parseInput(req, releaseBodies.undo, body)
      return (on) => undoRelease(on, comment)
    }
    case 'cancel':
      return (on) => unscheduleRelease(on, 'cancelled')
    case 'reopen':
      return reopenRelease
    case 'delete':
      return removeRelease
  }
}

function addressesOf(settings: Settings, req: PayloadRequest, items: readonly ItemInput[]): Address[] {
  const addresses = items.map(({ collection, id: document, locale }) => ({
    collection,
    document,
    locale: localeOf(settings, req, collection, locale),
  }))
  const names = new Set(
    addresses.map(({ collection, document, locale }) => `${collection}/${document}/${locale}`),
  )
  if (names.size < addresses.length) throw badInput(req, 'items: one variant twice')
  return addresses
}
