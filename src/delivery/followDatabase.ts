import type { BaseDatabaseAdapter } from 'payload'
import { follow, WRITES, type WriteArgs } from './changes'
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
  followReads(methods, rules)
  followWrites(db, rules)
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

function followWrites(db: BaseDatabaseAdapter, rules: () => Rules): void {
  const methods = db as unknown as Methods
  const pending = new Map<TransactionId, Set<string>>()
  const { commitTransaction, rollbackTransaction } = db
  const create = db.create.bind(db)
  const prune = createPruner(db)

  for (const name of WRITES) {
    const write = methods[name]?.bind(db)
    if (!write) continue
    methods[name] = async (args: WriteArgs) => {
      const { result, tags } = await follow(db, rules(), { args, name, write: () => write(args as never) })
      if (tags.length === 0) return result
      const id = await (args.req?.transactionID as Promise<TransactionId> | TransactionId | undefined)
      if (id !== undefined && id !== null && db.sessions?.[id]) {
        const open = pending.get(id) ?? new Set()
        for (const tag of tags) open.add(tag)
        pending.set(id, open)
      } else {
        // Without a transaction the write is there already; a crash between the two is why answers are not kept for ever.
        await writeChange(create, tags, undefined)
        await prune()
      }
      return result
    }
  }

  db.commitTransaction = async (incoming) => {
    const id = await incoming
    const tags = pending.get(id)
    pending.delete(id)
    if (tags) await writeChange(create, [...tags], id)
    await commitTransaction.call(db, id)
    if (tags) await prune()
  }
  db.rollbackTransaction = async (incoming) => {
    const id = await incoming
    pending.delete(id as TransactionId)
    return rollbackTransaction.call(db, id)
  }
}
