import { convertLexicalToHTML } from '@payloadcms/richtext-lexical/html'
import { convertLexicalToPlaintext } from '@payloadcms/richtext-lexical/plaintext'
import type { RenderContext } from './context'
import { createHtmlConverters } from './htmlConverters'
import { createPlainTextConverters } from './plainTextConverters'
import type { RichTextData } from './types'

export type { RenderContext } from './context'
export type { RelatedDocument } from './read'
export type { LinkableSlug } from './linkable'
export type { RichTextData } from './types'

/**
 * Renders the value of a rich-text field as HTML, for pages, feeds and newsletters alike. Everything typed is
 * escaped; relations that are not populated (the reader may not see them) leave no trace.
 *
 * @param data The value, read with a depth of at least 1.
 * @param context The language of the page and where documents live.
 * @returns HTML without a container and without inline styles; '' for an empty value.
 */
export function richTextToHtml(data: RichTextData | null | undefined, context: RenderContext): string {
  if (!data?.root) return ''
  return convertLexicalToHTML({ data, converters: createHtmlConverters(context), ...BARE })
}

/**
 * Renders the value of a rich-text field as plain text, for press copies, search and descriptions.
 *
 * @param data The value, read with a depth of at least 1.
 * @param context The language of the page and where documents live.
 * @returns Paragraphs with blank lines between them; '' for an empty value.
 */
export function richTextToPlainText(data: RichTextData | null | undefined, context: RenderContext): string {
  if (!data?.root) return ''
  return convertLexicalToPlaintext({ data, converters: createPlainTextConverters(context) }).trim()
}

/** No container; indents and alignment would become inline styles, which the site's CSP forbids. */
const BARE = { disableContainer: true, disableIndent: true, disableTextAlign: true } as const
