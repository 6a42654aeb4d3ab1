import { JSDOM } from 'jsdom'

/** Elements inside each other; deeper texts are no texts. */
const DEPTH_MAX = 400
/** Tags of one text; long pages of page builders have a tenth. */
const TAGS_MAX = 30_000

const { window } = new JSDOM('')
const parser = new window.DOMParser()

/** A document without scripts, styles and network, which only the importer looks at. */
// Scripts and comments at the start would else go into the head.
export const parseHtml = (html: string): Document => parser.parseFromString(`<body>${html}`, 'text/html')

/** An empty document to build in. */
export const emptyDocument = (): Document => window.document.implementation.createHTMLDocument('')

/** The text of a piece of HTML in one line: titles and captions hold entities and tags. */
export function textOfHtml(html: string): string {
  if (!/[<&]/.test(html) || isTooDeep(html)) return tidy(html)
  const { body } = parseHtml(html)
  for (const code of body.querySelectorAll('script, style, template')) code.remove()
  return tidy(body.textContent ?? '')
}

/** Without invisible characters and chains of spaces. */
export const tidy = (text: string): string => text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim()

/** Control characters, spaces without width, and the mark that stands for blocks while a text is converted. */

export const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u200b\u2060\u2063\ufeff]/g

/** Elements whose end is often left out, and those that have none. */
const UNCOUNTED =
  /^(area|base|br|col|dd|dt|embed|hr|img|input|li|link|meta|option|p|param|source|td|th|tr|track|wbr)$/i

/**
 * Whether a text opens far more elements than it closes, or has more of them than anybody writes: parsers take time that grows with the
 * square of it. Looked at before it is parsed.
 */
export function isTooDeep(html: string): boolean {
  const open = new Map<string, number>()
  let depth = 0
  let tags = 0
  for (const [, end, tag = ''] of html.matchAll(/<(\/?)([a-z][\w:-]{0,40})/gi)) {
    tags += 1
    if (tags > TAGS_MAX) return true
    const name = tag.toLowerCase()
    const count = open.get(name) ?? 0
    // An end without a start closes nothing.
    if (UNCOUNTED.test(name) || (end && count === 0)) continue
    const step = end ? -1 : 1
    open.set(name, count + step)
    depth += step
    if (depth > DEPTH_MAX) return true
  }
  return false
}
