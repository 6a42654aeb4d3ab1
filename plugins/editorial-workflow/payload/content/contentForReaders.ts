import type { PayloadRequest } from 'payload'
import { mergeVariant, variantContent, type Raw } from '../../core'
import { partOf, sourceLocaleOf, type Host } from '../host'
import type { Address } from '../store'
import { isPublished, loadLive } from '../versions'

type Version = { address: Address; host: Host; version: Raw }

/**
 * A document in one language, as its readers get it once a version goes live there. A translation stands beside the shared fields that are
 * live, whatever its version holds of them: these are what it refers to and what it is judged by.
 */
export async function contentForReaders(
  req: PayloadRequest,
  { address, host, version }: Version,
): Promise<Raw> {
  const part = partOf(host, version, address.locale)
  const live = part.shared ? null : await loadLive(req, address)
  const beside = live && isPublished(live._status, sourceLocaleOf(host, live)) ? live : version
  const merged = mergeVariant(host.fields, { approved: version, live: beside }, part)
  return variantContent(host.fields, merged, { ...part, shared: true })
}
