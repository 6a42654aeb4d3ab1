import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { adopt } from '../adoption/adopt'
import { fixLive } from '../fixed/fix'
import { hostOf } from '../host'
import { inTransaction } from '../inTransaction'
import type { Settings } from '../settings'
import type { Address } from '../store'
import { idsOf } from './scan'

/**
 * Gives records to all documents that were there before the plugin, and fills those fields of what is live that publications fill, where
 * they are empty. Each document is one transaction. Running it again goes on where it was stopped, and changes nothing where it is done.
 *
 * @returns how many variants (documents in one language) have got a record.
 */
export async function backfill(settings: Settings, payload: Payload): Promise<number> {
  const req = await createLocalReq({}, payload)
  let made = 0
  for (const collection of Object.keys(settings.collections)) {
    for await (const document of idsOf(req, collection)) {
      made += await inTransaction(req, (own) => backfillDocument(settings, own, { collection, document }))
    }
  }
  return made
}

async function backfillDocument(
  settings: Settings,
  req: PayloadRequest,
  target: Omit<Address, 'locale'>,
): Promise<number> {
  const host = hostOf(settings, req, target.collection)
  if (!host) return 0
  await fixLive({ host, now: new Date(), req, target }, () => false)
  return adopt(settings, req, target)
}
