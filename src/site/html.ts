import { escapeHtml } from '@/rich-text/markup'

/** A piece of HTML that is safe to be put into a page. */
export class Html {
  constructor(private readonly text: string) {}
  toString(): string {
    return this.text
  }
}

/** What can stand in a template: text is escaped, HTML is not, nothing is nothing. */
export type Value = Html | false | null | number | string | undefined | readonly Value[]

/**
 * HTML with values in it, escaped where they are text. Values of attributes stand in double quotes.
 *
 * @example html`<p class="${name}">${text}</p>`
 */
export const html = (strings: TemplateStringsArray, ...values: Value[]): Html =>
  new Html(strings.map((string, i) => string + toText(values[i])).join(''))

/** HTML that was made elsewhere: nothing that somebody typed may be in it unescaped. */
export const madeHtml = (text: string): Html => new Html(text)

/** Typed text as paragraphs: a blank line starts a new one. */
export const paragraphs = (text: string): Html[] =>
  text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map(
      (part) => html`<p>${part.split(/\r?\n/).map((line, i) => (i === 0 ? line : html`<br />${line}`))}</p>`,
    )

function toText(value: Value): string {
  if (value === null || value === undefined || value === false) return ''
  if (value instanceof Html) return value.toString()
  return typeof value === 'object' ? value.map(toText).join('') : escapeHtml(String(value))
}
