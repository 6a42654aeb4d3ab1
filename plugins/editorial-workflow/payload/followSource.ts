import type { PayloadRequest } from 'payload'
import { basisOf, liveFreshnessOf, type Actor, type Command, type EventBody, type Variant } from '../core'
import type { Document } from './documents'
import { partOf } from './host'
import type { Settings } from './settings'
import { append, type Address, type Row } from './store'
import { unpublishVersion } from './versions'

type Followed = {
  /** Who acts; null where it happens by itself. */
  actor: Actor | null
  address: Address
  command: Command
  document: Document
  next: Variant
  now: Date
  /** All languages of the document as they are by now. */
  rows: readonly Row[]
  /** As it was before. */
  variant: Variant
}

/**
 * What an action on an original does to its translations, in the transaction of `req`: a cosmetic change that is approved moves those on that
 * said the same as the text before it; an urgent one that goes live takes off those that say something else, where the project wants that.
 *
 * @returns the rows as they are then.
 */
export async function followSource(
  settings: Settings,
  req: PayloadRequest,
  followed: Followed,
): Promise<readonly Row[]> {
  const { address, document, rows } = followed
  const { locale } = address
  if (locale === null || !partOf(document.host, document.head.raw, locale).shared) return rows
  const after: Row[] = []
  for (const row of rows) {
    const body = row.locale === locale ? null : consequenceFor(settings, followed, row)
    after.push(body ? await follow(settings, req, followed, row, body) : row)
  }
  return after
}

function consequenceFor(
  { onSourceChange }: Settings,
  { command, next, variant }: Followed,
  row: Row,
): EventBody | null {
  const [from, basis] = [basisOf(variant)?.fingerprint, next.approved?.basis]
  const { approved, live } = row.variant
  if (command.action === 'approve' && next.state === 'approved' && variant.submitted?.change === 'cosmetic') {
    const isMadeFromIt =
      from !== undefined && [approved, live].some((ref) => ref?.basis?.fingerprint === from)
    return isMadeFromIt && basis && basis.fingerprint !== from ? { type: 'rebased', basis, from } : null
  }
  const isUrgent = command.action === 'publish' && variant.approved?.change === 'urgent'
  return isUrgent && onSourceChange === 'withdraw' && liveFreshnessOf(row.variant, next) === 'outdated'
    ? { type: 'unpublished', comment: null, why: 'sourceChanged' }
    : null
}

async function follow(
  settings: Settings,
  req: PayloadRequest,
  { actor, address, document: { host }, now }: Followed,
  row: Row,
  body: EventBody,
): Promise<Row> {
  const own: Address = { ...address, locale: row.locale }
  const outbox = settings.afterCommit.length > 0
  const variant = await append(req, own, { actor, bodies: [body], now, outbox, row })
  if (body.type === 'unpublished') {
    const part = { locale: row.locale, shared: false }
    await unpublishVersion(req, { fields: host.fields, locales: host.locales, part, target: address })
  }
  return { ...row, variant }
}
