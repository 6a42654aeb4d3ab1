import type { PayloadRequest } from 'payload'
import { NOTICE_KINDS, type NoticeGroup, type NoticeKind } from '../../core/notices'
import { keyOf } from '../address'
import { readTitles } from '../endpoints/schedule/titles'
import { namesOf } from '../people'
import { loadByKeys } from '../projection'
import { NO_LOCALE } from '../slugs'
import { pathOf } from './place'
import { placeOfNotice, type StoredNotice } from './rows'
import { sentenceOf } from './sentence'

/** A notice as its reader gets it. */
export type ToldNotice = {
  at: string
  collection: string
  document: string
  group: NoticeGroup
  id: string
  /** Whether the document is deleted or in the trash. */
  isGone: boolean
  isUnread: boolean
  kind: NoticeKind
  locale: string
  /** Behind the address of the admin; null where it leads nowhere. */
  path: `/${string}` | null
  sentence: string
  /** null where it has none, or the reader may not read the document. */
  title: null | string
  /** Who did it: null where nobody did, or they are gone. */
  who: null | { id: string; name: string }
}

/**
 * Notices in the language of `req`, as far as its user may read the documents: what somebody may not read any more, or is not there any more,
 * is told without its title and leads nowhere. As many queries for many as for one of each collection and language.
 */
export async function showNotices(req: PayloadRequest, rows: readonly StoredNotice[]): Promise<ToldNotice[]> {
  const addresses = rows.map(placeOfNotice)
  const titles = await readTitles(req, addresses)
  const names = await namesOf(
    req,
    rows.map(({ actor }) => actor),
  )
  const variants = await loadByKeys(req, [...new Set(addresses.map(keyOf))])
  const gone = new Set(variants.filter(({ variant }) => variant.gone).map(({ key }) => key))
  return rows.map((row) => {
    const key = keyOf(placeOfNotice(row))
    const title = titles.get(key)
    const who = row.actor ? names.get(row.actor) : undefined
    return {
      at: new Date(row.at).toISOString(),
      collection: row.collectionSlug,
      document: row.document,
      group: NOTICE_KINDS[row.kind],
      id: String(row.id),
      isGone: gone.has(key),
      isUnread: Boolean(row.unread),
      kind: row.kind,
      locale: row.locale || NO_LOCALE,
      path: title === undefined || gone.has(key) ? null : pathOf(row),
      sentence: sentenceOf(req, row, { title, who }),
      title: title ?? null,
      who: row.actor && who !== undefined ? { id: row.actor, name: who } : null,
    }
  })
}
