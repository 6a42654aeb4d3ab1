import { block, doc } from './build'
import type { RenderContext } from './context'
import type { BlockFields, BlockSlug, RichTextData } from './types'

type Samples = { readonly [S in BlockSlug]: Required<BlockFields[S]> }

/** The site as the specs see it. */
export const SITE: RenderContext = {
  locale: 'lv',
  origin: 'https://tilts.example',
  urlFor: (relationTo, { slug }) => `/lv/${relationTo}/${String(slug)}`,
}

/** Documents as a reader with access gets them. */
export const PARTNER = { id: 'p-1', name: 'Vidzemes plānošanas reģions', slug: 'vidzeme' }
export const ARTICLE = { id: 'a-1', title: 'Radošā Baltija', slug: 'radosa-baltija' }
export const MEDIA = {
  id: 'm-1',
  alt: 'Semināra dalībnieki',
  caption: 'Paraksts no krātuves',
  credit: 'Anna Ozola',
  url: '/api/media/file/seminar.jpg',
  width: 2400,
  height: 1600,
  sizes: {
    thumbnail: { url: '/api/media/file/seminar-400x267.jpg', width: 400, height: 267 },
    card: { url: '/api/media/file/seminar-800x533.jpg', width: 800, height: 533 },
    hero: { url: '/api/media/file/seminar-1600x1067.jpg', width: 1600, height: 1067 },
  },
}
export const DOCUMENT = {
  id: 'd-1',
  title: 'Rokasgrāmata',
  filename: 'rokasgramata.pdf',
  mimeType: 'application/pdf',
  filesize: 1_234_567,
  url: '/api/documents/file/rokasgramata.pdf',
}

/** Every block with every field, populated. */
export const SAMPLES: Samples = {
  speakerQuote: {
    text: 'We build bridges.\n\nAnd we cross them.',
    speaker: 'Jane Smith',
    role: 'director',
    organisation: PARTNER,
    lang: 'en',
  },
  image: { media: MEDIA, caption: 'Seminārs Valmierā', width: 'wide' },
  figures: {
    heading: 'Rezultāti',
    items: [
      { id: 'r1', value: '46 %', label: 'uzņēmumu skaita pieaugums', note: '2019.–2022. gads' },
      { id: 'r2', value: '12', label: 'semināri', note: null },
    ],
  },
  video: {
    url: 'https://www.youtube.com/watch?v=abc',
    title: 'Projekta noslēgums',
    transcript: 'Labdien!\nSveiki.',
  },
  file: { document: DOCUMENT, label: 'Vadlīnijas' },
  callout: { tone: 'important', heading: 'Pieteikšanās', text: 'Līdz 1. maijam.' },
  relatedItems: {
    heading: 'Lasiet arī',
    items: [
      { relationTo: 'articles', value: ARTICLE },
      { relationTo: 'partners', value: PARTNER },
    ],
  },
}

/** A text that holds one block. */
export const docWith = <S extends BlockSlug>(slug: S, fields: BlockFields[S]): RichTextData =>
  doc(block(slug, fields))
