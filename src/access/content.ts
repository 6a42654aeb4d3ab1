import type { Access, CollectionConfig, Where } from 'payload'
import { isPublisher, isStaff, isWriter } from './roles'
import { LOCALES } from '@/locales'

/** Live in the language of the request, and not in the trash. */
const LIVE: Where = { and: [{ _status: { equals: 'published' } }, { deletedAt: { exists: false } }] }

/** A file is readable as soon as its item is live in any language: its address has no language. */
const LIVE_IN_ANY_LOCALE: Where = {
  and: [
    { or: LOCALES.map(({ code }) => ({ [`_status.${code}`]: { equals: 'published' } })) },
    { deletedAt: { exists: false } },
  ],
}

const readLive: Access = ({ isReadingStaticFile, req }) => {
  if (isStaff(req.user)) return true
  return isReadingStaticFile ? LIVE_IN_ANY_LOCALE : LIVE
}

/**
 * Access to everything that readers see: outsiders read what is live, staff read all and write drafts, editors delete. What goes live
 * is up to the editorial workflow: every save is a draft, whoever makes it.
 */
export const contentAccess: NonNullable<CollectionConfig['access']> = {
  create: ({ req }) => isWriter(req.user),
  delete: ({ req }) => isPublisher(req.user),
  read: readLive,
  readVersions: ({ req }) => isStaff(req.user),
  unlock: ({ req }) => isPublisher(req.user),
  update: ({ req }) => isStaff(req.user),
}
