import type { BaseDatabaseAdapter } from 'payload'
import { follow, noteRecords, WRITES, type Records, type WriteArgs } from './changes'
import { createPruner, writeChange } from './outbox'
import { rulesOf, VARIANTS, type Rules } from './rules'
import { traceNow } from './state'
import { tagsOfRead } from './tags'

type TransactionId = number | string
type ReadArgs = Parameters<BaseDatabaseAdapter['find']>[0]
type Methods = Record<string, (this: unknown, args: never) => Promise<unknown>>

/** Reads that no kept answer may come from: versions, drafts, globals. */
const UNFOLLOWED = [
  'countGlobalVersions',
  'countVersions',
  'findDistinct',
  'findGlobal',
  'findGlobalVersions',
  'findVersions',
  'queryDrafts',
]

/**
 * Notes what answers are made from, and puts on record, in the transaction of each write, what it changes for readers.
 *
 * Every way to the database goes through here: REST, GraphQL, the admin, jobs and commands. What writes past the adapter (a migration, a
 * restored backup) is not seen: restart the web processes then.
 */
export function followDatabase<T extends BaseDatabaseAdapter>(db: T): T {
  const methods = db as unknown as Methods
  let known: Rules | undefined
  const rules = (): Rules => (known ??= rulesOf(db.payload.config))
  const open: Open = new Map()
  followReads(methods, rules)
  noteReads(db, open)
  followWrites(db, rules, open)
  return db
}

function followReads(methods: Methods, rules: () => Rules): void {
  for (const name of ['count', 'find', 'findOne']) {
    const read = methods[name]?.bind(methods)
    if (!read) continue
    methods[name] = async (args: ReadArgs) => {
      const trace = traceNow()
      if (!trace || trace.opaque) return read(args as never)
      const result = await read(args as never)
      const told = tellsAllOfVariants(args)
        ? tagsOfRead(rules(), args as never, docsIn(result))
        : { opaque: `${args.collection} by other fields` }
      if ('opaque' in told) trace.opaque = told.opaque
      else for (const tag of told.tags) trace.tags.add(tag)
      return result
    }
  }
  for (const name of UNFOLLOWED) {
    const read = methods[name]?.bind(methods)
    if (!read) continue
    methods[name] = async (args: never) => {
      const trace = traceNow()
      if (trace) trace.opaque ??= name
      return read(args)
    }
  }
}

/** What a transaction has changed for readers so far, and the records that it knows. */
type Open = Map<TransactionId, { records: Records; tags: Set<string> }>

const openOf = (open: Open, id: TransactionId): NonNullable<ReturnType<Open['get']>> => {
  const known = open.get(id) ?? { records: { byId: new Map() }, tags: new Set() }
  open.set(id, known)
  return known
}

const transactionOf = async (
  db: BaseDatabaseAdapter,
  req: WriteArgs['req'],
): Promise<TransactionId | undefined> => {
  const id = (await req?.transactionID) as null | TransactionId | undefined
  return id !== undefined && id !== null && db.sessions?.[id] ? id : undefined
}

/** Whoever writes a record has read it mostly: nothing is asked again in order to follow the write. */
function noteReads(db: BaseDatabaseAdapter, open: Open): void {
  const find = db.find.bind(db) as (args: ReadArgs) => Promise<unknown>
  const noting = async (args: ReadArgs): Promise<unknown> => {
    const isWhole = (args.collection as string) === VARIANTS && !args.select
    const id = isWhole ? await transactionOf(db, args.req) : undefined
    if (id === undefined) return find(args)
    const { byId } = openOf(open, id).records
    const result = await find(args)
    noteRecords(byId, docsIn(result))
    return result
  }
  db.find = noting as typeof db.find
}

/** Of the records, writes are followed as far as readers are told from them: these fields, found by these. */
function tellsAllOfVariants({ collection, select }: ReadArgs): boolean {
  if ((collection as string) !== VARIANTS) return true
  return (
    Object.keys(select ?? {})
      .sort()
      .join() === 'document,locale,variant'
  )
}

const docsIn = (result: unknown): readonly Record<string, unknown>[] => {
  if (typeof result !== 'object' || result === null) return []
  if ('docs' in result) return result.docs as Record<string, unknown>[]
  return 'id' in result ? [result as Record<string, unknown>] : []
}

function followWrites(db: BaseDatabaseAdapter, rules: () => Rules, open: Open): void {
  const methods = db as unknown as Methods
  const { commitTransaction, rollbackTransaction } = db
  const create = db.create.bind(db)
  const prune = createPruner(db)

  for (const name of WRITES) {
    const write = methods[name]?.bind(db)
    if (!write) continue
    methods[name] = async (args: WriteArgs) => {
      const id = await transactionOf(db, args.req)
      const own = id === undefined ? undefined : openOf(open, id)
      const { result, tags } = await follow(db, rules(), {
        args,
        known: own?.records,
        name,
        write: () => write(args as never),
      })
      if (own) for (const tag of tags) own.tags.add(tag)
      else if (tags.length > 0) {
        // Without a transaction the write is there already; a crash between the two is why answers are not kept for ever.
        await writeChange(create, tags, undefined)
        await prune()
      }
      return result
    }
  }

  db.commitTransaction = async (incoming) => {
    const id = await incoming
    const { tags } = open.get(id as TransactionId) ?? { tags: new Set<string>() }
    open.delete(id as TransactionId)
    if (tags.size > 0) await writeChange(create, [...tags], id as TransactionId)
    await commitTransaction.call(db, id)
    if (tags.size > 0) await prune()
  }
  db.rollbackTransaction = async (incoming) => {
    const id = await incoming
    open.delete(id as TransactionId)
    return rollbackTransaction.call(db, id)
  }
}
