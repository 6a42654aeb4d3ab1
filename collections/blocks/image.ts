import { MEDIA } from '@collections/slugs'
import type { Block } from 'payload'
import { both } from '@/i18n/both'

/** A picture from Media; the alternative text and the credit come from there. */
export const image: Block = {
  slug: 'image',
  interfaceName: 'ImageBlock',
  labels: { singular: both('Picture', 'Attēls'), plural: both('Pictures', 'Attēli') },
  fields: [
    {
      name: 'media',
      type: 'upload',
      relationTo: MEDIA,
      required: true,
      maxDepth: 1,
      label: both('Picture', 'Attēls'),
    },
    {
      name: 'caption',
      type: 'text',
      label: both('Caption', 'Paraksts'),
      admin: {
        description: both(
          'Replaces the caption that is stored with the picture.',
          'Aizstāj parakstu, kas saglabāts kopā ar attēlu.',
        ),
      },
    },
    {
      name: 'width',
      type: 'select',
      defaultValue: 'column',
      label: both('Width', 'Platums'),
      options: [
        { value: 'column', label: both('As wide as the text', 'Teksta platumā') },
        { value: 'wide', label: both('Wider than the text', 'Platāks par tekstu') },
      ],
    },
  ],
}
