import type { Block } from 'payload'
import { both } from '@/i18n/both'

/** Numbers worth showing, each with what it means. */
export const figures: Block = {
  slug: 'figures',
  interfaceName: 'FiguresBlock',
  labels: {
    singular: both('Key figures', 'Galvenie skaitļi'),
    plural: both('Key figures', 'Galvenie skaitļi'),
  },
  fields: [
    { name: 'heading', type: 'text', label: both('Heading', 'Virsraksts') },
    {
      name: 'items',
      type: 'array',
      required: true,
      minRows: 1,
      label: both('Figures', 'Skaitļi'),
      labels: { singular: both('Figure', 'Skaitlis'), plural: both('Figures', 'Skaitļi') },
      fields: [
        {
          name: 'value',
          type: 'text',
          required: true,
          label: both('Value', 'Vērtība'),
          admin: {
            description: both('With its unit: “46 %”, “EUR 12 345”.', 'Ar mērvienību: “46 %”, “12 345 EUR”.'),
          },
        },
        {
          name: 'label',
          type: 'text',
          required: true,
          label: both('What it counts', 'Ko tas rāda'),
        },
        { name: 'note', type: 'text', label: both('Note', 'Piezīme') },
      ],
    },
  ],
}
