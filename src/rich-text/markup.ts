type Attributes = Record<string, string | number | boolean | null | undefined>

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text made safe for HTML, in content and in quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char)

/**
 * An element. Attribute values are escaped; `undefined`, `null` and `false` leave the attribute out, '' keeps it.
 *
 * @param content HTML: what people typed must have gone through `escapeHtml`.
 */
export const element = (tag: string, attributes: Attributes, ...content: string[]): string =>
  `${voidElement(tag, attributes)}${content.join('')}</${tag}>`

/** An element without content, as `img`. */
export const voidElement = (tag: string, attributes: Attributes): string =>
  `<${[tag, ...Object.entries(attributes).flatMap(attribute)].join(' ')}>`

/** Typed text as paragraphs: a blank line starts a new one, a single line break stays a line break. */
export const paragraphsHtml = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => element('p', {}, escapeHtml(part).replace(/\r?\n/g, '<br>')))
    .join('')

const attribute = ([name, value]: [string, Attributes[string]]): string[] => {
  if (value === undefined || value === null || value === false) return []
  return [value === true ? name : `${name}="${escapeHtml(String(value))}"`]
}
