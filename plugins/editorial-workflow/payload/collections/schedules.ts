import type { CollectionConfig } from 'payload'
import { TARGETS, WHY_UNSCHEDULED } from '../../core'
import type { Settings } from '../settings'
import { SCHEDULES } from '../slugs'
import { ownAccess } from './access'

/** `running` is being carried out, or was when a process died: then it is taken up again after its lease. */
export const SCHEDULE_STATUSES = ['pending', 'running', 'done', 'failed', 'cancelled', 'missed'] as const
export type ScheduleStatus = (typeof SCHEDULE_STATUSES)[number]

/**
 * What is to happen by itself, and what became of it: a copy of what the events tell, and how the runners get on with it. Rows are written
 * by operations and runners only.
 */
export const schedulesCollection = (settings: Settings): CollectionConfig => ({
  slug: SCHEDULES,
  access: ownAccess(settings),
  admin: { hidden: true },
  disableDuplicate: true,
  fields: [
    /** The key of the variant and the number of the event that it began with. */
    { name: 'key', type: 'text', required: true, unique: true },
    /** While it is active, the variant and the target: there is one of each. Afterwards its own key. */
    { name: 'slot', type: 'text', required: true, unique: true },
    { name: 'collectionSlug', type: 'text', required: true },
    { name: 'document', type: 'text', index: true, required: true },
    { name: 'locale', type: 'text', required: true },
    { name: 'schedule', type: 'number', required: true },
    { name: 'target', type: 'select', options: [...TARGETS], required: true },
    /** The approved version that goes live. */
    { name: 'version', type: 'text' },
    { name: 'instant', type: 'date', index: true, required: true },
    { name: 'wallTime', type: 'text', required: true },
    { name: 'zone', type: 'text', required: true },
    { name: 'scheduledBy', type: 'text' },
    { name: 'scheduledAt', type: 'date', required: true },
    { name: 'release', type: 'text', index: true },
    { name: 'status', type: 'select', index: true, options: [...SCHEDULE_STATUSES], required: true },
    /** Why it was cancelled. */
    { name: 'why', type: 'select', options: [...WHY_UNSCHEDULED] },
    /** When a runner has to look at it next; nothing is left to do where it is empty. */
    { name: 'dueAt', type: 'date', index: true },
    { name: 'attempts', type: 'number', required: true },
    /** Until when the present attempt may take, and whose it is. */
    { name: 'leaseUntil', type: 'date' },
    { name: 'runner', type: 'text' },
    { name: 'finishedAt', type: 'date' },
    /** Milliseconds between its time and what it did. */
    { name: 'lateBy', type: 'number' },
    /** Why the last attempt did not succeed. */
    { name: 'error', type: 'text' },
    /** What a reader got afterwards (`Proof`). */
    { name: 'proof', type: 'json' },
  ],
  indexes: [{ fields: ['status', 'instant'] }],
  lockDocuments: false,
  timestamps: false,
})
