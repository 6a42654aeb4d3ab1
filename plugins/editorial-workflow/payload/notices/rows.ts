import type { Payload, PayloadRequest } from 'payload'
import type { MailMode, NoticeKind } from '../../core/notices'
import type { Address } from '../address'
import type { Mailed } from '../collections/notices'
import { isDuplicate } from '../isWriteConflict'
import { NO_LOCALE, NOTICES } from '../slugs'

/** A notice as the database has it; some databases leave out what is empty. */
export type StoredNotice = {
  actor?: null | string
  at: string
  collectionSlug: string
  document: string
  id: number | string
  key: string
  kind: NoticeKind
  locale: string
  mailAttempts?: null | number
  mailDueAt?: null | string
  mailed?: Mailed | null
  mailedAt?: null | string
  mailError?: null | string
  mailId?: null | string
  mailMode?: MailMode | null
  recipient: string
  subject?: null | string
  unread?: boolean | null
}

/** A notice that is to be written. */
export type NewNotice = Omit<StoredNotice, 'id' | 'mailedAt' | 'mailError'> & { seq: number; toldAt: string }

/** The variant that a notice is of. */
export const placeOfNotice = ({ collectionSlug, document, locale }: StoredNotice): Address => ({
  collection: collectionSlug,
  document,
  locale: locale === NO_LOCALE ? null : locale,
})

/** Writes notices down, each once: one that is there already is left as it is. */
export async function addNotices(payload: Payload, notices: readonly NewNotice[]): Promise<void> {
  for (const data of notices) {
    try {
      await payload.db.create({ collection: NOTICES as never, data: data as never, returning: false })
    } catch (err) {
      // It is there already: a process died between this and saying so.
      if (!isDuplicate(err)) throw err
    }
  }
}

/** The same in the transaction of `req`: one that is there already fails it. */
export async function addNoticesInside(req: PayloadRequest, notices: readonly NewNotice[]): Promise<void> {
  for (const data of notices)
    await req.payload.db.create({ collection: NOTICES as never, data: data as never, req, returning: false })
}
