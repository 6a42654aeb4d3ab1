import type { Block } from 'payload'
import { both } from '@/i18n/both'
import { LINKABLE_SLUGS } from '@/rich-text/linkable'

/** Links to articles, projects and partners. */
export const relatedItems: Block = {
  slug: 'relatedItems',
  interfaceName: 'RelatedItemsBlock',
  labels: {
    singular: both('Related content', 'Saistītais saturs'),
    plural: both('Related content', 'Saistītais saturs'),
  },
  fields: [
    { name: 'heading', type: 'text', label: both('Heading', 'Virsraksts') },
    {
      name: 'items',
      type: 'relationship',
      relationTo: [...LINKABLE_SLUGS],
      hasMany: true,
      required: true,
      maxDepth: 1,
      label: both('Articles, projects, partners', 'Raksti, projekti, partneri'),
      admin: {
        description: both(
          'Readers see those that are published in their language.',
          'Lasītāji redz tos, kas ir publicēti viņu valodā.',
        ),
      },
    },
  ],
}
