import type { CollectionConfig } from 'payload'
import type { Settings } from '../settings'
import { EVENTS } from '../slugs'
import { ownAccess } from './access'

/**
 * The record: what happened to each variant, numbered without gaps and chained by hash. Rows are added and never changed; the unique
 * index on (variant, seq) decides between two that come at once.
 */
export const eventsCollection = (settings: Settings): CollectionConfig => ({
  slug: EVENTS,
  access: ownAccess(settings),
  admin: { hidden: true },
  disableDuplicate: true,
  fields: [
    { name: 'variant', type: 'text', index: true, required: true },
    { name: 'seq', type: 'number', required: true },
    { name: 'type', type: 'text', index: true, required: true },
    { name: 'actor', type: 'text', index: true },
    { name: 'at', type: 'date', required: true },
    /** The whole event (`WorkflowEvent` of the core). */
    { name: 'event', type: 'json', required: true },
    { name: 'previous', type: 'text' },
    { name: 'hash', type: 'text', required: true },
    /** The caller's key of the request, so that one sent twice is carried out once. */
    { name: 'idempotencyKey', type: 'text', index: true },
  ],
  indexes: [{ fields: ['variant', 'seq'], unique: true }],
  lockDocuments: false,
  timestamps: false,
})
