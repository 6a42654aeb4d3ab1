import type { CollectionConfig } from 'payload'
import { FRESHNESS, STATES } from '../../core'
import type { Settings } from '../settings'
import { VARIANTS } from '../slugs'
import { ownAccess } from './access'

/** The present state of each variant. A copy of what the events tell, for queries; only operations write it. */
export const variantsCollection = (settings: Settings): CollectionConfig => ({
  slug: VARIANTS,
  access: ownAccess(settings),
  admin: { hidden: true },
  disableDuplicate: true,
  fields: [
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'collectionSlug', type: 'text', index: true, required: true },
    { name: 'document', type: 'text', index: true, required: true },
    { name: 'locale', type: 'text', index: true, required: true },
    { name: 'state', type: 'select', index: true, options: [...STATES], required: true },
    { name: 'isLive', type: 'checkbox', index: true },
    { name: 'assignee', type: 'text', index: true },
    { name: 'dueAt', type: 'date', index: true },
    { name: 'revision', type: 'number', required: true },
    /** Since when readers have what they have. */
    { name: 'liveAt', type: 'date', index: true },
    /** Who wrote since the last approval, as `,id,id,`: for `like`, which has no field of several texts. */
    { name: 'authors', type: 'text' },
    /** Version of the definition and index of the step that a review is at, as `1.0`. */
    { name: 'atStep', type: 'text' },
    /** Fingerprint of the newest saved state of the variant, and who saved it when: no part of the projection. */
    { name: 'head', type: 'text' },
    { name: 'headBy', type: 'text' },
    { name: 'headAt', type: 'date' },
    /** Of a translation that was approved: whether it says what the newest save of its original says, and since when not. */
    { name: 'freshness', type: 'select', index: true, options: [...FRESHNESS] },
    { name: 'sourceChangedAt', type: 'date' },
    /** Words of an original, or those that wait in a translation, and the state that they were counted in: `payload/translation/words.ts`. */
    { name: 'words', type: 'number' },
    { name: 'wordsOf', type: 'text' },
    /** Hash of the last event: what the next one is chained to. */
    { name: 'hash', type: 'text' },
    /** Whether the document is deleted or in the trash: its record stays, and it waits for nobody. */
    { name: 'gone', type: 'checkbox', index: true },
    /** The whole projection (`Variant` of the core). */
    { name: 'variant', type: 'json', required: true },
  ],
  indexes: [
    { fields: ['state', 'dueAt'] },
    { fields: ['assignee', 'state'] },
    { fields: ['freshness', 'sourceChangedAt'] },
  ],
  lockDocuments: false,
  timestamps: true,
})
