import type { CollectionConfig } from 'payload'
import { COMMENTS } from '../slugs'

const nobody = (): boolean => false

/**
 * What people say about documents, a row for each comment; the first of a thread carries what there is to say of the thread. Who may read a
 * document may read what is said of it, which no rule of a collection could tell: it is told by the endpoints of the document alone.
 */
export const commentsCollection = (): CollectionConfig => ({
  slug: COMMENTS,
  access: { create: nobody, delete: nobody, read: nobody, update: nobody },
  admin: { hidden: true },
  disableDuplicate: true,
  fields: [
    /** Its name in addresses: never given again, as a counted id would be. */
    { name: 'key', type: 'text', required: true, unique: true },
    /** The key of the first comment of its thread: its own, where it is the first. */
    { name: 'thread', type: 'text', index: true, required: true },
    { name: 'collectionSlug', type: 'text', required: true },
    { name: 'document', type: 'text', index: true, required: true },
    /** Empty where it is about all languages. */
    { name: 'locale', type: 'text' },
    /** Empty for guests. Ids stay when a user is deleted; names are never kept. */
    { name: 'author', type: 'text' },
    { name: 'authorRoles', type: 'json' },
    /** Somebody who came by a preview link: the name they gave, and the link. */
    { name: 'guestName', type: 'text' },
    { name: 'guestPreview', type: 'text', index: true },
    /** Plain text. Empty once it is deleted. */
    { name: 'body', type: 'textarea' },
    /** Ids of users. */
    { name: 'mentions', type: 'json' },
    { name: 'at', type: 'date', required: true },
    { name: 'editedAt', type: 'date' },
    { name: 'deletedAt', type: 'date' },
    /** Of the text: an edit names the one it saw. */
    { name: 'revision', type: 'number', required: true },
    // Of the thread, in its first comment only.
    { name: 'status', type: 'select', index: true, options: ['open', 'resolved'] },
    { name: 'threadRevision', type: 'number' },
    { name: 'resolvedAt', type: 'date' },
    { name: 'resolvedBy', type: 'text' },
    /** The field, by its path with ids of rows, and the passage in it (`Anchor`). */
    { name: 'anchor', type: 'json' },
  ],
  graphQL: false,
  lockDocuments: false,
  timestamps: false,
})
