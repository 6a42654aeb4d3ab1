import type { BaseDatabaseAdapter, PayloadRequest } from 'payload'
import { VARIANTS, type Rules } from './rules'
import { tagsOfChange, tagsOfUnknownChange } from './tags'

export type WriteArgs = {
  collection?: string
  data?: Record<string, unknown>
  id?: number | string
  req?: Partial<PayloadRequest>
  where?: Record<string, unknown>
}
type Doc = Record<string, unknown> & { id?: unknown }

/** The writes of an adapter that readers may notice. What versions and globals keep, no kept answer was made from. */
export const WRITES = ['create', 'deleteMany', 'deleteOne', 'updateMany', 'updateOne', 'upsert'] as const
export type WriteName = (typeof WRITES)[number]

type Followed = {
  args: WriteArgs
  /** The records that the transaction of the write has read, as they are. @default none */
  known?: Records
  name: WriteName
  write: () => Promise<unknown>
}

type Known = { document?: unknown; live: string }
/** What a transaction knows of records that it has read, by their ids; another map after each write of a record. */
export type Records = { byId: Map<number | string, Known> }

/** Notes records that a transaction has read whole. */
export function noteRecords(byId: Records['byId'], docs: readonly Doc[]): void {
  for (const { document, id, variant } of docs)
    if (variant !== undefined) byId.set(id as string, { document, live: liveIn(variant) })
}

/**
 * Does a write, and tells what it has changed for readers.
 *
 * @param write the adapter's own
 */
export async function follow(
  db: BaseDatabaseAdapter,
  rules: Rules,
  { args, known, name, write }: Followed,
): Promise<{ result: unknown; tags: string[] }> {
  const collection = args.collection ?? ''
  if (!rules.has(collection)) return { result: await write(), tags: [] }
  if (collection === VARIANTS) return followVariant(db, { args, known, name, write })
  const result = await write()
  if (name === 'create' && isDraft(result as Doc | null)) return { result, tags: [] }
  const docs = (Array.isArray(result) ? result : [result]).filter(isDoc)
  // A write that gives nothing back either found nothing, or was asked to be silent.
  const isKnown = name !== 'deleteMany' && (docs.length > 0 || Array.isArray(result))
  const tags = isKnown
    ? docs.flatMap((doc) => tagsOfChange(rules, collection, doc))
    : tagsOfUnknownChange(rules, collection)
  return { result, tags }
}

/**
 * Records change with every step of the work; of them, readers see only when and from what the live version was made.
 */
async function followVariant(
  db: BaseDatabaseAdapter,
  { args, known, name, write }: Followed,
): Promise<{ result: unknown; tags: string[] }> {
  const before = args.id === undefined ? undefined : known?.byId.get(args.id)
  // It is another one from here on, whatever becomes of the write.
  if (known) known.byId = new Map()
  if (name === 'deleteMany' || name === 'deleteOne') return { result: await write(), tags: [`a:${VARIANTS}`] }
  if (args.data?.variant === undefined) return { result: await write(), tags: [] }
  const { document: owner, live } = before ?? (await readRecord(db, name, args))
  const result = await write()
  if (live === liveIn(args.data.variant)) return { result, tags: [] }
  const document = owner ?? args.data.document
  return {
    result,
    tags: [document === undefined ? `a:${VARIANTS}` : `k:${VARIANTS}:document=${String(document)}`],
  }
}

async function readRecord(
  db: BaseDatabaseAdapter,
  name: WriteName,
  { id, req, where }: WriteArgs,
): Promise<Known> {
  if (name === 'create') return { live: liveIn(null) }
  const found = await db.findOne<{ document?: unknown; id: number | string; variant?: unknown }>({
    collection: VARIANTS as never,
    req,
    select: { document: true, variant: true },
    where: (id === undefined ? where : { id: { equals: id } }) as never,
  })
  return { document: found?.document, live: liveIn(found?.variant) }
}

/** What readers are told from, as text. */
function liveIn(variant: unknown): string {
  const parsed: unknown = typeof variant === 'string' ? JSON.parse(variant) : variant
  return JSON.stringify((parsed as { live?: unknown } | null | undefined)?.live ?? null)
}

const isDoc = (value: unknown): value is Doc => typeof value === 'object' && value !== null && 'id' in value

/** Whether no language of a new document is published. */
function isDraft(doc: Doc | null): boolean {
  const status = doc?._status
  if (status === undefined || status === null) return false
  const values = typeof status === 'object' ? Object.values(status) : [status]
  return values.length > 0 && values.every((value) => value === 'draft')
}
