import type { PayloadRequest, Where } from 'payload'
import type { Translation } from '../../core/translation/types'
import { EXPORT_LIMITS } from '../../core/xliff'
import { WorkflowNotFound } from '../errors'
import type { Settings } from '../settings'
import { VARIANTS } from '../slugs'
import { readTranslation } from '../translation'
import type { ExportInput } from './inputs'

/** How many documents are looked through at most for what waits. Each is read whole. */
const LOOK_THROUGH = 2_000

/** `more`: whether something was left for another file. */
export type Selection = { more: boolean; translations: Translation[] }

/**
 * The translations that somebody asks for: documents by their ids, or all that have something to do and that the caller may translate now.
 *
 * @throws {WorkflowNotFound} 404 where one of the ids is nothing that the caller may read.
 */
export async function selectTranslations(
  settings: Settings,
  req: PayloadRequest,
  input: ExportInput,
): Promise<Selection> {
  const { collection = '', id: ids, locale } = input
  if (ids.length === 0) return selectWaiting(settings, req, input)
  const translations: Translation[] = []
  for (const document of new Set(ids))
    translations.push(await readTranslation(settings, req, { collection, document, locale }))
  return { more: false, translations }
}

async function selectWaiting(
  settings: Settings,
  req: PayloadRequest,
  input: ExportInput,
): Promise<Selection> {
  const { locale, outdated, untranslated } = input
  const addresses = await candidates(settings, req, input)
  const translations: Translation[] = []
  let units = 0
  for (const [i, address] of addresses.entries()) {
    if (i >= LOOK_THROUGH) return { more: true, translations }
    const translation = await readIfReadable(settings, req, { ...address, locale })
    if (!translation || translation.locked !== null) continue
    const { progress } = translation
    if (!(outdated && progress.outdated > 0) && !(untranslated && progress.untranslated > 0)) continue
    units += progress.units
    const isFull = translations.length >= EXPORT_LIMITS.documents || units > EXPORT_LIMITS.units
    if (isFull && translations.length > 0) return { more: true, translations }
    translations.push(translation)
  }
  return { more: false, translations }
}

type Target = { collection: string; document: string }

/** Documents that may have something to do, in the order of their ids. What is approved and current has nothing outdated. */
async function candidates(
  settings: Settings,
  req: PayloadRequest,
  { collection, locale, outdated, untranslated }: ExportInput,
): Promise<Target[]> {
  const slugs = Object.keys(settings.collections).filter(
    (slug) => collection === undefined || slug === collection,
  )
  const where: Where[] = [{ gone: { not_equals: true } }, { collectionSlug: { in: slugs } }]
  if (outdated && !untranslated)
    where.push({ locale: { equals: locale } }, { freshness: { not_equals: 'current' } })
  const { docs } = await req.payload.db.find<{ collectionSlug: string; document: string }>({
    collection: VARIANTS as never,
    limit: 0,
    pagination: false,
    req,
    select: { collectionSlug: true, document: true },
    sort: 'key',
    where: { and: where },
  })
  const targets = docs.map(
    ({ collectionSlug, document }) =>
      [`${collectionSlug}/${document}`, { collection: collectionSlug, document }] as const,
  )
  return [...new Map(targets).values()]
}

/** What is hidden from the caller, or written in this very language, is no part of what waits for him. */
async function readIfReadable(
  settings: Settings,
  req: PayloadRequest,
  address: Parameters<typeof readTranslation>[2],
): Promise<null | Translation> {
  try {
    return await readTranslation(settings, req, address)
  } catch (err) {
    if (err instanceof WorkflowNotFound) return null
    throw err
  }
}
