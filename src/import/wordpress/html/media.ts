import { decoded, isTracker, linkAddress, videoAddress } from '../addresses'
import { tidy } from './dom'
import type { Walk } from './walk'

/** A picture in the text. */
export function walkImage(walk: Walk, element: Element): void {
  const { base, lines, note, putBlock } = walk
  const alt = tidy(element.getAttribute('alt') ?? '')
  const src = addressOf(element)
  const size = ['width', 'height'].map((name) => Number.parseInt(element.getAttribute(name) ?? '', 10))
  if (size.some((edge) => edge <= 2) || isTracker(src)) return note('trackingPixel', src)
  if (/\b(wp-smiley|emoji)\b/.test(element.className)) return lines.addText(alt)
  const attachment = Number(
    element.getAttribute('data-attachment') ??
      element.getAttribute('data-id') ??
      /\bwp-image-(\d+)\b/.exec(element.className)?.[1] ??
      0,
  )
  if (!src && !attachment) return note('fileMissing', element.outerHTML)
  const caption = walk.caption ?? ''
  if (walk.caption !== undefined) walk.caption = ''
  putBlock({
    alt,
    caption,
    kind: 'image',
    src: src ? (linkAddress(src, base) ?? src) : '',
    ...(attachment > 0 && { attachment }),
  })
}

/** A picture, a video or a table with its caption. In the editor before blocks, the caption is what stands beside the picture. */
export function walkFigure(walk: Walk, element: Element): void {
  const { lines, walkAll } = walk
  lines.end()
  const own = [...element.children].find(({ localName }) => localName === 'figcaption')
  own?.remove()
  const isShortcode = element.hasAttribute('data-caption') && element.querySelector('img') !== null
  const beside = isShortcode ? element.getAttribute('data-caption') || element.textContent : ''
  const text = tidy(own?.textContent ?? beside ?? '')
  const before = walk.caption
  walk.caption = text
  if (isShortcode) for (const picture of element.querySelectorAll('img')) walkImage(walk, picture)
  else walkAll(element)
  lines.end()
  const left: string | undefined = walk.caption
  if (left) lines.withTag('p', () => lines.addText(left))
  walk.caption = before
}

/** A page of another site inside the text: videos are kept as a link to them. */
export function walkEmbed(walk: Walk, element: Element): void {
  const { note, putBlock, walkAll } = walk
  const source = ['src', 'data-src', 'data', 'data-lazy-src']
    .map((name) => element.getAttribute(name))
    .find(Boolean)
  const url = videoAddress(source ?? '')
  if (!url) {
    note('embedRemoved', source ?? element.outerHTML)
    if (element.localName === 'object') walkAll(element)
    return
  }
  note('videoMade', url)
  const title = tidy(element.getAttribute('title') ?? '').slice(0, 200)
  putBlock({ kind: 'video', title: title || walk.caption || 'Video', url })
}

/** Sound or a film of the old site itself: a link to it. */
export function walkPlayer({ base, lines, note }: Walk, element: Element): void {
  const source = element.getAttribute('src') ?? element.querySelector('source')?.getAttribute('src')
  const href = linkAddress(source ?? '', base)
  if (!href) return note('embedRemoved', element.outerHTML)
  note('embedToLink', href)
  lines.end()
  lines.withWrapper({ href, tag: 'a' }, () => lines.addText(decoded(href.split('/').at(-1) || href)))
  lines.end()
}

/** A file to download, as the editor with blocks writes it. */
export function walkFile({ base, drop, putBlock }: Walk, element: Element): void {
  const first = element.querySelector('a[href]')
  const url = linkAddress(first?.getAttribute('href') ?? '', base)
  if (!url) return drop(element, 'junk')
  putBlock({ kind: 'file', label: tidy(first?.textContent ?? ''), url })
}

/** Pictures that are loaded late have their address elsewhere. */
function addressOf(element: Element): string {
  const candidates = ['data-src', 'data-lazy-src', 'data-orig-file', 'src']
  const found = candidates.map((name) => element.getAttribute(name)?.trim() ?? '')
  return found.find((address) => address !== '' && !address.startsWith('data:')) ?? ''
}
