import type { PlaintextConverter, PlaintextConverters } from '@payloadcms/richtext-lexical/plaintext'
import { linkHref } from './anchor'
import { blockRenderers } from './blocks'
import type { RenderContext } from './context'
import { isNumbered, listEntries, startOf } from './lists'
import { linkText, quoted } from './plainText'
import { childrenOf, recordOf } from './read'
import type { RichTextNode } from './types'

type ConverterArguments = Parameters<
  Extract<PlaintextConverter<RichTextNode>, (...args: never[]) => string>
>[0]

/** Every block of the text ends with a blank line, which Payload's own converter does not ensure. */
export function createPlainTextConverters(context: RenderContext): PlaintextConverters {
  const link = (args: ConverterArguments): string =>
    linkText(inner(args), linkHref(args.node.fields, context))
  const paragraph = (args: ConverterArguments): string => ended(inner(args))

  return {
    paragraph,
    heading: paragraph,
    quote: (args: ConverterArguments) => ended(inner(args) && quoted(inner(args).trim())),
    list: (args: ConverterArguments) => ended(listLines(args.node, args, '').join('\n')),
    horizontalrule: ended('* * *'),
    link,
    autolink: link,
    blocks: blockConverters(context),
  }
}

function blockConverters(context: RenderContext): Record<string, PlaintextConverter<RichTextNode>> {
  const entries = Object.entries(blockRenderers).map(
    ([slug, { plainText }]) =>
      [slug, ({ node }: ConverterArguments) => ended(plainText(recordOf(node.fields), context))] as const,
  )
  return Object.fromEntries(entries)
}

function inner({ node, nodesToPlaintext }: ConverterArguments): string {
  return nodesToPlaintext({ nodes: childrenOf(node) }).join('')
}

function ended(text: string): string {
  return text.trim() ? `${text.trim()}\n\n` : ''
}

/** One line for each item, nested lists two spaces further in. */
function listLines(list: object, args: ConverterArguments, indent: string): string[] {
  return listEntries(list).flatMap(({ inline, nested }, index) => {
    const text = args.nodesToPlaintext({ nodes: inline }).join('').trim()
    const marker = isNumbered(list) ? `${startOf(list) + index}.` : '•'
    const under = nested.flatMap((inside) => listLines(inside, args, `${indent}  `))
    return text ? [`${indent}${marker} ${text}`, ...under] : under
  })
}
