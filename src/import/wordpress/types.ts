import type { Locale } from '@/locales'

/** Where a long text of the export is kept while the rest of the file is read. */
export type Spooled = { bytes: number; offset: number }

/** A term as an item names it: a category, a tag, or a language. */
export type TermName = { domain: string; name: string; slug: string }

/** One `<item>` of an export: a post, a page, an attachment or something else. Texts are as they stand there. */
export type WxrItem = {
  attachedFile: string
  attachmentAlt: string
  attachmentUrl: string
  content: Spooled
  creator: string
  date: string
  dateGmt: string
  excerpt: string
  guid: string
  hasPassword: boolean
  id: number
  /** Whether a part was longer than anybody writes, and left out. */
  isOversized: boolean
  link: string
  meta: Record<string, string>
  parent: number
  pubDate: string
  slug: string
  status: string
  terms: TermName[]
  title: string
  type: string
}

/** A term that the export declares. */
export type WxrTerm = { description: string; id: number; name: string; slug: string; taxonomy: string }

/** What an export says of the site and of what is in it; the long texts stay in the spool. */
export type WxrIndex = {
  /** Display names by login. */
  authors: Map<string, string>
  comments: number
  items: WxrItem[]
  site: { language: string; title: string; urls: string[] }
  terms: WxrTerm[]
}

/** Something that was dropped, changed, or needs somebody's eye. */
export type Note = { excerpt: string; kind: NoteKind }

/** What a note can be about, with what the report says of all notes of the kind. */
export const NOTE_KINDS = {
  attributeTextDropped: 'Texts in the settings of a page builder, left out',
  authorUnknown: 'Authors the file has no name for',
  captionDropped: 'Captions of pictures that were left out',
  dateWrong: 'Dates that cannot be right, left out',
  embedRemoved: 'Embedded content of other sites, left out',
  embedToLink: 'Embedded media that became links',
  emptyParagraph: 'Empty paragraphs, removed',
  fileFromOutside: 'Files that stay where they are, as links',
  fileMissing: 'Files that were not found, left out',
  fileRefused: 'Files that Tilts does not take, left out',
  formatLost: 'Formatting that Tilts has not, the text is kept',
  headingLevel: 'Headings of another level',
  hidden: 'Hidden parts, left out',
  junk: 'Scripts, styles and forms, left out',
  leadMade: 'Leads made from the text',
  leadShortened: 'Leads that were shortened',
  linkRemoved: 'Links that lead nowhere or are not safe, the text is kept',
  linkUnresolved: 'Links to pages of the old site that are not imported',
  officeMarkup: 'Remains of a word processor, removed',
  pairConflict: 'Translations that could not be joined',
  pictureWithoutAlt: 'Pictures without an alternative text',
  textShortened: 'Alternative texts, captions and names of files that were shortened',
  shortcode: 'Shortcodes that Tilts has not, the text in them is kept',
  slugChanged: 'Addresses that were taken',
  spaces: 'Chains of fixed spaces, made one space',
  tableToList: 'Tables that became lists',
  titleMade: 'Posts without a title',
  titleShortened: 'Titles that were shortened',
  topicUnknown: 'Categories and tags without a topic',
  trackingPixel: 'Tracking pixels, removed',
  dynamicBlock: 'Blocks that WordPress fills itself, left out',
  videoMade: 'Videos that became links to them',
} as const

export type NoteKind = keyof typeof NOTE_KINDS

/** What became of a post. `kept` is one that somebody has changed here, or removed, since it was imported. */
export type Outcome = 'kept' | 'made' | 'refused' | 'skipped' | 'unchanged' | 'updated'

export type PostReport = {
  /** The address it had. */
  address: string
  date: string
  /** Of the document in Tilts; null where there is none, and in a dry run for what would be made. */
  document: null | string
  id: number
  locale: Locale | null
  notes: Note[]
  outcome: Outcome
  /** Why it was not imported, in a sentence. */
  reason?: string
  title: string
  /** Of the other languages of the same document. */
  translations: number[]
  type: string
}

/** Takes notes of one post. */
export type Notes = (kind: NoteKind, excerpt?: string) => void

/** Text that stands for something in a report. */
export const excerptOf = (text: string): string => {
  const short = text.replace(/\s+/g, ' ').trim()
  return short.length > EXCERPT ? `${short.slice(0, EXCERPT - 1)}…` : short
}

const EXCERPT = 100
