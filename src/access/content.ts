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

/** Payload asks with the incoming data: naming a publication here also hides its buttons from those who may not. */
const writesPublication = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && '_status' in data && data._status === 'published'

const create: Access = ({ data, req }) =>
  isPublisher(req.user) || (isWriter(req.user) && !writesPublication(data))

const update: Access = ({ data, req }) =>
  isPublisher(req.user) || (isStaff(req.user) && !writesPublication(data))

/**
 * Access to everything that readers see: outsiders read what is live, staff read all and write drafts, editors publish
 * and delete. What access alone cannot tell apart (a save of a live document, unpublishing) is in `hooks/publishGuard`.
 */
export const contentAccess: NonNullable<CollectionConfig['access']> = {
  create,
  delete: ({ req }) => isPublisher(req.user),
  read: readLive,
  readVersions: ({ req }) => isStaff(req.user),
  unlock: ({ req }) => isPublisher(req.user),
  update,
}
