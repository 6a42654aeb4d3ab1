import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { sql } from '@payloadcms/db-sqlite/drizzle'
import { LRUCache } from 'lru-cache'
import type { Plan } from './plan'

/** So many values are remembered. */
const REMEMBERED = 1_000

type Options = {
  /** The table that every such change is put on record in, in its own transaction and by whatever process. */
  changes: string
  /** Whether the changes of a table are put on record. */
  isRecorded: (tableName: string) => boolean
}

/** Remembers what was worked out of a plan until something changes that readers see; `undefined` where that cannot be known. */
export type UntilChange = <T extends NonNullable<unknown>>(
  plan: Plan,
  key: string,
  work: () => Promise<T>,
) => Promise<T | undefined>

/**
 * What holds for all that readers see, remembered until something of that changes.
 *
 * Where there is no record of changes, nothing is remembered; nor where drafts count, since making one changes nothing for readers.
 */
export function createUntilChange(adapter: SQLiteAdapter, { changes, isRecorded }: Options): UntilChange {
  const known = new LRUCache<string, object>({ max: REMEMBERED })
  let knownAt = -1

  /** The number of the newest change, of whatever process. Rows are numbered in the order of their commits. */
  const newest = async (): Promise<number> => {
    const rows = await adapter.drizzle.all<{ n: number | null }>(
      sql`select max(rowid) as n from ${adapter.tables[changes]}`,
    )
    return Number(rows[0]?.n ?? 0)
  }

  return async <T extends NonNullable<unknown>>(
    plan: Plan,
    key: string,
    work: () => Promise<T>,
  ): Promise<T | undefined> => {
    if (!adapter.tables[changes] || !plan.isLive || !isRecorded(plan.tableName)) return undefined
    // Before the work: what changes meanwhile has another number.
    const now = await newest()
    if (now !== knownAt) known.clear()
    knownAt = now
    const before = known.get(key) as { value: T } | undefined
    if (before) return before.value
    const value = await work()
    if (knownAt === now) known.set(key, { value })
    return value
  }
}
