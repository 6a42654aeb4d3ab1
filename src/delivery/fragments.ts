import DataLoader from 'dataloader'
import { getDataLoader, type CollectionBeforeOperationHook, type Payload, type PayloadRequest } from 'payload'
import { env } from '@/env'
import { DEFAULT_ZONE } from '@/i18n/day'
import { createEntries } from '@/front/createEntries.mjs'
import { followChanges } from '@/front/followChanges.mjs'
import { openChanges } from '@/front/openChanges.mjs'
import { CHANGES, EVERYTHING, shortTag } from './outbox'
import { CONTENT } from './rules'
import { traced, traceNow, type Trace } from './state'

/** What all fragments of a process may take, in bytes. */
const MAX_BYTES = 24 * 1024 * 1024
const MAX_ENTRY_BYTES = 256 * 1024
/** Parts of an address that say which documents are asked for and how, and that a fragment's key has. */
const ORDINARY = [
  'depth',
  'fallback-locale',
  'fallbackLocale',
  'limit',
  'locale',
  'operationName',
  'page',
  'pagination',
  'populate',
  'query',
  'select',
  'sort',
  'variables',
  'where',
]

export type Doc = Readonly<Record<string, unknown>>
export type Fragment = { bytes: number; doc: Doc | null; opaque: string | undefined; tags: string[] }
type Entries = {
  clear: () => void
  get: (key: string) => Fragment | undefined
  invalidate: (tags: Iterable<string>) => void
  now: () => number
  store: (key: string, entry: Fragment, begunAt: number) => boolean
}
type Store = { entries: Entries; catchUp: () => Promise<boolean> }

const KEY = Symbol.for('tilts.fragments')
/** For each database of the process: bundles hold several copies of this module. */
const stores = ((globalThis as Record<symbol, unknown>)[KEY] ??= new WeakMap()) as WeakMap<object, Store>
/** By the loader of documents that a request has. */
const sessions = new WeakMap<object, Session>()

/** What a request has of the kept documents. */
export type Session = {
  /** Reads the record of changes, once: nothing that is used is older than the request. False where it cannot be read. */
  begin: () => Promise<boolean>
  get: (key: string) => Fragment | undefined
  store: (key: string, fragment: Fragment) => void
}

/**
 * Keeps the documents that answers for everybody are populated with: ten articles of a list share their projects, partners and topics, and
 * so do the lists. What a fragment was made from is written down as for whole answers; before the first of a request is used, the record
 * of changes is read, so that none is older than the request.
 */
export const usePopulated: CollectionBeforeOperationHook = ({ operation, req }) => {
  if (operation === 'read') openSession(req)
}

/** What the requester of an answer for everybody may use of what is kept; undefined for all others. */
export function openSession(req: PayloadRequest): Session | undefined {
  if (req.user || !traceNow()) return undefined
  const known = sessions.get(req.payloadDataLoader)
  if (known) return known
  if (!Object.keys(req.query ?? {}).every((name) => ORDINARY.includes(name.replace(/\[.*$/, ''))))
    return undefined
  const store = storeOf(req.payload)
  return store && shareSession(req, toSession(store))
}

/** Has the loader of a request take from what is kept. A request within another one shares its session: the record is read once for both. */
export function shareSession(req: PayloadRequest, session: Session): Session {
  sessions.set(req.payloadDataLoader, session)
  loadFrom(req, session)
  return session
}

function toSession({ catchUp, entries }: Store): Session {
  let begunAt = 0
  let caughtUp: Promise<boolean> | undefined
  const begin = async (): Promise<boolean> => {
    const isKnown = await catchUp()
    begunAt = entries.now()
    return isKnown
  }
  // What is told of dates changes at midnight.
  const day = dayNow.format(new Date())
  return {
    begin: () => (caughtUp ??= begin()),
    get: (key) => entries.get(`${day} ${key}`),
    store: (key, fragment) => {
      if (fragment.opaque === undefined) entries.store(`${day} ${key}`, fragment, begunAt)
    },
  }
}

function storeOf(payload: Payload): Store | undefined {
  if (!payload.config.collections.some(({ slug }) => slug === CHANGES)) return undefined
  let store = stores.get(payload.db)
  if (!store) {
    store = createStore(payload)
    stores.set(payload.db, store)
  }
  return store
}

function createStore(payload: Payload): Store {
  const entries = createEntries({
    maxBytes: MAX_BYTES,
    maxEntryBytes: MAX_ENTRY_BYTES,
    sizeOf: ({ bytes }: Fragment) => bytes,
  }) as unknown as Entries
  let faults = 0
  let isTold = false
  const follower = followChanges(openChanges(env.databaseUrl), {
    isPolled: false,
    onChange: (tags) => (tags === EVERYTHING ? entries.clear() : entries.invalidate(tags)),
    onFault: (error) => {
      faults += 1
      entries.clear()
      // One line for a fault that lasts, not one for each request.
      if (!isTold) payload.logger.error({ err: error, msg: 'The record of changes cannot be read.' })
      isTold = true
    },
  })
  return {
    entries,
    catchUp: async () => {
      const before = faults
      await follower.catchUp()
      const isKnown = faults === before
      if (isKnown) isTold = false
      return isKnown
    },
  }
}

/** As the front has it, which drops everything at that midnight. */
const dayNow = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone: DEFAULT_ZONE })

