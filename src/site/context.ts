import type { Locale } from '@/locales'
import type { RenderContext } from '@/rich-text'
import type { ShownCredit } from './parts/credits'

/** What a page knows beside its document. */
export type SiteContext = {
  /** Who paid, in the language of the page. */
  credits: readonly ShownCredit[]
  locale: Locale
  /** Where the pages of other documents are. @default none have one: their names are plain text */
  urlFor?: RenderContext['urlFor']
}
