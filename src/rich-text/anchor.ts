import type { RenderContext } from './context'
import { element, escapeHtml } from './markup'
import { type PopulatedRelation, recordOf, relationOf } from './read'
import { texts } from './texts'
import { isExternalHref, siteHref, typedHref } from './urls'

/** The address of the page of a populated document, or nothing when it has none. */
export const pageHref = (
  { relationTo, doc }: PopulatedRelation,
  context: RenderContext,
): string | undefined => siteHref(context.urlFor?.(relationTo, doc), context.origin)

/** The address of a Lexical link, or nothing when it may not be linked or its target is not visible to the reader. */
export const linkHref = (fields: unknown, context: RenderContext): string | undefined => {
  const { linkType, doc, url } = recordOf(fields)
  if (linkType !== 'internal') return typedHref(url)
  const relation = relationOf(doc)
  return relation && pageHref(relation, context)
}

/** Options of `anchorHtml`. */
export interface AnchorOptions {
  /** Where to; without it only the content is left. */
  href: string | undefined
  /** HTML inside the link. */
  content: string
  context: RenderContext
  newTab?: boolean
  attributes?: Record<string, string | boolean | undefined>
}

/** A link. One to another site hides the referrer, one to a new tab says so (WCAG 2.1, G201). */
export const anchorHtml = ({ href, content, context, newTab, attributes }: AnchorOptions): string => {
  if (!href) return content
  const rel = newTab || isExternalHref(href, context.origin) ? 'noopener noreferrer' : undefined
  const target = newTab ? '_blank' : undefined
  const hint = newTab
    ? element('span', { class: 'visually-hidden' }, ` (${escapeHtml(texts[context.locale].newTab)})`)
    : ''
  return element('a', { href, rel, target, ...attributes }, content, hint)
}
