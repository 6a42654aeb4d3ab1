import {
  isolateObjectProperty,
  ValidationError,
  type CollectionSlug,
  type FieldHook,
  type PayloadRequest,
  type TextField,
  type Where,
} from 'payload'
import { both } from '@/i18n/both'
import { tiltsT, type ErrorCode } from '@/i18n'
import { LOCALE_CODES } from '@/locales'
import { foldToSlug } from './fold'

/** How many numbered variants of a taken slug are looked at before a caller has to choose one. */
const NUMBERED = 50

type Options = {
  /** Whether a slug can be changed after the first publication, because the old one is kept. @default false */
  isKept?: boolean
  /** The field that the slug is made from. */
  from: 'name' | 'title'
  /** One slug for each language, or one for all. @default true */
  localized?: boolean
}

/**
 * The address part of a document: made from its title when left empty, folded to ASCII, unique in its language among drafts
 * and live documents alike. Others link to it: once the document has been published, it is fixed, or where its collection keeps former
 * slugs, it can be changed and readers of the old address are led to the new one (`formerSlugsField.ts`).
 */
export function slugField({ from, isKept = false, localized = true }: Options): TextField {
  return {
    name: 'slug',
    type: 'text',
    label: both('Address part', 'Adreses daļa'),
    localized,
    required: true,
    unique: true,
    maxLength: 120,
    admin: {
      position: 'sidebar',
      description: isKept
        ? both(
            'Last part of the page address. Left empty, it is made from the title. If you change it later, the old address leads to the new one from its publication on.',
            'Lapas adreses pēdējā daļa. Ja lauks ir tukšs, to izveido no virsraksta. Ja to vēlāk maināt, pēc publicēšanas vecā adrese ved uz jauno.',
          )
        : both(
            'Last part of the page address. Left empty, it is made from the title. It stays as it is after the first publication.',
            'Lapas adreses pēdējā daļa. Ja lauks ir tukšs, to izveido no virsraksta. Pēc pirmās publicēšanas tā vairs nemainās.',
          ),
    },
    hooks: {
      beforeValidate: [settleSlug({ from, isKept, localized })],
      beforeDuplicate: [freshSlug],
    },
  }
}

const settleSlug =
  ({ from, isKept, localized }: Required<Options>): FieldHook =>
  async ({ collection, data, originalDoc, req, value }) => {
    if (!collection || req.locale === 'all') return value
    const slug = collection.slug as CollectionSlug
    const before = text(originalDoc?.slug)
    const given = text(value)
    const site: Site = { collection: slug, id: originalDoc?.id, localized, req }
    if (!given) {
      if (before && originalDoc?.id && (await wasPublished(site))) return before
      const base = foldToSlug(text(data?.[from]) || text(originalDoc?.[from]))
      return base ? firstFree(base, await taken(site, base)) : undefined
    }
    const next = foldToSlug(given)
    if (!next) throw invalid(site, 'slugInvalid')
    if (next === before) return next
    if (before && !isKept && (await wasPublished(site))) throw invalid(site, 'slugLocked')
    if ((await taken(site, next)).has(next)) throw invalid(site, 'slugTaken', { slug: next })
    return next
  }

/** A copy cannot keep the slug of its original. It gets a free one of its own, to be chosen anew before publication. */
const freshSlug: FieldHook = async ({ collection, req, value }) => {
  const base = text(value)
  if (!base || !collection) return value
  const site = { collection: collection.slug as CollectionSlug, id: undefined, localized: true, req }
  const used = await Promise.all(LOCALE_CODES.map((locale) => taken({ ...site, locale }, base)))
  return firstFree(base, new Set(used.flatMap((slugs) => [...slugs])))
}

type Site = {
  collection: CollectionSlug
  id: number | string | undefined
  locale?: string
  localized: boolean
  req: PayloadRequest
}

/** The slugs among `base`, `base-2`, … that other documents have in this language, live or as a draft. */
async function taken({ collection, id, locale, req }: Site, base: string): Promise<Set<string>> {
  const candidates = [base, ...Array.from({ length: NUMBERED - 1 }, (_, i) => `${base}-${i + 2}`)]
  const where: Where = { and: [{ slug: { in: candidates } }, ...(id ? [{ id: { not_equals: id } }] : [])] }
  const found = new Set<string>()
  for (const draft of [false, true]) {
    const { docs } = await req.payload.find({
      collection,
      depth: 0,
      draft,
      fallbackLocale: false,
      limit: NUMBERED,
      locale: (locale ?? req.locale) as 'en' | 'lv',
      // A slug is taken whether the caller may see its owner or not.
      overrideAccess: true,
      pagination: false,
      req: isolateObjectProperty(req, ['context', 'fallbackLocale', 'locale', 'query', 'user']),
      trash: true,
      where,
    })
    for (const doc of docs) if ('slug' in doc && doc.slug) found.add(doc.slug)
  }
  return found
}

async function wasPublished({ collection, id, localized, req }: Site): Promise<boolean> {
  if (!id) return false
  const published = { 'version._status': { equals: 'published' } }
  for (const locale of localized ? [req.locale] : LOCALE_CODES) {
    const { totalDocs } = await req.payload.countVersions({
      collection,
      locale: locale as 'en' | 'lv',
      // The history decides, also for those who may not read it.
      overrideAccess: true,
      req: isolateObjectProperty(req, ['context', 'fallbackLocale', 'locale', 'query', 'user']),
      where: { and: [{ parent: { equals: id } }, published] },
    })
    if (totalDocs > 0) return true
  }
  return false
}

function firstFree(base: string, used: Set<string>): string {
  if (!used.has(base)) return base
  let n = 2
  while (used.has(`${base}-${n}`)) n += 1
  return `${base}-${n}`
}

function invalid({ collection, req }: Site, code: ErrorCode, vars?: Record<string, string>): ValidationError {
  const message = tiltsT(req)(`errors:${code}`, vars)
  return new ValidationError({ collection, errors: [{ label: 'slug', message, path: 'slug' }], req }, req.t)
}

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')
