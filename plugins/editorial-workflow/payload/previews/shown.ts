import type { PayloadRequest } from 'payload'
import { NEW_VARIANT, type Variant, type VersionRef } from '../../core'
import type { Address } from '../address'
import { loadDocument, rowIn, type Document } from '../documents'
import { partOf } from '../host'
import type { Settings } from '../settings'
import { fingerprint, loadVersion, type StoredVersion } from '../versions'
import { addressIn, type StoredPreview } from './store'

/** What a link leads to at this moment. */
export type Shown = {
  address: Address
  document: Document
  /** The version that it shows, as it is now. */
  ref: VersionRef
  variant: Variant
  version: StoredVersion
}

/** The version that was sent in last: what is in review, else what was approved, else what is live. */
export const newestSubmitted = ({ approved, live, submitted }: Variant): null | VersionRef =>
  submitted ?? approved ?? live

/** @returns null where the document is deleted or in the trash, and where there is no version to show. */
export async function findShown(
  settings: Settings,
  req: PayloadRequest,
  row: StoredPreview,
): Promise<null | Shown> {
  const address = addressIn(row)
  const document = await loadDocument(settings, req, address)
  if (!document || document.head.raw.deletedAt) return null
  const variant = rowIn(document.rows, address.locale)?.variant ?? NEW_VARIANT
  const wanted = row.version ?? newestSubmitted(variant)?.version
  return wanted === undefined ? null : findVersion(req, { address, document, variant }, wanted)
}

/** One version of a document, and what it holds in the language. */
export async function findVersion(
  req: PayloadRequest,
  { address, document, variant }: Omit<Shown, 'ref' | 'version'>,
  wanted: string,
): Promise<null | Shown> {
  const { head, host } = document
  const version = head.id === wanted ? head : await loadVersion(req, address, wanted)
  if (!version) return null
  const print = fingerprint(host.fields, version.raw, partOf(host, version.raw, address.locale))
  return { address, document, ref: { fingerprint: print, version: version.id }, variant, version }
}
