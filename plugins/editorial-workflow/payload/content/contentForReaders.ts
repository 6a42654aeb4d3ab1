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
export async function contentForReaders(req: PayloadRequest, asked: Version): Promise<Raw> {
  const { address, host, version } = asked
  const part = partOf(host, version, address.locale)
  return variantContent(host.fields, await documentForReaders(req, asked), { ...part, shared: true })
}

/** The same document as it would be stored, with all that it holds in its fields. */
export async function documentForReaders(
  req: PayloadRequest,
  { address, host, version }: Version,
): Promise<Raw> {
  const part = partOf(host, version, address.locale)
  const live = part.shared ? null : await loadLive(req, address)
  const beside = live && isPublished(live._status, sourceLocaleOf(host, live)) ? live : version
  return mergeVariant(host.fields, { approved: version, live: beside }, part)
}
