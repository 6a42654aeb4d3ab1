import {
  HorizontalRuleHTMLConverter,
  type HTMLConverter,
  type HTMLConverters,
  LinebreakHTMLConverter,
  TabHTMLConverter,
  TextHTMLConverter,
} from '@payloadcms/richtext-lexical/html'
import { anchorHtml, linkHref } from './anchor'
import { blockRenderers } from './blocks'
import type { RenderContext } from './context'
import { isNumbered, listEntries, startOf } from './lists'
import { element } from './markup'
import { childrenOf, recordOf } from './read'
import type { RichTextNode } from './types'

type ConverterArguments = Parameters<Extract<HTMLConverter<RichTextNode>, (...args: never[]) => string>>[0]

/** Headings that a text may hold; anything else was not made by an editor of this site. */
const HEADING_TAGS: readonly unknown[] = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']

/**
 * Payload's converters for text and signs, our own for the rest: theirs write inline styles, empty paragraphs,
 * nested lists as items of their own, and `<span>unknown node</span>`.
 */
export function createHtmlConverters(context: RenderContext): HTMLConverters {
  const link = ({ node, ...args }: ConverterArguments): string =>
    anchorHtml({
      href: linkHref(node.fields, context),
      content: inner({ node, ...args }),
      newTab: recordOf(node.fields).newTab === true,
      context,
    })

  return {
    ...TextHTMLConverter,
    ...LinebreakHTMLConverter,
    ...HorizontalRuleHTMLConverter,
    ...TabHTMLConverter,
    paragraph: (args: ConverterArguments) => filled('p', inner(args)),
    heading: (args: ConverterArguments) => filled(headingTag(args.node), inner(args)),
    quote: (args: ConverterArguments) => filled('blockquote', inner(args)),
    list: listHtml,
    link,
    autolink: link,
    blocks: blockConverters(context),
    unknown: (args: ConverterArguments) => inner(args),
  }
}

function blockConverters(context: RenderContext): Record<string, HTMLConverter<RichTextNode>> {
  const entries = Object.entries(blockRenderers).map(
    ([slug, { html }]) =>
      [slug, ({ node }: ConverterArguments) => html(recordOf(node.fields), context)] as const,
  )
  return Object.fromEntries(entries)
}

function inner({ node, nodesToHTML }: Pick<ConverterArguments, 'node' | 'nodesToHTML'>): string {
  return nodesToHTML({ nodes: childrenOf(node) }).join('')
}

function filled(tag: string, content: string): string {
  return content.trim() ? element(tag, {}, content) : ''
}

function headingTag({ tag }: RichTextNode): string {
  return typeof tag === 'string' && HEADING_TAGS.includes(tag) ? tag : 'h2'
}

function listHtml({ node, nodesToHTML }: ConverterArguments): string {
  const items = listEntries(node).map(({ inline, nested }) =>
    filled('li', nodesToHTML({ nodes: [...inline, ...nested] }).join('')),
  )
  const start = isNumbered(node) && startOf(node) !== 1 ? startOf(node) : undefined
  return items.some(Boolean) ? element(isNumbered(node) ? 'ol' : 'ul', { start }, ...items) : ''
}
