import { anchorHtml } from '../anchor'
import type { RenderContext } from '../context'
import { fileInfo } from '../fileInfo'
import { element, escapeHtml } from '../markup'
import { linkText } from '../plainText'
import { documentOf, textOf } from '../read'
import { texts } from '../texts'
import { siteHref } from '../urls'
import type { BlockRenderer, StoredFields } from './renderer'

/** A document to download, with its kind and size. */
export const file: BlockRenderer<'file'> = {
  html: (fields, context) => {
    const found = fileOf(fields, context)
    if (!found) return ''
    const { href, label, info } = found
    const content = escapeHtml(`${label}${info && ` (${info})`}`)
    return element(
      'p',
      { class: 'file' },
      anchorHtml({ href, content, context, attributes: { download: true } }),
    )
  },
  plainText: (fields, context) => {
    const found = fileOf(fields, context)
    return found ? linkText([found.label, found.info].filter(Boolean).join(', '), found.href) : ''
  },
}

interface FileLink {
  href: string
  label: string
  info: string
}

function fileOf(fields: StoredFields<'file'>, context: RenderContext): FileLink | undefined {
  const document = documentOf(fields.document)
  const href = document && siteHref(document.url, context.origin)
  if (!document || !href) return undefined
  const name = textOf(fields.label) || textOf(document.title) || textOf(document.filename)
  const { download } = texts[context.locale]
  return { href, label: name ? `${download}: ${name}` : download, info: fileInfo(document, context.locale) }
}
