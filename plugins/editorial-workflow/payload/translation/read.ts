import type { PayloadRequest } from 'payload'
import type { Translation } from '../../core/translation/types'
import { progressOf } from '../../core/translation/units'
import { collectionConfig } from '../collectionConfig'
import { mayUpdate } from '../mayUpdate'
import type { Settings } from '../settings'
import { readOnlyFields } from './readOnly'
import { lookUp, nameOf, unitsIn, type Situation, type TranslationAddress } from './situation'

/**
 * A translation beside its original, segment by segment, as the newest drafts are. The units lie beside one another even where the document
 * was translated or changed elsewhere.
 *
 * @throws {WorkflowNotFound} 404 for what the caller may not read, and for the language of the original; {WorkflowRefused} 400 for one that is none.
 */
export async function readTranslation(
  settings: Settings,
  req: PayloadRequest,
  address: TranslationAddress,
): Promise<Translation> {
  const situation = await lookUp(settings, req, address)
  const { document, layout, row, sourceLocale } = situation
  const units = unitsIn(req, situation)
  return {
    ...address,
    locked: await lockOf(settings, req, address, situation),
    progress: progressOf(units, sourceLocale),
    readOnly: await readOnlyFields(req, document.host, address),
    removed: layout.leftovers.map(({ labels, text }) => ({
      label: nameOf(req, labels),
      source: null,
      target: text,
    })),
    sourceLocale,
    state: row?.variant.state ?? null,
    title: titleOf(req, address, situation),
    units,
    version: document.head.id,
  }
}

/** Why the caller may not write; null where he may. */
export async function lockOf(
  settings: Settings,
  req: PayloadRequest,
  address: TranslationAddress,
  { document, row }: Pick<Situation, 'document' | 'row'>,
): Promise<Translation['locked']> {
  const { collection, locale } = address
  const { user } = req
  if (!user || !settings.mayActOn({ action: 'submit', collection, locale, user })) return 'forbidden'
  if (!(await mayUpdate(req, address))) return 'forbidden'
  if (document.head.raw.deletedAt) return 'trashed'
  return row?.variant.state === 'inReview' ? 'inReview' : null
}

/** In the language of the original. */
function titleOf(
  req: PayloadRequest,
  { collection, document: id }: TranslationAddress,
  { document, sourceLocale }: Situation,
): string {
  const field = collectionConfig(req, collection).admin.useAsTitle ?? 'id'
  const value = document.head.raw[field]
  const title =
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[sourceLocale] : value
  return typeof title === 'string' || typeof title === 'number' ? String(title) : id
}
