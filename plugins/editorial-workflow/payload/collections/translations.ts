import type { CollectionConfig } from 'payload'
import type { Settings } from '../settings'
import { TRANSLATIONS } from '../slugs'
import { ownAccess } from './access'

/**
 * What is noted of translations beside their texts, a row for each: which segment was made from which text of the source, by whom or what, and
 * whether it is done. The texts themselves stand in the documents; without a row nothing is lost but these notes.
 */
export const translationsCollection = (settings: Settings): CollectionConfig => ({
  slug: TRANSLATIONS,
  access: ownAccess(settings),
  admin: { hidden: true },
  disableDuplicate: true,
  fields: [
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'marks', type: 'json', required: true },
  ],
  graphQL: false,
  lockDocuments: false,
  timestamps: true,
})
