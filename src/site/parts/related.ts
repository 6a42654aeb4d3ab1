import { documentOf, textOf } from '@/rich-text/read'
import { siteHref } from '@/rich-text/urls'
import type { LinkableSlug } from '@/rich-text'
import type { SiteContext } from '../context'
import { html, type Value } from '../html'

/** The name of something that is referred to, with a link where it has a page. What readers may not see is not there. */
export function relatedHtml(
  { urlFor }: SiteContext,
  { field, relationTo, value }: { field: 'name' | 'title'; relationTo?: LinkableSlug; value: unknown },
): Value {
  const doc = documentOf(value)
  const name = textOf(doc?.[field])
  if (!doc || !name) return null
  const href = relationTo && siteHref(urlFor?.(relationTo, doc))
  return href ? html`<a href="${href}">${name}</a>` : name
}

/** The same of a list. */
export const relatedList = (
  context: SiteContext,
  of: { field: 'name' | 'title'; relationTo?: LinkableSlug; value: unknown },
): Value[] =>
  Array.isArray(of.value) ? of.value.map((value: unknown) => relatedHtml(context, { ...of, value })) : []
