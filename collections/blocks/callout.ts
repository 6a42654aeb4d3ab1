import type { Block } from 'payload'
import { both } from '@/i18n/both'

/** A note set apart from the text. */
export const callout: Block = {
  slug: 'callout',
  interfaceName: 'CalloutBlock',
  labels: { singular: both('Call-out', 'Izcēlums'), plural: both('Call-outs', 'Izcēlumi') },
  fields: [
    {
      name: 'tone',
      type: 'select',
      defaultValue: 'info',
      label: both('Kind', 'Veids'),
      options: [
        { value: 'info', label: both('Information', 'Informācija') },
        { value: 'important', label: both('Important', 'Svarīgi') },
        { value: 'contact', label: both('Contact', 'Saziņa') },
      ],
    },
    { name: 'heading', type: 'text', label: both('Heading', 'Virsraksts') },
    { name: 'text', type: 'textarea', required: true, label: both('Text', 'Teksts') },
  ],
}
