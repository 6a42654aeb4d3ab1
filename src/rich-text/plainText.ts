import { textOf } from './read'

/** A link in plain text: "text (address)", and once only when both are the same. */
export const linkText = (text: string, href: string | undefined): string => {
  if (!href) return text
  const address = href.replace(/^(mailto|tel):/, '')
  return text === address || text === href ? text : `${text} (${address})`
}

/** Text in the quotation marks of both languages (“ ”), without doubling those that were typed. */
export const quoted = (text: string): string => {
  const bare = /^[“„"]([^“”„"]*)[”“"]$/.exec(text)?.[1] ?? text
  return `“${bare}”`
}

/** Lines without the empty ones. */
export const lines = (...parts: (string | undefined)[]): string =>
  parts.map(textOf).filter(Boolean).join('\n')

/** Paragraphs with a blank line between them, without the empty ones. */
export const paragraphs = (...parts: (string | undefined)[]): string =>
  parts.map(textOf).filter(Boolean).join('\n\n')
