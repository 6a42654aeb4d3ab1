import {
  getDataLoader,
  isolateObjectProperty,
  type CollectionAfterOperationHook,
  type CollectionBeforeOperationHook,
  type CollectionSlug,
  type PaginatedDocs,
  type PayloadRequest,
  type Plugin,
} from 'payload'
import { notedIds, wantIds } from '@/database/quickFind/idsOnly'
import {
  openSession,
  take,
  toFragment,
  shareSession,
  type Doc,
  type Fragment,
  type Session,
} from './fragments'
import { shortTag } from './outbox'
import { CONTENT } from './rules'
import { traced, type Trace } from './state'

/** What Payload calls a list with: by REST, or by GraphQL. */
type ListArgs = {
  collection: { config: { slug: CollectionSlug } }
  currentDepth?: number
  depth?: number
  draft?: boolean
  id?: number | string
  joins?: object
  overrideAccess?: boolean
  populate?: object
  req: PayloadRequest
  select?: object
  showHiddenFields?: boolean
  trash?: boolean
}
/** A page has at most so many documents that are looked for among those that are kept. */
const PAGE_MAX = 100
/** So many are read at once. What one of them was made from counts for all: more would be dropped with it. */
const TOGETHER = 10
const UUID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g

/**
 * Keeps the documents of lists as readers have them, by language and selection: lists that differ in their order, their page or their
 * condition show the same ones. Which documents a page has is asked each time; those that are kept are not read again. They go as the
 * documents do that answers are populated with (`fragments.ts`).
 *
 * The last of all plugins: what it gives has been through the hooks of the others.
 */
export const keepDocuments: Plugin = (config) => ({
  ...config,
  collections: (config.collections ?? []).map((collection) =>
    CONTENT.includes(collection.slug)
      ? {
          ...collection,
          hooks: {
            ...collection.hooks,
            afterOperation: [...(collection.hooks?.afterOperation ?? []), putIn],
            beforeOperation: [...(collection.hooks?.beforeOperation ?? []), askForIds],
          },
        }
      : collection,
  ),
})

const askForIds: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'read' || !isList(args as ListArgs, req) || !openSession(req)) return args
  const own = isolateObjectProperty(req, [])
  wantIds(own)
  return { ...args, req: own }
}

/** A list that a reader has asked for, in a way that everybody gets the same. */
function isList(args: ListArgs, req: PayloadRequest): boolean {
  const { collection, currentDepth, draft, id, joins, overrideAccess, showHiddenFields, trash } = args
  const { api, graphQL } = req.payload.config.routes
  const asked = req.payloadAPI === 'GraphQL' ? `${api}${graphQL}` : `${api}/${collection.config.slug}`
  return (
    req.pathname === asked &&
    id === undefined &&
    currentDepth === undefined &&
    Object.keys(joins ?? {}).length === 0 &&
    !(draft || overrideAccess || showHiddenFields || trash)
  )
}

const putIn: CollectionAfterOperationHook = async ({ args, operation, req, result }) => {
  const ids = operation === 'find' ? notedIds(req) : undefined
  if (!ids) return result
  return { ...(result as PaginatedDocs), docs: await documentsOf(args as unknown as ListArgs, req, ids) }
}

async function documentsOf(args: ListArgs, req: PayloadRequest, ids: string[]): Promise<Doc[]> {
  const session = openSession(req)
  const isKept = ids.length <= PAGE_MAX && (await session?.begin())
  const how = keyOf(args, req)
  const found = new Map<string, Fragment>()
  if (isKept)
    for (const id of ids) {
      const kept = session?.get(how + id)
      if (kept) found.set(id, kept)
    }
  const missing = ids.filter((id) => !found.has(id))
  while (missing.length > 0)
    for (const [id, fragment] of await make({ args, req, session }, missing.splice(0, TOGETHER))) {
      found.set(id, fragment)
      if (isKept) session?.store(how + id, fragment)
    }
  // What was taken off between the two readings is on the page no more.
  const docs = ids.flatMap((id) => found.get(id) ?? []).map((fragment) => take(fragment) ?? {})
  // Resolvers of rich text write into their document.
  return req.payloadAPI === 'GraphQL' ? structuredClone(docs) : docs
}

/** What makes a difference to how a document looks. */
const keyOf = ({ collection, depth, populate, select }: ListArgs, req: PayloadRequest): string =>
  JSON.stringify([
    collection.config.slug,
    req.locale,
    req.fallbackLocale,
    req.payloadAPI,
    depth,
    select,
    populate,
  ])

type Making = { args: ListArgs; req: PayloadRequest; session: Session | undefined }

/** Has Payload read documents, with all that is said of them, and notes what that was made from. */
async function make({ args, req, session }: Making, ids: string[]): Promise<[string, Fragment][]> {
  const trace: Trace = { opaque: undefined, shortTags: new Set(), tags: new Set() }
  // What it is populated with is read for it alone.
  const own = isolateObjectProperty(req, [
    'context',
    'fallbackLocale',
    'locale',
    'payloadDataLoader',
    'query',
  ])
  own.context = { ...req.context }
  own.query = { ...req.query }
  own.payloadDataLoader = getDataLoader(own)
  if (session) shareSession(own, session)
  const { collection, depth, populate, select } = args
  const { docs } = await traced(trace, () =>
    req.payload.find({
      collection: collection.config.slug,
      // Not a list that a reader has asked for.
      currentDepth: 1,
      depth,
      disableErrors: true,
      draft: false,
      fallbackLocale: req.fallbackLocale as never,
      limit: 0,
      locale: req.locale as never,
      overrideAccess: false,
      pagination: false,
      populate: populate as never,
      req: own,
      select: select as never,
      where: { id: { in: ids } },
    }),
  )
  const page = new Set(ids)
  const tags = [...trace.tags].map((tag) => {
    const id = tag.slice(tag.lastIndexOf(':') + 1)
    return { of: page.has(id) ? id : undefined, tag: shortTag(tag) }
  })
  return (docs as unknown as Doc[]).map((doc): [string, Fragment] => {
    const json = JSON.stringify(doc)
    // One document of the page is no matter of another one that does not name it.
    const named = new Set<string>(json.match(UUID))
    named.add(String(doc.id))
    const all = tags.filter(({ of }) => of === undefined || named.has(of)).map(({ tag }) => tag)
    const about = { json, opaque: trace.opaque, tags: [...new Set([...all, ...trace.shortTags])] }
    return [String(doc.id), toFragment(String(doc.id), doc, about)]
  })
}
