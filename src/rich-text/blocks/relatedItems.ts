import { anchorHtml, pageHref } from '../anchor'
import type { RenderContext } from '../context'
import { element, escapeHtml } from '../markup'
import { lines, linkText } from '../plainText'
import { relationOf, rowsOf, textOf, titleOf } from '../read'
import { texts } from '../texts'
import type { BlockRenderer } from './renderer'

/** Links to articles, projects and partners; those that the reader may not see are left out. */
export const relatedItems: BlockRenderer<'relatedItems'> = {
  html: ({ heading, items }, context) => {
    const links = linksOf(items, context).map(({ title, href }) =>
      element('li', {}, anchorHtml({ href, content: escapeHtml(title), context })),
    )
    if (links.length === 0) return ''
    const label = textOf(heading) || texts[context.locale].related
    const title = element('p', { class: 'related-items__label' }, element('strong', {}, escapeHtml(label)))
    return element(
      'aside',
      { class: 'related-items', 'aria-label': label },
      title,
      element('ul', {}, ...links),
    )
  },
  plainText: ({ heading, items }, context) => {
    const links = linksOf(items, context).map(({ title, href }) => `• ${linkText(title, href)}`)
    return links.length === 0 ? '' : lines(textOf(heading) || texts[context.locale].related, ...links)
  },
}

interface RelatedLink {
  title: string
  href: string | undefined
}

function linksOf(items: unknown, context: RenderContext): RelatedLink[] {
  return rowsOf(items).flatMap((item) => {
    const relation = relationOf(item)
    const title = relation && titleOf(relation)
    return relation && title ? [{ title, href: pageHref(relation, context) }] : []
  })
}
