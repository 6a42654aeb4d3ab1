import path from 'node:path'
import { contentCollection } from '@collections/contentCollection'
import { DOCUMENTS } from '@collections/slugs'
import { env } from '@/env'
import { fileIsThere, fileStaysOnceLive } from '@/hooks/fileGuard'
import { sortKeyField } from '@/fields/sortKeyField'
import { both } from '@/i18n/both'
import { checkDocument, DOCUMENT_TYPES } from './checkDocument'

export const Documents = contentCollection({
  slug: DOCUMENTS,
  labels: { singular: both('Document', 'Dokuments'), plural: both('Documents', 'Dokumenti') },
  admin: {
    useAsTitle: 'title',
    group: both('Files', 'Datnes'),
    defaultColumns: ['title', 'filename', '_status', 'updatedAt'],
    description: both(
      'PDF and office files to download. Say the same on a page as well: many readers cannot use the file.',
      'Lejupielādējamas PDF un biroja datnes. To pašu pasakiet arī lapā: daudzi datni nevar izmantot.',
    ),
  },
  defaultSort: 'sortKey',
  // Payload makes the address of a file of its name.
  forceSelect: { filename: true },
  upload: { staticDir: path.join(env.mediaDir, 'documents'), mimeTypes: DOCUMENT_TYPES },
  hooks: { beforeOperation: [fileIsThere, checkDocument, fileStaysOnceLive] },
  fields: [
    {
      name: 'title',
      type: 'text',
      label: both('Title', 'Nosaukums'),
      localized: true,
      required: true,
      maxLength: 200,
    },
    { name: 'description', type: 'textarea', label: both('Description', 'Apraksts'), localized: true },
    sortKeyField('title'),
  ],
})
