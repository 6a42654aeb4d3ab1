import type { CollectionConfig } from 'payload'
import type { Settings } from '../settings'
import { CLAIMS } from '../slugs'
import { ownAccess } from './access'

/**
 * Which runner is at work on which document or release. Whoever adds the row of a key has it, for the unique index lets one through on
 * any database; it goes when the work is done, or is taken away after its time.
 */
export const claimsCollection = (settings: Settings): CollectionConfig => ({
  slug: CLAIMS,
  access: ownAccess(settings),
  admin: { hidden: true },
  disableDuplicate: true,
  fields: [
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'runner', type: 'text', required: true },
    { name: 'until', type: 'date', required: true },
  ],
  lockDocuments: false,
  timestamps: false,
})