function loadFrom(req: PayloadRequest, session: Session): void {
  const loader = req.payloadDataLoader
  const load = loader.load.bind(loader)
  const keyOf = (key: string): string => `${req.locale} ${key}`
  const missing = new DataLoader<string, Fragment>(async (keys) => {
    const made = new Map<string, Fragment>()
    for (const group of groupsOf(keys)) {
      for (const [key, fragment] of await makeFragments(req, group)) {
        made.set(key, fragment)
        session.store(keyOf(key), fragment)
      }
    }
    return keys.map((key) => made.get(key) ?? new Error(`No document for ${key}`))
  })
  loader.load = async (key) => {
    if (!traceNow() || !(await session.begin())) return load(key)
    const kept = session.get(keyOf(key))
    if (!kept && !isFragment(key)) return load(key)
    return take(kept ?? (await missing.load(key))) as never
  }
}

/** The document of a fragment, for the answer that is being made. */
export function take({ doc, opaque, tags }: Fragment): Doc | null {
  const trace = traceNow()
  if (trace) {
    trace.opaque ??= opaque
    for (const tag of tags) trace.shortTags.add(tag)
  }
  return doc
}

/** A document for everybody that holds no other: what it is made from is known. */
function isFragment(key: string): boolean {
  const { currentDepth, depth, ...read } = readOf(key)
  const isLeaf = !depth || (currentDepth ?? 1) > depth
  const isForAll = !read.overrideAccess && !read.showHiddenFields && !read.draft
  return isLeaf && isForAll && (read.transactionID ?? null) === null && CONTENT.includes(read.collection)
}

/** What Payload asks for with a key of its loader (`createDataloaderCacheKey`). */
function readOf(key: string) {
  const [transactionID, collection, id, depth, currentDepth, locale, fallbackLocale, ...rest] = JSON.parse(
    key,
  ) as [
    unknown,
    string,
    number | string,
    number | undefined,
    number | undefined,
    unknown,
    unknown,
    ...unknown[],
  ]
  const [overrideAccess, showHiddenFields, draft, select, populate] = rest
  const how = { currentDepth, depth, draft, fallbackLocale, locale, overrideAccess, populate, select }
  return { ...how, collection, id, showHiddenFields, transactionID }
}

/** Keys of documents that one query finds. */
function groupsOf(keys: readonly string[]): string[][] {
  const groups = new Map<string, string[]>()
  for (const key of keys) {
    const { id: _, ...how } = readOf(key)
    const name = JSON.stringify(how)
    const group = groups.get(name)
    if (group) group.push(key)
    else groups.set(name, [key])
  }
  return [...groups.values()]
}

/**
 * Has Payload make them, by a loader of their own: what is read meanwhile was read for these. What was read of one of them is no matter of the
 * others, since none holds another.
 */
async function makeFragments(req: PayloadRequest, keys: readonly string[]): Promise<[string, Fragment][]> {
  const trace: Trace = { opaque: undefined, shortTags: new Set(), tags: new Set() }
  const docs = await traced(trace, () => getDataLoader(req).loadMany([...keys]))
  const ids = keys.map((key) => String(readOf(key).id))
  const tags = [...trace.tags].map((tag) => ({ of: ids.find((id) => tag.endsWith(id)), tag: shortTag(tag) }))
  return docs.map((doc, at): [string, Fragment] => {
    if (doc instanceof Error) throw doc
    const [key, id] = [keys[at] ?? '', ids[at]]
    const own = tags.filter(({ of }) => of === undefined || of === id).map(({ tag }) => tag)
    const all = [...new Set([...own, ...trace.shortTags])]
    return [key, toFragment(key, doc, { json: JSON.stringify(doc), opaque: trace.opaque, tags: all })]
  })
}

/** A document as it is kept. Several answers hold the same one: who changes it by mistake must be told. */
export const toFragment = (
  key: string,
  doc: Doc | null,
  { json, opaque, tags }: { json: string; opaque: string | undefined; tags: string[] },
): Fragment => ({ bytes: 2 * (key.length + json.length) + 100 * tags.length, doc: frozen(doc), opaque, tags })

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const each of Object.values(value)) frozen(each)
  return Object.freeze(value)
}
