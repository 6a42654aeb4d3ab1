import type { CollectionConfig } from 'payload'
import { FEEDS } from '../slugs'

const nobody = (): boolean => false

/**
 * The calendar that somebody reads with an address of their own: one for each user. Of its token there is only the SHA-256, and through the
 * API not even that.
 */
export const feedsCollection = (): CollectionConfig => ({
  slug: FEEDS,
  access: { create: nobody, delete: nobody, read: nobody, update: nobody },
  admin: { hidden: true },
  disableDuplicate: true,
  fields: [
    /** Their collection and id. */
    { name: 'user', type: 'text', required: true, unique: true },
    { name: 'tokenHash', type: 'text', required: true, unique: true },
    { name: 'createdAt', type: 'date', required: true },
    /** To the hour. */
    { name: 'lastUsedAt', type: 'date' },
  ],
  graphQL: false,
  lockDocuments: false,
  timestamps: false,
})
