import type { Locale } from '@/locales'
import type { LinkableSlug } from './linkable'

/** The id of a document (text with SQLite `uuid` and MongoDB, a number with other databases). */
export type Id = string | number

/** A relation as it is stored (an id) or as it is read with depth (the document). */
export type Related = Id | { id: Id }

/** One serialized Lexical node; what else it holds depends on `type`. */
export interface RichTextNode {
  type: string
  version: number
  [key: string]: unknown
}

/** The value of a rich-text field, written so that the types Payload generates can be passed as they are. */
export interface RichTextData {
  root: {
    type: string
    children: RichTextNode[]
    direction: 'ltr' | 'rtl' | null
    format: 'left' | 'start' | 'center' | 'right' | 'end' | 'justify' | ''
    indent: number
    version: number
  }
  [key: string]: unknown
}

/** A polymorphic relation to something with a page of its own. */
export interface LinkableRelation {
  relationTo: LinkableSlug
  value: Related
}

/** The fields of every content block by slug; `blocks.spec.ts` compares them with the Payload configs. */
export interface BlockFields {
  speakerQuote: {
    text: string
    speaker: string
    role?: string | null
    organisation?: Related | null
    lang?: Locale | 'other' | null
  }
  image: { media: Related; caption?: string | null; width?: 'column' | 'wide' | null }
  figures: {
    heading?: string | null
    items: { value: string; label: string; note?: string | null; id?: string | null }[]
  }
  video: { url: string; title: string; transcript?: string | null }
  file: { document: Related; label?: string | null }
  callout: { tone?: 'info' | 'important' | 'contact' | null; heading?: string | null; text: string }
  relatedItems: { heading?: string | null; items: LinkableRelation[] }
}

/** The slug of a content block. */
export type BlockSlug = keyof BlockFields
