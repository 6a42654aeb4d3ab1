import type { CollectionConfig } from 'payload'
import { ownNotices } from '../notices/own'
import type { Settings } from '../settings'
import { NOTICES } from '../slugs'

/** How far the mail of a notice is: `none` where there is to be none. */
export const MAILED = ['failed', 'none', 'pending', 'sent'] as const
export type Mailed = (typeof MAILED)[number]

/** What of a notice is for the mail alone. */
const hidden = { read: () => false }

/** What is told to one person about one event; each reads their own. Nobody is told a thing twice: the key sees to it. */
export const noticesCollection = ({ isStaff }: Settings): CollectionConfig => ({
  slug: NOTICES,
  access: {
    create: () => false,
    delete: () => false,
    read: ({ req }) => (req.user && isStaff(req.user) ? ownNotices(req.user) : false),
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
    /** Who did it; empty where it happened by itself, or by somebody without an account. */
    { name: 'actor', type: 'text' },
    /** What it leads to beside the document: a comment, a release; of a date the date. */
    { name: 'subject', type: 'text' },
    /** When it happened, and when this was written. */
    { name: 'at', type: 'date', index: true, required: true },
    { name: 'toldAt', type: 'date' },
    { name: 'unread', type: 'checkbox', defaultValue: true },
    { name: 'readAt', type: 'date' },
    { name: 'mailed', type: 'select', access: hidden, defaultValue: 'none', options: [...MAILED] },
    /** `once`, or `digest`. */
    { name: 'mailMode', type: 'text', access: hidden },
    { name: 'mailDueAt', type: 'date', access: hidden },
    /** Names the mail that it is in: one that is sent again is the same mail. */
    { name: 'mailId', type: 'text', access: hidden },
    { name: 'mailAttempts', type: 'number', access: hidden, defaultValue: 0 },
    { name: 'mailError', type: 'text', access: hidden },
    { name: 'mailedAt', type: 'date', access: hidden },
  ],
  indexes: [{ fields: ['recipient', 'unread'] }, { fields: ['mailed', 'mailDueAt'] }],
  lockDocuments: false,
  timestamps: false,
})
