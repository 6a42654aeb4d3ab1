import type { CollectionConfig } from 'payload'
import type { Settings } from '../settings'
import { OUTBOX } from '../slugs'
import { ownAccess } from './access'

/**
 * What has to follow an event outside the database: notices, webhooks, caches. A row is written in the transaction of its event, so there
 * is one exactly when the event is there, and it is carried out after the commit, also by the next process when this one dies.
 */
export const outboxCollection = (settings: Settings): CollectionConfig => ({
  slug: OUTBOX,
  access: ownAccess(settings),
  admin: { hidden: true },
  disableDuplicate: true,
  fields: [
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'note', type: 'json', required: true },
    { name: 'dueAt', type: 'date', index: true, required: true },
    { name: 'attempts', type: 'number', required: true },
    { name: 'error', type: 'text' },
  ],
  lockDocuments: false,
  timestamps: true,
})
