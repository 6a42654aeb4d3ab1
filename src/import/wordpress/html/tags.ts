/** Formats that the editor has, by the tags that mean them. */
export const FORMATS: Readonly<Record<string, string>> = {
  b: 'strong',
  em: 'em',
  i: 'em',
  strong: 'strong',
  sub: 'sub',
  sup: 'sup',
}

/** Formats that it has not. */
export const LOST_FORMATS: ReadonlySet<string> = new Set('code del kbd mark s samp strike tt u'.split(' '))

/** The title of the page is the only heading of the first level, and texts go three levels deep. */
export const HEADINGS: Readonly<Record<string, string>> = {
  h1: 'h2',
  h2: 'h2',
  h3: 'h3',
  h4: 'h4',
  h5: 'h4',
  h6: 'h4',
}

/** Tags inside a line, beside links and formats; of these the text is kept. */
export const INLINE: ReadonlySet<string> = new Set(
  'abbr acronym bdi bdo big cite data dfn font ins label nobr q rb rp rt ruby small span time var wbr'.split(
    ' ',
  ),
)

/** What holds no text for people, or runs. */
export const JUNK: ReadonlySet<string> = new Set(
  'applet area base canvas form frame frameset head input link map math meta noscript script select style svg template textarea title'.split(
    ' ',
  ),
)

export const isHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') ||
  /display\s*:\s*none|mso-hide\s*:\s*all/i.test(element.getAttribute('style') ?? '')

/** Word processors and page builders write bold and italics as styles. */
export function formatOf(element: Element): { tag: string } | undefined {
  const style = element.getAttribute('style') ?? ''
  if (/font-weight\s*:\s*(bold|[6-9]00)/i.test(style)) return { tag: 'strong' }
  return /font-style\s*:\s*italic/i.test(style) ? { tag: 'em' } : undefined
}
