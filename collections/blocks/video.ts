import type { Block } from 'payload'
import { both } from '@/i18n/both'
import { validateVideoUrl } from '@/rich-text/validateUrl'

/** A link to a video elsewhere; nothing of the other site is embedded. */
export const video: Block = {
  slug: 'video',
  interfaceName: 'VideoBlock',
  labels: { singular: both('Video', 'Video'), plural: both('Videos', 'Video') },
  fields: [
    {
      name: 'url',
      type: 'text',
      required: true,
      validate: validateVideoUrl,
      label: both('Address', 'Adrese'),
      admin: {
        description: both(
          'Starts with https://. Readers see a link and no player, so that no other site learns of their visit.',
          'Sākas ar https://. Lasītāji redz saiti, nevis atskaņotāju, lai neviena cita vietne neuzzinātu par viņu apmeklējumu.',
        ),
      },
    },
    { name: 'title', type: 'text', required: true, label: both('Title', 'Nosaukums') },
    {
      name: 'transcript',
      type: 'textarea',
      label: both('Transcript', 'Teksta atšifrējums'),
      admin: {
        description: both(
          'What is said and shown, for those who cannot hear or see the video.',
          'Video teiktais un redzamais tiem, kas to nevar dzirdēt vai redzēt.',
        ),
      },
    },
  ],
}
