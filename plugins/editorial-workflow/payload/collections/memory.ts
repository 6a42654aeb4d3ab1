import type { CollectionConfig } from 'payload'
import { BAND_COUNT } from '../../core/memory/sketch'
import { MEMORY } from '../slugs'

const nobody = (): boolean => false

/** The names of the fields that similar segments are found by. */
export const BAND_FIELDS = Array.from({ length: BAND_COUNT }, (_, i) => `band${i}`)

/**
 * The translation memory: pairs of segments that somebody has approved, or that came in a file. Rows are written by operations alone, and read
 * through the endpoints of the memory, which leave out what stands in documents that the caller may not read.
 */
export const memoryCollection = (): CollectionConfig => ({
  slug: MEMORY,
  access: { create: nobody, delete: nobody, read: nobody, update: nobody },
  admin: { hidden: true },
  disableDuplicate: true,
  fields: [
    /** Of the languages, the source and the target: the same pair is kept once. */
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'sourceLocale', type: 'text', index: true, required: true },
    { name: 'locale', type: 'text', index: true, required: true },
    /** Marked texts. */
    { name: 'source', type: 'textarea', required: true },
    { name: 'target', type: 'textarea', required: true },
    /** Of the languages and the words of the source, and of those without their numbers: what is the same is found by these. */
    { name: 'words', type: 'text', index: true, required: true },
    { name: 'shape', type: 'text', index: true, required: true },
    /** Characters of the words of the source. */
    { name: 'size', type: 'number', required: true },
    ...BAND_FIELDS.map((name) => ({ name, type: 'number' as const, index: true })),
    /** Where it was approved last; nothing of what came in a file. */
    { name: 'collectionSlug', type: 'text' },
    { name: 'document', type: 'text' },
    { name: 'unit', type: 'text' },
    { name: 'approvedAt', type: 'date' },
    { name: 'approvedBy', type: 'text' },
    { name: 'usedAt', type: 'date', required: true },
  ],
  graphQL: false,
  lockDocuments: false,
  timestamps: false,
})
