import { textOf } from '@/rich-text/read'
import type { SiteContext } from '../context'
import { html, type Html } from '../html'
import { SITE_TEXTS } from '../texts'

/** The heading of a page. A draft may have none yet. */
export const headingHtml = (title: unknown, { locale }: SiteContext): Html =>
  html`<h1>${textOf(title) || SITE_TEXTS[locale].untitled}</h1>`
