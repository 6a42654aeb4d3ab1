import type { CollectionConfig } from 'payload'
import { PREVIEWS } from '../slugs'

const nobody = (): boolean => false

/**
 * Links by which somebody without an account sees one document in one language. Of a token there is only the SHA-256. Who signed off by a
 * link, and what they said, is here and not in the record, which cannot forget names. Told by the endpoints of the previews alone.
 */
export const previewsCollection = (): CollectionConfig => ({
  slug: PREVIEWS,
  access: { create: nobody, delete: nobody, read: nobody, update: nobody },
  admin: { hidden: true },
  disableDuplicate: true,
  fields: [
    { name: 'tokenHash', type: 'text', required: true, unique: true },
    /** The variant that it shows. */
    { name: 'variant', type: 'text', index: true, required: true },
    { name: 'collectionSlug', type: 'text', required: true },
    { name: 'document', type: 'text', index: true, required: true },
    { name: 'locale', type: 'text', required: true },
    /** Who it is for. */
    { name: 'label', type: 'text', required: true },
    /** The version that it shows for good; none: whatever was sent in last. */
    { name: 'version', type: 'text' },
    { name: 'maySignOff', type: 'checkbox', required: true },
    { name: 'createdAt', type: 'date', required: true },
    { name: 'createdBy', type: 'text', required: true },
    { name: 'expiresAt', type: 'date', required: true },
    { name: 'revokedAt', type: 'date' },
    { name: 'revokedBy', type: 'text' },
    /** To the hour. */
    { name: 'lastUsedAt', type: 'date' },
    { name: 'signOffs', type: 'json' },
    /** Raised with each sign-off and comment: of two at once, one writes over what the other has read, and is done again. */
    { name: 'revision', type: 'number', required: true },
  ],
  graphQL: false,
  lockDocuments: false,
  timestamps: false,
})
