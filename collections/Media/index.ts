import { contentCollection } from '@collections/contentCollection'
import { MEDIA } from '@collections/slugs'
import { env } from '@/env'
import { fileIsThere, fileStaysOnceLive } from '@/hooks/fileGuard'
import { both } from '@/i18n/both'
import { checkImage, IMAGE_TYPES } from './checkImage'
import { imageSizes, ORIGINAL_MAX_EDGE } from './imageSizes'
import { rightsFields } from './rights'

export const Media = contentCollection({
  slug: MEDIA,
  labels: { singular: both('Picture', 'Attēls'), plural: both('Pictures', 'Attēli') },
  admin: {
    useAsTitle: 'filename',
    group: both('Files', 'Datnes'),
    defaultColumns: ['filename', 'alt', 'peopleShown', '_status', 'updatedAt'],
    description: both(
      'Pictures with their alternative texts and rights. A picture is shown in a language once its alternative text is there and it is published.',
      'Attēli ar alternatīvo tekstu un tiesībām. Attēlu valodas versijā rāda, kad tam ir alternatīvais teksts un tas ir publicēts.',
    ),
  },
  // Payload makes the address of a file of its name.
  forceSelect: { filename: true },
  upload: {
    staticDir: env.mediaDir,
    mimeTypes: [...IMAGE_TYPES],
    adminThumbnail: 'thumbnail',
    focalPoint: true,
    imageSizes,
    // Encoding the original anew removes EXIF with its places and names, and bounds what is served.
    resizeOptions: { width: ORIGINAL_MAX_EDGE, height: ORIGINAL_MAX_EDGE, fit: 'inside', withoutEnlargement: true },
  },
  hooks: { beforeOperation: [fileIsThere, checkImage, fileStaysOnceLive] },
  fields: [
    {
      name: 'alt',
      type: 'text',
      label: both('Alternative text', 'Alternatīvais teksts'),
      localized: true,
      required: true,
      maxLength: 300,
      admin: {
        description: both(
          'What the picture shows and why it is there, for those who cannot see it. Needed in each language before it can be published there.',
          'Kas attēlā redzams un kāpēc tas šeit ir – cilvēkiem, kuri to neredz. Bez tā attēlu šajā valodā nevar publicēt.',
        ),
      },
    },
    { name: 'caption', type: 'textarea', label: both('Caption', 'Paraksts'), localized: true, maxLength: 400 },
    { name: 'credit', type: 'text', label: both('Credit', 'Foto autors'), maxLength: 160 },
    ...rightsFields(),
  ],
})
