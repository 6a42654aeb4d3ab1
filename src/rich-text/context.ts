import type { Locale } from '@/locales'
import type { RelatedDocument } from './read'
import type { LinkableSlug } from './linkable'

/** What the place that renders content knows and the content itself does not. */
export interface RenderContext {
  /** The language of the page: fixed words, number format. */
  locale: Locale
  /** The site's origin (`https://example.lv`): makes addresses absolute and tells own links from external ones. */
  origin?: string
  /**
   * The address of a document's page, or nothing when it has none. Without it such links are plain text.
   *
   * @param relationTo The collection of the document.
   * @param doc The document as it was populated for the reader.
   */
  urlFor?(relationTo: LinkableSlug, doc: RelatedDocument): string | null | undefined
}
