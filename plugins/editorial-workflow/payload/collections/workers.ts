import type { CollectionConfig } from 'payload'
import type { Settings } from '../settings'
import { WORKERS } from '../slugs'
import { ownAccess } from './access'

/** The runners that are there, and when each was last heard of. */
export const workersCollection = (settings: Settings): CollectionConfig => ({
  slug: WORKERS,
  access: ownAccess(settings),
  admin: { hidden: true },
  disableDuplicate: true,
  fields: [
    { name: 'name', type: 'text', required: true, unique: true },
    { name: 'startedAt', type: 'date', required: true },
    { name: 'seenAt', type: 'date', index: true, required: true },
  ],
  lockDocuments: false,
  timestamps: false,
})
