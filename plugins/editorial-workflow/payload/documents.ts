import type { PayloadRequest } from 'payload'
import { hostOf, type Host } from './host'
import type { Settings } from './settings'
import { NO_LOCALE } from './slugs'
import { loadVariants, type Address, type Row } from './store'
import { loadHead, type StoredVersion } from './versions'

/** A document as the workflow sees it: its newest version, and where each of its languages stands. */
export type Document = { head: StoredVersion; host: Host; rows: readonly Row[] }

/** @returns null when there is no such document, or its collection takes no part. */
export async function loadDocument(
  settings: Settings,
  req: PayloadRequest,
  target: Omit<Address, 'locale'>,
  known?: readonly Row[],
): Promise<Document | null> {
  const host = hostOf(settings, req, target.collection)
  const head = host && (await loadHead(req, target))
  // One document, one record: a database that takes `01` for 1, or capitals in an ObjectId, must not open a second one.
  if (!host || head?.document !== target.document) return null
  return { head, host, rows: known ?? (await loadVariants(req, target)) }
}

/** The row of one language; null when nothing was ever recorded of it. */
export const rowIn = (rows: readonly Row[], locale: null | string): null | Row =>
  rows.find((row) => row.locale === (locale ?? NO_LOCALE)) ?? null
