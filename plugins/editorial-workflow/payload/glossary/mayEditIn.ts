import type { PayloadRequest } from 'payload'
import type { Settings } from '../settings'
import { TERMS } from '../slugs'

/**
 * Whether a user may edit the glossary. With a `locale`: whether in that language, which the project says by `mayActOn`, asked of the collection
 * `editorial-terms` for `submit`.
 */
export const mayEditIn = (settings: Settings, user: PayloadRequest['user'], locale?: string): boolean =>
  Boolean(user) &&
  user !== null &&
  settings.isStaff(user) &&
  settings.mayEditTerms(user) &&
  (locale === undefined || settings.mayActOn({ action: 'submit', collection: TERMS, locale, user }))
