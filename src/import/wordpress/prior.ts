import { createHash } from 'node:crypto'
import { ARTICLES } from '@collections/slugs'
import { recordsOf, type ImportRecord } from '../records'
import type { Group } from './pairs'
import type { Session } from './session'
import type { WxrItem } from './types'

/** What there is of a group already. */
export type Prior =
  | { document: string; isThere: boolean; kind: 'kept'; reason: string }
  | { document: string; kind: 'unchanged' }
  | { document: string; kind: 'update'; records: ReadonlyMap<WxrItem, ImportRecord> }
  | { kind: 'new' }

type Stored = { deletedAt?: null | string; id: number | string; updatedAt: string }

/** A post with what it says, and a print of it that changes with it. */
export type ReadPost = { content: string; fingerprint: string }

/** A print of everything that makes the article, and of the options that change what is made of it. */
export const fingerprintOf = (item: WxrItem, content: string, options: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify([{ ...item, content: undefined, status: undefined }, content, options]))
    .digest('base64url')

/** Looks up what was imported of these groups before, and what has become of it. */
export async function priorsOf(
  session: Session,
  groups: readonly Group[],
  keyOf: (item: WxrItem) => string,
): Promise<(group: Group, prints: ReadonlyMap<WxrItem, string>) => Prior> {
  const records = await recordsOf(
    session.req,
    groups.flatMap(({ posts }) => posts.map(({ item }) => keyOf(item))),
  )
  const ids = [...new Set([...records.values()].map(({ document }) => document))]
  const docs = ids.length === 0 ? [] : await articlesOf(session, ids)
  const stored = new Map(docs.map((doc) => [String(doc.id), doc]))

  return ({ posts }, prints) => {
    const own = posts.flatMap(({ item }): [WxrItem, ImportRecord][] => {
      const record = records.get(keyOf(item))
      return record ? [[item, record]] : []
    })
    const [first] = own
    if (!first) return { kind: 'new' }
    const [, { document }] = first
    const kept = (reason: string, isThere = true): Prior => ({ document, isThere, kind: 'kept', reason })
    if (own.some(([, record]) => record.document !== document)) {
      return kept('Its languages were imported as different articles before.')
    }
    const doc = stored.get(document)
    if (!doc || doc.deletedAt) return kept('The article was removed here.', false)
    if (own.some(([, { savedAt }]) => savedAt !== doc.updatedAt)) return kept('The article was changed here.')
    const isSame =
      own.length === posts.length && own.every(([item, { fingerprint }]) => prints.get(item) === fingerprint)
    return isSame ? { document, kind: 'unchanged' } : { document, kind: 'update', records: new Map(own) }
  }
}

async function articlesOf({ payload, req }: Session, ids: string[]): Promise<Stored[]> {
  const { docs } = await payload.find({
    collection: ARTICLES,
    depth: 0,
    draft: true,
    limit: 0,
    overrideAccess: false,
    pagination: false,
    req,
    select: { deletedAt: true, updatedAt: true },
    trash: true,
    where: { id: { in: ids } },
  })
  return docs
}
