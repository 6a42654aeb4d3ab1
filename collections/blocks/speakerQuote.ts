import { PARTNERS } from '@collections/slugs'
import type { Block } from 'payload'
import { both } from '@/i18n/both'
import { LOCALES } from '@/locales'

/** A quotation with the person who said it, their role and organisation. */
export const speakerQuote: Block = {
  slug: 'speakerQuote',
  interfaceName: 'SpeakerQuoteBlock',
  labels: {
    singular: both('Quote with speaker', 'Citāts ar autoru'),
    plural: both('Quotes with speaker', 'Citāti ar autoru'),
  },
  fields: [
    {
      name: 'text',
      type: 'textarea',
      required: true,
      label: both('Quote', 'Citāts'),
      admin: {
        description: both(
          'Without quotation marks: they are added on the website.',
          'Bez pēdiņām: tās tiek pievienotas vietnē.',
        ),
      },
    },
    { name: 'speaker', type: 'text', required: true, label: both('Speaker', 'Citāta autors') },
    { name: 'role', type: 'text', label: both('Role', 'Amats vai loma') },
    {
      name: 'organisation',
      type: 'relationship',
      relationTo: PARTNERS,
      maxDepth: 1,
      label: both('Organisation', 'Organizācija'),
    },
    {
      name: 'lang',
      type: 'select',
      label: both('Language of the quote', 'Citāta valoda'),
      options: [
        ...LOCALES.map(({ code, label }) => ({ value: code, label })),
        { value: 'other', label: both('Other', 'Cita') },
      ],
      admin: {
        description: both(
          'Only if it differs from the text around it: screen readers then pronounce it properly.',
          'Tikai tad, ja tā atšķiras no pārējā teksta valodas: ekrānlasītāji to izrunās pareizi.',
        ),
      },
    },
  ],
}
