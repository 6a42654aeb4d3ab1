import type { CollectionConfig } from 'payload'
import { RELEASE_STATUSES } from '../../core'
import type { Settings } from '../settings'
import { RELEASE_STEPS, RELEASES } from '../slugs'
import { ownAccess } from './access'

/** Bundles of variants that go live as one. Written by operations and runners only. */
export const releasesCollection = (settings: Settings): CollectionConfig => ({
  slug: RELEASES,
  access: ownAccess(settings),
  admin: { hidden: true },
  disableDuplicate: true,
  fields: [
    /** Its name in events, schedules and addresses: never given again, as a counted id would be. */
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'name', type: 'text', required: true },
    { name: 'status', type: 'select', index: true, options: [...RELEASE_STATUSES], required: true },
    { name: 'revision', type: 'number', required: true },
    /** Its variants, in the order in which they were added (`Address`). */
    { name: 'items', type: 'json', required: true },
    { name: 'instant', type: 'date', index: true },
    { name: 'wallTime', type: 'text' },
    { name: 'zone', type: 'text' },
    { name: 'scheduledBy', type: 'text' },
    { name: 'madeAt', type: 'date', index: true, required: true },
    { name: 'madeBy', type: 'text', required: true },
    { name: 'wentLiveAt', type: 'date' },
    { name: 'undoableUntil', type: 'date', index: true },
    /** Of each variant that it has published: what was live before, and what it has put there (`Done`). */
    { name: 'before', type: 'json' },
    /** Why it failed, item by item (`Refusal`). */
    { name: 'failure', type: 'json' },
    /** The last fault that was none of an item. */
    { name: 'error', type: 'text' },
  ],
  graphQL: false,
  lockDocuments: false,
  timestamps: false,
})

/**
 * What was done with each release, by whom. One row for each revision, and one row only: its unique key decides between two commands that
 * saw the same revision, which a condition in an update does not. Rows are added, never changed, and outlive their release.
 */
export const releaseStepsCollection = (settings: Settings): CollectionConfig => ({
  slug: RELEASE_STEPS,
  access: ownAccess(settings),
  admin: { hidden: true },
  disableDuplicate: true,
  fields: [
    /** The release and its revision afterwards. */
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'release', type: 'text', index: true, required: true },
    { name: 'revision', type: 'number', required: true },
    { name: 'command', type: 'text', required: true },
    /** Empty for what a runner did. */
    { name: 'actor', type: 'text' },
    { name: 'at', type: 'date', required: true },
  ],
  graphQL: false,
  lockDocuments: false,
  timestamps: false,
})
