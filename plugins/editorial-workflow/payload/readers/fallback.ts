import type {
  CollectionAfterOperationHook,
  CollectionBeforeOperationHook,
  CollectionSlug,
  PaginatedDocs,
  PayloadRequest,
  Where,
} from 'payload'
import { badInput } from '../endpoints/parseInput'
import { hostOf, type Host } from '../host'
import { isolate } from '../isolate'
import type { Settings } from '../settings'
import { mergeSorted, toPage, toSort, type Row } from './merge'
import { TRANSLATION_FIELD, type Translation } from './translationField'

/* `fallback=source`: what is not live in the language that was asked for comes as a whole in the language it was written in. */

/** A list is put together in memory: of the documents that match, no more than so many. */
const MOST = 5_000
/** On the context of reads that a fallback is made of, each in one language. Requests cannot set it, and Payload drops symbols there. */
const WITHIN = 'editorialFallback'
/** On the arguments of a list: the key of its answer. */
const KEY = Symbol('fallback')

type Doc = Row & { [TRANSLATION_FIELD]: Translation }
type ReadArgs = {
  depth?: number
  draft?: boolean
  id?: number | string
  joins?: unknown
  limit?: number
  overrideAccess?: boolean
  page?: number
  pagination?: boolean
  populate?: unknown
  select?: Record<string, unknown>
  sort?: unknown
  where?: Where
}
type Answer = { asked: ReadArgs; host: Host; locale: string }

/** What a list is to be answered with, by the request of its operation. */
const answers = new WeakMap<object, Answer>()

/**
 * Takes `fallback` out of the query string, also of the GraphQL endpoint. A document by its id is read in its own language where it is not live in
 * the one asked for; a list is put together by `serveFallback`.
 *
 * @throws {WorkflowRefused} 400 `badInput` for another value than `source`, and beside drafts, all languages or counts.
 */
export const readFallback =
  (settings: Settings): CollectionBeforeOperationHook =>
  async ({ args: incoming, collection: { slug }, operation, req }) => {
    const args = incoming as ReadArgs
    const fallback = req.query?.fallback
    if (fallback === undefined || args.overrideAccess || WITHIN in req.context) return incoming
    if (operation !== 'read' && operation !== 'count' && operation !== 'readDistinct') return incoming
    if (fallback !== 'source') throw badInput(req, 'fallback: source')
    const host = hostOf(settings, req, slug)
    const { locale } = req
    if (!host?.locales || !locale || !host.locales.includes(locale)) throw badInput(req, 'fallback, locale')
    if (operation !== 'read' || args.draft)
      throw badInput(req, `fallback, ${args.draft ? 'draft' : operation}`)
    // What it refers to comes in the same language, or not at all. In GraphQL a request has many operations, and each document answers for itself.
    if (req.payloadAPI === 'REST') req.context[WITHIN] = true
    if (args.id === undefined) {
      const key = {}
      answers.set(key, { asked: args, host, locale })
      return { ...incoming, [KEY]: key, limit: 1, where: { id: { in: [] } } }
    }
    const [found] = await findIn(req, host, { limit: 1, where: { id: { equals: args.id } } }, locale)
    if (!found) {
      const source = await findSources(req, host, { where: { id: { equals: args.id } } }, locale)
      const served = source[0]?.[TRANSLATION_FIELD].sourceLocale
      if (served) req.locale = served as never
    }
    return incoming
  }

/** Puts a list together of what is live in the language asked for, and of originals that are not. */
export const serveFallback: CollectionAfterOperationHook = async ({ args, operation, req, result }) => {
  const key = (args as { [KEY]?: object })[KEY]
  const answer = key && answers.get(key)
  if (!answer || operation !== 'find') return result
  const { asked, host, locale } = answer
  const by = toSort(asked.sort)
  const chosen = { sort: asked.sort, where: asked.where }
  const own = await findIn(req, host, { ...chosen, limit: MOST + 1, select: toSelect(by) }, locale)
  const others = await findSources(req, host, { ...chosen, select: toSelect(by) }, locale)
  if (own.length + others.length > MOST) throw badInput(req, `fallback > ${MOST}`)
  const page = toPage(mergeSorted(own, others, by), asked)
  const docs = await loadPage(req, host, page.docs as Doc[], asked)
  return { ...page, docs } as unknown as PaginatedDocs<never>
}

/** Originals that match in their own language, and are not live in the one that was asked for. */
async function findSources(req: PayloadRequest, host: Host, args: ReadArgs, asked: string): Promise<Doc[]> {
  const found: Doc[] = []
  for (const locale of (host.locales ?? []).filter((each) => each !== asked)) {
    const docs = await findIn(req, host, { ...args, limit: MOST + 1 }, locale)
    found.push(
      ...docs.filter(
        ({ [TRANSLATION_FIELD]: { availableLocales, sourceLocale } }) =>
          sourceLocale === locale && !availableLocales.includes(asked),
      ),
    )
  }
  return found
}

/** What whoever asks may read, as it is live in one language. */
async function findIn(req: PayloadRequest, host: Host, args: ReadArgs, locale: string): Promise<Doc[]> {
  const own = isolate(req, locale)
  own.context = { ...req.context, [WITHIN]: true }
  own.query = {}
  const live: Where = { _status: { equals: 'published' } }
  const { docs } = await req.payload.find({
    depth: 0,
    ...args,
    collection: host.slug as CollectionSlug,
    draft: false,
    fallbackLocale: false,
    limit: args.limit ?? 0,
    locale: locale as never,
    overrideAccess: false,
    pagination: false,
    req: own,
    trash: false,
    user: req.user,
    where: args.where ? { and: [args.where, live] } : live,
  } as never)
  return docs as unknown as Doc[]
}

/** The documents of a page as they were asked for: one query for each language on it. */
async function loadPage(req: PayloadRequest, host: Host, rows: Doc[], asked: ReadArgs): Promise<Doc[]> {
  const loaded = new Map<string, Doc>()
  const localeOf = (row: Doc): null | string => row[TRANSLATION_FIELD].servedLocale
  const { depth, joins, populate, select } = asked
  for (const locale of new Set(rows.map(localeOf))) {
    const ids = rows.filter((row) => localeOf(row) === locale).map(({ id }) => id)
    const where = { id: { in: ids } }
    const docs = await findIn(req, host, { depth, joins, populate, select, where }, locale ?? '')
    for (const doc of docs) loaded.set(String(doc.id), doc)
  }
  return rows.flatMap(({ id }) => loaded.get(String(id)) ?? [])
}

const toSelect = (by: readonly { name: string }[]): Record<string, true> => ({
  [TRANSLATION_FIELD]: true,
  ...Object.fromEntries(by.map(({ name }) => [name.split('.')[0] ?? name, true as const])),
})
