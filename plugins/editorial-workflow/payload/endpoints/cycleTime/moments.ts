import type { PayloadRequest } from 'payload'
import type { EventType } from '../../../core'
import { addressOf } from '../../address'
import { NO_LOCALE } from '../../slugs'
import { readEvents, type EventRow } from './readEvents'

/** Which variants are looked at: those of the project, or fewer. */
export type Place = {
  collection?: string | undefined
  collections: readonly string[]
  locale?: string | undefined
  locales: readonly string[]
}

/** What happened to one variant, in its order. */
export type VariantMoments = { locale: string; moments: readonly EventRow[] }

/** Events after which the working copy may be in another state. */
const TYPES = [
  'approved',
  'bypassed',
  'changesRequested',
  'created',
  'discarded',
  'edited',
  'imported',
  'published',
  'reverted',
  'submitted',
  'unpublished',
  'withdrawn',
] as const satisfies EventType[]

export const localesOf = ({ payload: { config } }: PayloadRequest): string[] =>
  config.localization ? config.localization.localeCodes : [NO_LOCALE]

/** What happened to each variant in a range of time. */
export async function loadMoments(
  req: PayloadRequest,
  { from, to, ...place }: { from: string; to: string } & Place,
): Promise<VariantMoments[]> {
  const variants = new Map<string, EventRow[]>()
  for (const row of await readEvents(req, { from, to, types: TYPES })) {
    const rows = variants.get(row.variant)
    if (rows) rows.push(row)
    else variants.set(row.variant, [row])
  }
  return [...variants].flatMap(([key, rows]) => {
    const { collection, locale } = addressOf(key)
    if (!isWanted(place, collection, locale ?? NO_LOCALE)) return []
    return { locale: locale ?? NO_LOCALE, moments: rows.sort((one, other) => one.seq - other.seq) }
  })
}

const isWanted = (
  { collection, collections, locale, locales }: Place,
  ownCollection: string,
  ownLocale: string,
): boolean =>
  (collection === undefined ? collections.includes(ownCollection) : collection === ownCollection) &&
  (locale === undefined ? locales.includes(ownLocale) : locale === ownLocale)
