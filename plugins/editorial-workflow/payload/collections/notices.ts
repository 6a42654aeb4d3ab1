import type { CollectionConfig } from 'payload'
import type { Settings } from '../settings'
import { NOTICES } from '../slugs'

/** What is told to one person about one event; each reads their own. Nobody is told a thing twice: the key sees to it. */
export const noticesCollection = ({ isStaff }: Settings): CollectionConfig => ({
  slug: NOTICES,
  access: {
    create: () => false,
    delete: () => false,
    read: ({ req }) =>
      req.user && isStaff(req.user) ? { recipient: { equals: String(req.user.id) } } : false,
    update: () => false,
  },
  admin: { hidden: true },
  disableDuplicate: true,
  fields: [
    /** The variant, the number of the event and the recipient. */
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'recipient', type: 'text', index: true, required: true },
    { name: 'kind', type: 'text', required: true },
    { name: 'collectionSlug', type: 'text', required: true },
    { name: 'document', type: 'text', required: true },
    { name: 'locale', type: 'text', required: true },
    { name: 'seq', type: 'number', required: true },
    { name: 'at', type: 'date', index: true, required: true },
    { name: 'readAt', type: 'date' },
  ],
  lockDocuments: false,
  timestamps: false,
})
