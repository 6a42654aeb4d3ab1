import type { PayloadRequest } from 'payload'
import type { Facts, Undo } from '../core'
import type { Address } from './address'
import { rowIn, type Document } from './documents'
import { partOf, sourceLocaleOf } from './host'
import { fingerprint, loadVersion } from './versions'

type Look = { address: Address; alongside?: ReadonlySet<string>; document: Document; undo: Undo | undefined }

/** What there is to say of the version that an undo goes back to. */
export async function factsOfUndo(
  req: PayloadRequest,
  { address, alongside, document: { host, rows }, undo }: Look,
): Promise<Pick<Facts, 'before'>> {
  if (!undo?.before) return {}
  const version = await loadVersion(req, address, undo.before.version)
  if (!version) return { before: { fingerprint: null, sourceLive: true } }
  const part = partOf(host, version.raw, address.locale)
  const original = part.shared ? null : rowIn(rows, sourceLocaleOf(host, version.raw))
  const staysLive = Boolean(original?.variant.live && !alongside?.has(original.key))
  return {
    before: {
      fingerprint: fingerprint(host.fields, version.raw, part),
      sourceLive: part.shared || staysLive,
    },
  }
}
