import { DOCUMENTS } from '@collections/slugs'
import type { Block } from 'payload'
import { both } from '@/i18n/both'

/** A document to download; its kind and size are shown beside the link. */
export const file: Block = {
  slug: 'file',
  interfaceName: 'FileBlock',
  labels: { singular: both('File', 'Datne'), plural: both('Files', 'Datnes') },
  fields: [
    {
      name: 'document',
      type: 'upload',
      relationTo: DOCUMENTS,
      required: true,
      maxDepth: 1,
      label: both('Document', 'Dokuments'),
    },
    {
      name: 'label',
      type: 'text',
      label: both('Link text', 'Saites teksts'),
      admin: {
        description: both('Replaces the title of the document.', 'Aizstāj dokumenta nosaukumu.'),
      },
    },
  ],
}
