import type { CollectionConfig } from 'payload'
import { NOTICE_SETTINGS } from '../slugs'

const nobody = (): boolean => false

/** How each person wants to be told; those who have said nothing have no row. Read and written by its endpoint alone. */
export const noticeSettingsCollection = (): CollectionConfig => ({
  slug: NOTICE_SETTINGS,
  access: { create: nobody, delete: nobody, read: nobody, update: nobody },
  admin: { hidden: true },
  disableDuplicate: true,
  fields: [
    { name: 'recipient', type: 'text', required: true, unique: true },
    /** By group of notices. */
    { name: 'modes', type: 'json', required: true },
    { name: 'digestAt', type: 'text', required: true },
    { name: 'workdaysOnly', type: 'checkbox' },
    { name: 'savedAt', type: 'date', required: true },
    /** When the last mail of the day went out: there is one a day. */
    { name: 'digestSentAt', type: 'date' },
  ],
  graphQL: false,
  lockDocuments: false,
  timestamps: false,
})
