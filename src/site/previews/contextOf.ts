import type { PayloadRequest } from 'payload'
import { DEFAULT_LOCALE, isLocale, type Locale } from '@/locales'
import type { PreviewedText } from '@plugins/editorial-workflow/exports/previews'
import type { SiteContext } from '../context'
import { documentHtml, isShown } from '../pages'
import { html, type Html } from '../html'
import { loadCredits } from './loadCredits'

type Shown = { collection: string; isLive: boolean; text: PreviewedText; urlFor?: SiteContext['urlFor'] }

/** The language of a text that is shown. */
export const localeIn = ({ locale }: Pick<PreviewedText, 'locale'>): Locale =>
  isLocale(locale) ? locale : DEFAULT_LOCALE

/** A text in the layout of the site. */
export async function showText(
  req: PayloadRequest,
  { collection, isLive, text, urlFor }: Shown,
): Promise<Html> {
  const locale = localeIn(text)
  if (!isShown(collection)) return html``
  const credits = await loadCredits(req, { collection, doc: text.doc, isLive, locale })
  return documentHtml(collection, text.doc, { credits, locale, urlFor })
}
