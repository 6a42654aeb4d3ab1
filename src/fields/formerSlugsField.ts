import { isolateObjectProperty, type ArrayField, type CollectionSlug } from 'payload'
import type { Fix } from '@plugins/editorial-workflow'
import { ARTICLES, PROJECTS } from '@collections/slugs'
import { both } from '@/i18n/both'
import { isLocale } from '@/locales'

/** The name of the field, which a publication fills. */
export const FORMER_SLUGS = 'formerSlugs'

/** How many addresses of the past a document keeps in a language; the newest of them. */
const KEPT = 50

/** Whether documents of a collection remember the slugs they had. One slug for all languages would go live with one of them alone. */
export const keepsFormerSlugs = (collection: string): boolean =>
  collection === ARTICLES || collection === PROJECTS

/**
 * The addresses that a document had in a language, so that links to them still lead to it. The publication of a new slug fills it, in its
 * transaction; nobody writes it. Frontends look it up by `where[formerSlugs.slug][equals]=` where nothing has the slug today.
 */
export const formerSlugsField = (): ArrayField => ({
  name: FORMER_SLUGS,
  type: 'array',
  label: both('Former address parts', 'Iepriekšējās adreses daļas'),
  labels: {
    singular: both('Former address part', 'Iepriekšējā adreses daļa'),
    plural: both('Former address parts', 'Iepriekšējās adreses daļas'),
  },
  localized: true,
  admin: {
    initCollapsed: true,
    position: 'sidebar',
    readOnly: true,
    description: both(
      'Readers who follow an old link are led to the present address.',
      'Lasītāji, kas atver vecu saiti, nonāk pašreizējā adresē.',
    ),
  },
  fields: [
    { name: 'slug', type: 'text', label: both('Address part', 'Adreses daļa'), index: true, required: true },
  ],
})

/** The slugs that readers knew a document by in a language, beside the one that it is published with. */
export const fixFormerSlugs: Fix = async ({ collection, doc, id, locale, req }) => {
  if (!isLocale(locale)) return []
  const own = isolateObjectProperty(req, ['context', 'fallbackLocale', 'locale', 'query', 'user'])
  const kept = Array.isArray(doc[FORMER_SLUGS])
    ? (doc[FORMER_SLUGS] as { slug?: unknown }[]).map(({ slug }) => slug).filter(isSlug)
    : []
  const known = [doc.slug, ...kept].filter(isSlug)
  const { docs } = await req.payload.findVersions({
    collection: collection as CollectionSlug,
    depth: 0,
    limit: 0,
    locale,
    // What was public once is no secret, whoever publishes now.
    overrideAccess: true,
    pagination: false,
    req: own,
    select: { version: { slug: true } } as never,
    sort: '-updatedAt',
    where: {
      and: [
        { parent: { equals: id } },
        { 'version._status': { equals: 'published' } },
        // Most publications keep the slug, and have nothing to read.
        ...(known.length > 0 ? [{ 'version.slug': { not_in: known } }] : []),
      ],
    },
  })
  const published = docs.map(({ version }) => (version as { slug?: unknown }).slug).filter(isSlug)
  const former = [...published, ...kept].filter((slug) => slug !== doc.slug)
  return [...new Set(former)].slice(0, KEPT).map((slug) => ({ slug }))
}

const isSlug = (slug: unknown): slug is string => typeof slug === 'string' && slug !== ''
