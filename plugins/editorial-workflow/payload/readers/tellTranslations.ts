import type {
  CollectionAfterOperationHook,
  CollectionSlug,
  JsonObject,
  PaginatedDocs,
  PayloadRequest,
} from 'payload'
import { liveFreshnessOf, type Raw, type Variant } from '../../core'
import { hostOf, sourceLocaleOf, type Host } from '../host'
import type { Settings } from '../settings'
import { loadByDocuments } from '../store'
import { isPublished } from '../versions'
import { TRANSLATION_FIELD, type Alternate, type Translation } from './translationField'

type Doc = { id: number | string } & Record<string, unknown>

/** Tells readers of the languages of what they read. Two queries for a list, whatever its length. */
export const tellTranslations =
  (settings: Settings): CollectionAfterOperationHook =>
  async ({ args, collection: { slug }, operation, req, result }) => {
    if (operation !== 'find' && operation !== 'findByID') return result
    const host = hostOf(settings, req, slug)
    if (!host?.locales || !isSelected((args as { select?: Record<string, unknown> }).select)) return result
    const docs = (operation === 'find' ? (result as PaginatedDocs<Doc>).docs : [result as Doc | null]).filter(
      (doc) => doc !== null,
    )
    if (docs.length === 0) return result
    const ids = docs.map(({ id }) => id)
    const live = await loadStanding(req, host, ids)
    const records = await loadRecords(req, slug, ids)
    for (const doc of docs) {
      const id = String(doc.id)
      doc[TRANSLATION_FIELD] = translationOf({
        host,
        id,
        live: live.get(id) ?? {},
        isTold: settings.onSourceChange !== 'keep',
        locale: req.locale ?? null,
        record: (locale) => records.get(`${id}/${locale}`),
      })
    }
    return result
  }

type Known = {
  host: Host
  id: string
  /** Whether readers may know how fresh it is. */
  isTold: boolean
  /** What readers have of it. */
  live: Raw
  locale: null | string
  record: (locale: string) => undefined | Variant
}

function translationOf({ host, id, isTold, live, locale, record }: Known): Translation {
  const sourceLocale = sourceLocaleOf(host, live)
  const availableLocales = (host.locales ?? []).filter((each) => isPublished(live._status, each))
  const isAsked = isTold && locale !== null && locale !== sourceLocale && availableLocales.includes(locale)
  const [own, source] = [isAsked && record(locale), sourceLocale !== null && record(sourceLocale)]
  const freshness = own && source ? liveFreshnessOf(own, source) : null
  const sourceChangedAt = freshness === 'outdated' && source ? (source.live?.at ?? null) : null
  const servedLocale = locale !== null && host.locales?.includes(locale) ? locale : null
  const alternates = availableLocales
    .filter((each) => each !== servedLocale)
    .map((each) => alternateOf(host, id, each, live))
  return { alternates, availableLocales, freshness, servedLocale, sourceChangedAt, sourceLocale }
}

function alternateOf(
  { addressOf, slug: collection, slugField }: Host,
  id: string,
  locale: string,
  live: Raw,
): Alternate {
  const named = slugField ? live[slugField] : undefined
  const own = typeof named === 'object' && named !== null ? (named as Raw)[locale] : named
  const slug = typeof own === 'string' && own !== '' ? own : null
  return { locale, slug, url: addressOf?.({ collection, id, locale, slug }) ?? null }
}

/** Of the documents themselves, never of their versions: which languages are live, and which one is the original. */
async function loadStanding(
  req: PayloadRequest,
  { slug, slugField, sourceLocaleField }: Host,
  ids: readonly (number | string)[],
): Promise<Map<string, Raw>> {
  const { docs } = await req.payload.db.find<JsonObject & { id: number | string }>({
    collection: slug as CollectionSlug,
    limit: 0,
    locale: 'all',
    pagination: false,
    req,
    select: {
      _status: true,
      ...(slugField && { [slugField]: true }),
      ...(sourceLocaleField && { [sourceLocaleField]: true }),
    },
    where: { id: { in: [...ids] } },
  })
  return new Map(docs.map((doc) => [String(doc.id), doc]))
}

async function loadRecords(
  req: PayloadRequest,
  collection: string,
  ids: readonly (number | string)[],
): Promise<Map<string, Variant>> {
  const rows = await loadByDocuments(req, collection, ids.map(String))
  return new Map(rows.map(({ document, locale, variant }) => [`${document}/${locale}`, variant]))
}

/** A selection names what is wanted, or what is not. */
function isSelected(select: Record<string, unknown> | undefined): boolean {
  if (!select) return true
  const leavesOut = Object.values(select).some((chosen) => chosen === false)
  return leavesOut ? select[TRANSLATION_FIELD] !== false : Boolean(select[TRANSLATION_FIELD])
}
