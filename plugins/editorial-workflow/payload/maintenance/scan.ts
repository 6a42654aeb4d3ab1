import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { EVENTS, VARIANTS } from '../slugs'

/** How many rows one query gives. */
const PAGE = 100

/** The ids of all documents of a collection, in their order, those in the trash too. What comes and goes meanwhile moves no other. */
export async function* idsOf(req: PayloadRequest, collection: string): AsyncGenerator<string> {
  let last: number | string | undefined
  for (;;) {
    const { docs } = await req.payload.db.find<{ id: number | string }>({
      collection: collection as CollectionSlug,
      limit: PAGE,
      pagination: false,
      req,
      select: { updatedAt: true },
      sort: 'id',
      where: last === undefined ? {} : { id: { greater_than: last } },
    })
    for (const { id } of docs) yield String(id)
    last = docs.at(-1)?.id
    if (docs.length < PAGE) return
  }
}

/** The keys of all variants that have a row, and then of those that have events alone. */
export async function* keysOf(req: PayloadRequest): AsyncGenerator<string> {
  for await (const keys of pagesOf((where) => rowKeys(req, where), 'key')) yield* keys
  for await (const keys of pagesOf((where) => eventKeys(req, where), 'variant')) {
    const rows = new Set(await rowKeys(req, { key: { in: keys } }))
    yield* keys.filter((key) => !rows.has(key))
  }
}

async function* pagesOf(load: (where: Where) => Promise<string[]>, field: string): AsyncGenerator<string[]> {
  for (let where: Where = {}; ;) {
    const keys = await load(where)
    yield keys
    if (keys.length < PAGE) return
    where = { [field]: { greater_than: keys.at(-1) } }
  }
}

async function rowKeys(req: PayloadRequest, where: Where): Promise<string[]> {
  const { docs } = await req.payload.db.find<{ id: string; key: string }>({
    collection: VARIANTS as never,
    limit: PAGE,
    pagination: false,
    req,
    select: { key: true },
    sort: 'key',
    where,
  })
  return docs.map(({ key }) => key)
}

async function eventKeys(req: PayloadRequest, where: Where): Promise<string[]> {
  const { values } = await req.payload.db.findDistinct({
    collection: EVENTS as never,
    field: 'variant',
    limit: PAGE,
    req,
    sort: 'variant',
    where,
  })
  return values.map((value) => String((value as { variant: unknown }).variant))
}
