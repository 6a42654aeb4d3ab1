import type { PayloadRequest } from 'payload'
import type { EventType, WorkflowEvent } from '../../../core'
import { parseJson } from '../../parseJson'
import { EVENTS } from '../../slugs'

/** What there is to know of an event here. */
export type EventRow = {
  actor: null | string
  at: string
  final?: boolean
  seq: number
  type: EventType
  unchanged?: boolean
  /** Of a publication: that it gave readers back what they had before. */
  undone?: boolean
  variant: string
}
type Range = { from: string; to: string; types: readonly EventType[] }

/**
 * The events of a range of time, in no order, in one query. Payload's own way makes a whole document of each row, which takes ten seconds
 * for 100,000 of them: SQLite and MongoDB are asked for the columns alone. Any other database is asked as usual.
 */
export function readEvents(req: PayloadRequest, range: Range): Promise<EventRow[]> {
  const { name } = req.payload.db
  if (name === 'sqlite') return readSqlite(req, range)
  return name === 'mongoose' ? readMongo(req, range) : readAny(req, range)
}

type Sqlite = {
  drizzle: unknown
  execute: (args: { drizzle: unknown; raw: string }) => Promise<{ rows: Record<string, unknown>[] }>
  tableNameMap: ReadonlyMap<string, string>
}

/** One row for each variant: what costs is the number of rows. */
async function readSqlite({ payload }: PayloadRequest, { from, to, types }: Range): Promise<EventRow[]> {
  const { drizzle, execute, tableNameMap } = payload.db as unknown as Sqlite
  const table = tableNameMap.get(EVENTS.replaceAll('-', '_')) ?? EVENTS.replaceAll('-', '_')
  // Types and dates are ours: `from` and `to` come out of `Date`.
  const { rows } = await execute({
    drizzle,
    raw: `SELECT variant, json_group_array(json_array(seq, type, actor, at, ${detail('final')}, ${detail('unchanged')}, ${detail('release')})) AS events
      FROM "${table}" WHERE at >= '${from}' AND at < '${to}' AND type IN (${types.map((type) => `'${type}'`).join(', ')})
      GROUP BY variant`,
  })
  return rows.flatMap(({ events, variant }) =>
    (JSON.parse(String(events)) as SqliteEvent[]).map(
      ([seq, type, actor, at, final, unchanged, release]) => ({
        actor,
        at,
        final: final !== 0,
        seq,
        type,
        unchanged: unchanged !== 0,
        undone: release !== null,
        variant: String(variant),
      }),
    ),
  )
}
/** What an event holds is looked into where something depends on it: that is what costs next. */
const detail = (name: string): string =>
  `CASE WHEN type IN ('approved', 'published') THEN json_extract(event, '$.${name}') END`

/** SQLite knows 0 and 1 for false and true, and null for what is not there. */
type SqliteEvent = [
  seq: number,
  type: EventType,
  actor: null | string,
  at: string,
  final: null | number,
  unchanged: null | number,
  release: null | string,
]

type MongoEvent = {
  actor?: null | string
  at: Date
  event?: { final?: boolean; release?: string; unchanged?: boolean }
  seq: number
  type: EventType
  variant: string
}
type Mongo = {
  collections: Record<
    string,
    { collection: { find: (filter: object, options: object) => { toArray: () => Promise<MongoEvent[]> } } }
  >
}

async function readMongo({ payload }: PayloadRequest, { from, to, types }: Range): Promise<EventRow[]> {
  const model = (payload.db as unknown as Mongo).collections[EVENTS]
  const docs =
    (await model?.collection
      .find(
        { at: { $gte: new Date(from), $lt: new Date(to) }, type: { $in: [...types] } },
        {
          projection: {
            _id: 0,
            actor: 1,
            at: 1,
            'event.final': 1,
            'event.release': 1,
            'event.unchanged': 1,
            seq: 1,
            type: 1,
            variant: 1,
          },
        },
      )
      .toArray()) ?? []
  return docs.map(({ at, event, ...row }) => toRow({ ...row, at: at.toISOString() }, event))
}

async function readAny({ payload }: PayloadRequest, { from, to, types }: Range): Promise<EventRow[]> {
  const { docs } = await payload.db.find<EventRow & { event: unknown; id: string }>({
    collection: EVENTS as never,
    limit: 0,
    pagination: false,
    where: {
      and: [{ at: { greater_than_equal: from } }, { at: { less_than: to } }, { type: { in: [...types] } }],
    },
  })
  return docs.map(({ event, ...row }) => toRow(row, parseJson<WorkflowEvent>(event) as MongoEvent['event']))
}

const toRow = (
  { actor, at, seq, type, variant }: Omit<EventRow, 'actor'> & { actor?: null | string },
  event: MongoEvent['event'],
): EventRow => ({
  actor: actor ?? null,
  at,
  final: event?.final !== false,
  seq,
  type,
  unchanged: event?.unchanged !== false,
  undone: event?.release !== undefined,
  variant,
})
