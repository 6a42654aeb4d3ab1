import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { deepCopyObjectSimple, type SanitizedConfig } from 'payload'
import { WRITES } from '../serializeWrites'
import { createMemory, type Memory } from './memory'
import { askedOf, newestBy, resultOf, type VersionsArgs, type VersionsResult } from './versions'

type TransactionId = number | string
type Args = { collection?: string; collectionSlug?: string; req?: { transactionID?: unknown } }
type Methods = Record<string, ((args: never) => Promise<unknown>) | undefined>
type Options = {
  /** Whether each remembered answer is compared with what the database says, for tests. */
  isChecked?: boolean
}

/** What is asked again within one transaction; of versions, one whole one at a time. */
const READS = ['find', 'findVersions'] as const

/** These write no versions, nor do their tables when they are written. */
const LEAVE_VERSIONS: ReadonlySet<string> = new Set([
  'create',
  'createGlobal',
  'updateGlobal',
  'updateJobs',
  'updateMany',
  'updateOne',
  'upsert',
])

/**
 * Answers what is asked twice within one transaction from memory, and the newest version of a document from what was just written.
 *
 * SQLite has one writer: what a transaction has read stays as it is until it writes itself. A write drops what was read of its collection, and
 * of all that refer to it. Nothing is remembered from one transaction to the next.
 */
export function rememberReads(db: SQLiteAdapter, { isChecked = false }: Options = {}): SQLiteAdapter {
  const methods = db as unknown as Methods
  const memories = new Map<TransactionId, Memory>()
  let referred: ReadonlySet<string> | undefined
  const isReferred = (slug: string): boolean => (referred ??= referredIn(db.payload.config)).has(slug)

  const memoryOf = async ({ req }: Args): Promise<Memory | undefined> => {
    const id = (await req?.transactionID) as TransactionId | null | undefined
    if (id === undefined || id === null || !db.sessions[id]) return undefined
    const memory = memories.get(id) ?? createMemory()
    memories.set(id, memory)
    return memory
  }
  const check = async (name: string, args: Args, remembered: unknown, read: Read): Promise<void> => {
    const [known, told] = [remembered, await read(args)].map((each) => JSON.stringify(each))
    if (known !== told)
      throw new Error(`${name} of ${args.collection} was remembered otherwise:\n${known}\n${told}`)
  }

  for (const name of READS) {
    const read = methods[name]?.bind(db) as Read | undefined
    if (!read) continue
    methods[name] = async (args: Args) => {
      const memory = await memoryOf(args)
      const asked = name === 'findVersions' ? askedOf(args as VersionsArgs) : undefined
      if (!memory || (name === 'findVersions' && !asked)) return read(args)
      const collection = args.collection ?? ''
      const version = asked && memory.versions.find(collection, asked)
      const key = version ? '' : keyOf(name, args)
      const known = version ? resultOf(version) : memory.answers.get(collection, key)
      if (known !== undefined) {
        const copy = copyOf(known)
        if (isChecked) await check(name, args, copy, read)
        return copy
      }
      const { moment } = memory
      const result = await read(args)
      // A write may have come in between.
      if (moment !== memory.moment) return result
      const kept = copyOf(result)
      const found = asked && (kept as VersionsResult).docs[0]
      if (found) memory.versions.note(collection, asked, found)
      else memory.answers.set(collection, key, kept)
      return result
    }
  }

  for (const name of WRITES) {
    const write = methods[name]?.bind(db) as Read | undefined
    if (!write) continue
    methods[name] = async (args: Args) => {
      const memory = await memoryOf(args)
      if (!memory) return write(args)
      const collection = args.collectionSlug ?? args.collection
      const drop = (): void =>
        memory.drop(collection && !isReferred(collection) ? collection : undefined, !LEAVE_VERSIONS.has(name))
      const before = name === 'createVersion' ? newestBy(memory, args) : undefined
      drop()
      try {
        const result = await write(args)
        drop()
        if (before && collection) memory.versions.follow(collection, before, copyOf(result))
        return result
      } catch (fault) {
        drop()
        throw fault
      }
    }
  }

  for (const name of ['commitTransaction', 'rollbackTransaction'] as const) {
    const end = db[name].bind(db)
    db[name] = async (incoming) => {
      const id = await incoming
      memories.delete(id as TransactionId)
      return end(id as TransactionId)
    }
  }
  return db
}

type Read = (args: Args) => Promise<unknown>

/** Hooks of Payload write into what they are given. */
const copyOf = <T>(result: T): T =>
  typeof result === 'object' && result !== null ? (deepCopyObjectSimple(result as never) as T) : result

const keyOf = (name: string, { req: _, ...args }: Args): string => `${name} ${JSON.stringify(args)}`

/** The collections that relations, uploads and joins of others lead to. */
function referredIn({ collections, globals }: SanitizedConfig): ReadonlySet<string> {
  const found = new Set<string>()
  const look = (value: unknown, seen: Set<unknown>): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return
    seen.add(value)
    if (Array.isArray(value)) for (const each of value) look(each, seen)
    else {
      const { blocks, collection, fields, flattenedFields, relationTo, tabs, type } = value as Field
      if (type === 'relationship' || type === 'upload')
        for (const slug of [relationTo].flat()) found.add(String(slug))
      if (type === 'join') for (const slug of [collection].flat()) found.add(String(slug))
      for (const inner of [blocks, fields, flattenedFields, tabs]) look(inner, seen)
    }
  }
  const seen = new Set<unknown>()
  for (const each of [...collections, ...globals]) look(each, seen)
  return found
}

type Field = Record<
  'blocks' | 'collection' | 'fields' | 'flattenedFields' | 'relationTo' | 'tabs' | 'type',
  unknown
>
