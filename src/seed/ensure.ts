import type { CollectionSlug, File, Payload, PayloadRequest, Where } from 'payload'
import type { Locale } from '@/locales'

type Data = Record<string, unknown>
type Status = 'draft' | 'published'

export type SeedRecord = {
  collection: CollectionSlug
  /** The data in each language; fields that languages share stand in both. Without `en` there is no English. */
  data: { en?: Data; lv: Data }
  /** Makes the file: asked only where the record is not there. */
  file?: () => Promise<File>
  /** Finds the record again, whatever has been edited since. */
  identity: Where
  status: { en?: Status; lv: Status }
}

/**
 * Makes a record unless it is there already, also in the trash: what people changed or deleted stays so.
 * All its languages are written in the transaction of `req`, so a crash leaves no half record.
 */
export async function ensure(
  payload: Payload,
  req: PayloadRequest,
  record: SeedRecord,
): Promise<{ id: string; made: boolean }> {
  const { collection, data, file, identity, status } = record
  const local = { collection, depth: 0, req } as const
  const there = await payload.find({
    ...local,
    draft: true,
    limit: 1,
    locale: 'lv',
    // Seeding is the work of whoever runs the command on the server.
    overrideAccess: true,
    pagination: false,
    trash: true,
    where: identity,
  })
  if (there.docs[0]) return { id: String(there.docs[0].id), made: false }
  const made = await payload.create({
    ...local,
    data: { ...data.lv, _status: status.lv } as never,
    draft: status.lv === 'draft',
    file: await file?.(),
    locale: 'lv',
    overrideAccess: true,
  })
  const id = String(made.id)
  if (data.en && status.en) {
    await write(payload, req, {
      collection,
      data: withRowIds(data.en, made as unknown as Data),
      id,
      locale: 'en',
      status: status.en,
    })
  }
  return { id, made: true }
}

type Write = { collection: CollectionSlug; data: Data; id: string; locale: Locale; status: Status }

/** Writes one language of a record. */
export async function write(
  payload: Payload,
  req: PayloadRequest,
  { collection, data, id, locale, status }: Write,
): Promise<void> {
  await payload.update({
    id,
    collection,
    data: { ...data, _status: status } as never,
    depth: 0,
    draft: status === 'draft',
    locale,
    overrideAccess: true,
    req,
  })
}

/** Rows of lists are shared by the languages: the English texts go into the rows that the Latvian ones made. */
function withRowIds(data: Data, made: Data): Data {
  const rowsOf = (name: string): unknown[] => (Array.isArray(made[name]) ? made[name] : [])
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      if (!Array.isArray(value)) return [name, value]
      const rows = rowsOf(name)
      return [name, value.map((row: unknown, i) => (isData(row) ? { ...row, id: idOf(rows[i]) } : row))]
    }),
  )
}

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null
const idOf = (row: unknown): unknown => (isData(row) ? row.id : undefined)
