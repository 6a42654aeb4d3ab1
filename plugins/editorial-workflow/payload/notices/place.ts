import type { StoredNotice } from './rows'

/** What leads to a comment: the last part of the address of its document says which one. */
const COMMENTS: readonly string[] = ['commented', 'guestCommented', 'mentioned', 'replied']

/** Where a notice leads to, behind the address of the admin. */
export function pathOf({ collectionSlug, document, kind, locale, subject }: PlaceOf): `/${string}` {
  if (kind === 'failed' && subject) return `/desk/releases?release=${encodeURIComponent(subject)}`
  const query = new URLSearchParams()
  if (locale !== '-') query.set('locale', locale)
  if (subject && COMMENTS.includes(kind)) query.set('comment', subject)
  const search = query.size > 0 ? `?${query.toString()}` : ''
  return `/collections/${collectionSlug}/${encodeURIComponent(document)}${search}`
}

type PlaceOf = Pick<StoredNotice, 'collectionSlug' | 'document' | 'kind' | 'locale' | 'subject'>
