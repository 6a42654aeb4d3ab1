import mongoose from 'mongoose'
import type { Payload } from 'payload'

export type Watched = {
  count: () => number
  stop: () => void
  /** The queries that no index serves, with what is wrong. */
  withoutIndex: () => Promise<string[]>
}

/** Notes every query from now on. */
export const watchQueries = (payload: Payload): Watched =>
  payload.db.name === 'sqlite' ? watchSqlite(payload) : watchMongo()

type Statement = { args?: unknown[]; sql: string }
type Client = { execute: (statement: Statement | string) => Promise<{ rows: Record<string, unknown>[] }> }

function watchSqlite(payload: Payload): Watched {
  const { client } = payload.db as unknown as { client: Client }
  const execute = client.execute.bind(client)
  const seen = new Map<string, Statement>()
  client.execute = (statement) => {
    if (typeof statement !== 'string' && /^\s*select/i.test(statement.sql)) seen.set(statement.sql, statement)
    return execute(statement)
  }
  return {
    count: () => seen.size,
    stop: () => void (client.execute = execute),
    withoutIndex: async () => {
      const faults: string[] = []
      for (const { args, sql } of seen.values()) {
        const { rows } = await execute({ args, sql: `explain query plan ${sql}` })
        const steps = rows.map(({ detail }) => String(detail))
        // A list in order may be walked by the index of that order, as far as its page goes.
        const isPage = /limit \?( offset \?)?$/.test(sql)
        const made = steps.map((step) => /^(?:CO-ROUTINE|MATERIALIZE) (\S+)/.exec(step)?.[1])
        const scans = steps.filter((step) => {
          const [, table] = /^SCAN (\S+)/.exec(step) ?? []
          if (!table || made.includes(table) || table === 'CONSTANT' || table.startsWith('(')) return false
          return !(isPage && / USING (COVERING )?INDEX /.test(step))
        })
        if (scans.length > 0) faults.push(`${scans.join('; ')}: ${sql}`)
      }
      return faults
    },
  }
}

/** Conditions that nearly every document meets: an index of them counts, but finds nothing. */
const ALMOST_ALL = /^(deletedAt$|_status)/

type Asked = { collection: string; fields: string[]; isCount: boolean }

function watchMongo(): Watched {
  const asked: Asked[] = []
  const before: unknown = mongoose.get('debug')
  mongoose.set('debug', (collection: string, method: string, ...args: unknown[]) => {
    const [query, options] = args as [unknown, { sort?: object } | undefined]
    const match = Array.isArray(query)
      ? (query.find((stage) => '$match' in stage) as undefined | { $match: object })?.$match
      : query
    if (!['aggregate', 'countDocuments', 'find', 'findOne'].includes(method)) return
    const sort = Array.isArray(query)
      ? (query.find((stage) => '$sort' in stage) as undefined | { $sort: object })?.$sort
      : options?.sort
    asked.push({
      collection,
      fields: [...fieldsIn(match), ...Object.keys(sort ?? {})],
      isCount: method === 'countDocuments',
    })
  })
  return {
    count: () => asked.length,
    stop: () => void mongoose.set('debug', (before ?? false) as boolean),
    withoutIndex: async () => {
      const faults = new Set<string>()
      for (const { collection, fields, isCount } of asked) {
        const model = Object.values(mongoose.connections)
          .flatMap((connection) => Object.values(connection.models))
          .find((each) => each.collection.name === collection)
        const leading = new Set([
          '_id',
          ...(model?.schema.indexes() ?? []).map(([keys]) => Object.keys(keys)[0] ?? ''),
        ])
        if (!fields.some((field) => leading.has(field) && (isCount || !ALMOST_ALL.test(field))))
          faults.add(`${collection} by ${fields.join(', ')}; it has ${[...leading].join(', ')}`)
      }
      return [...faults]
    },
  }
}

/** The fields that all documents found must have: what stands under `$or` helps no index alone. */
function fieldsIn(match: unknown): string[] {
  return Object.entries((match ?? {}) as Record<string, unknown>).flatMap(([name, condition]) => {
    if (name === '$and') return (condition as unknown[]).flatMap(fieldsIn)
    return name.startsWith('$') ? [] : [name]
  })
}
