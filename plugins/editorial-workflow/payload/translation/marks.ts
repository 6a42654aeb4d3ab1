import type { PayloadRequest } from 'payload'
import { toMarks, type Marks } from '../../core/translation/marks'
import { keyOf, type Address } from '../address'
import { parseJson } from '../parseJson'
import { TRANSLATIONS } from '../slugs'

type MarksRow = { id: number | string; key: string; marks: unknown }

const loadRow = (req: PayloadRequest, address: Address): Promise<MarksRow | null> =>
  req.payload.db.findOne<MarksRow & { id: string }>({
    collection: TRANSLATIONS as never,
    req,
    where: { key: { equals: keyOf(address) } },
  })

/** What is noted of a translation; nothing where nobody has written in it by its segments. */
export const loadMarks = async (req: PayloadRequest, address: Address): Promise<Marks> =>
  toMarks(parseJson(((await loadRow(req, address))?.marks ?? null) as never))

/** Notes it, in the transaction of `req`. */
export async function saveMarks(req: PayloadRequest, address: Address, marks: Marks): Promise<void> {
  const row = await loadRow(req, address)
  const common = { collection: TRANSLATIONS as never, req, returning: false }
  if (row)
    await req.payload.db.updateOne({
      ...common,
      id: row.id,
      data: { marks, updatedAt: new Date().toISOString() },
    })
  else await req.payload.db.create({ ...common, data: { key: keyOf(address), marks } })
}

/** Forgets what was noted of a document that is deleted: it quotes what the document said. */
export async function deleteMarks(
  req: PayloadRequest,
  { collection, document }: Omit<Address, 'locale'>,
  locales: readonly string[],
): Promise<void> {
  const keys = locales.map((locale) => keyOf({ collection, document, locale }))
  await req.payload.db.deleteMany({ collection: TRANSLATIONS as never, req, where: { key: { in: keys } } })
}
