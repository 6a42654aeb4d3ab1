import type { Notes } from '../types'

/** Numbers of the pictures that a gallery shows when it names none. */
export type OwnPictures = () => number[]

/** Page builders that wrap texts in shortcodes: WPBakery, Divi, Avada, and columns of themes. */
const SHELL =
  /^(vc_|et_pb_|fusion_|av_|cs_|rev_slider|elementor|row$|column$|col$|one_|two_|three_|tabs?$|tabgroup$|toggle$|accordion|section$|container$|divider$|spacer$|gap$|clear)/i
/** What holds no text for people. */
const CODE =
  /^(vc_raw_html|vc_raw_js|et_pb_code|fusion_code|vc_gmaps|et_pb_map|et_pb_contact_form|contact-form-7|contact-form)$/i
/** Settings of a shell that readers see. */
const TEXT_SETTINGS = [
  'text',
  'title',
  'heading',
  'subtitle',
  'button_text',
  'label',
  'quote',
  'author',
  'name',
]
/** Shortcodes that hold nothing but texts of their own. */
const KNOWN = /^(caption|wp_caption|gallery|embed|video|audio|youtube|vimeo|playlist|button|quote|su_\w+)$/i

// The settings are bounded, so that a bracket without its end costs no more than that.
const TAG =
  /\[(\[?)(\/?)([a-z][\w-]{0,40})((?:\s(?:[^\]"'[]|"[^"]{0,1500}"|'[^']{0,1500}'){0,2000})?)(\/?)\](\]?)/gi
const SETTING = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'\]]+))/g

/**
 * Turns the shortcodes of a text into HTML where they mean something, and takes the shells of page builders away. Brackets that people
 * write, as in “[1]” or “[sic]”, stay.
 */
export function expandShortcodes(html: string, note: Notes, ownPictures: OwnPictures = () => []): string {
  if (!html.includes('[')) return html
  const without = withoutCode(html, note)
  const closed = new Set(
    [...without.matchAll(/\[\/([a-z][\w-]{0,40})\]/gi)].map(([, name = '']) => name.toLowerCase()),
  )
  return without.replace(
    TAG,
    (
      whole: string,
      escape: string,
      end: string,
      tag: string,
      rest: string,
      _self: string,
      escaped: string,
    ) => {
      if (escape && escaped) return whole.slice(1, -1)
      const around = (text: string): string => `${escape}${text}${escaped}`
      const name = tag.toLowerCase()
      const settings = settingsOf(rest)
      const isShell = SHELL.test(name)
      const means = isShell || KNOWN.test(name) || CODE.test(name) || closed.has(name) || settings.size > 0
      // One word in brackets may be anybody's.
      if (!means && !/[_-]/.test(name)) return whole
      if (end) return around(closing(name))
      return around(opening({ isShell, name, note, ownPictures, settings, whole }))
    },
  )
}

/** Takes out what page builders keep code in, up to its end. */
function withoutCode(html: string, note: Notes): string {
  const start = /\[(vc_raw_html|vc_raw_js|et_pb_code|fusion_code)\b[^\]]{0,2000}\]/gi
  let kept = ''
  let at = 0
  for (let found = start.exec(html); found; found = start.exec(html)) {
    const [whole, name = ''] = found
    const end = html.indexOf(`[/${name}]`, start.lastIndex)
    // Without an end there is none for those that follow either, or they are not code.
    if (end < 0) break
    note('junk', html.slice(found.index, found.index + whole.length + 200))
    kept += `${html.slice(at, found.index)}\n\n`
    at = end + name.length + 3
    start.lastIndex = at
  }
  return kept + html.slice(at)
}

type Opening = {
  isShell: boolean
  name: string
  note: Notes
  ownPictures: OwnPictures
  settings: Map<string, string>
  whole: string
}

function opening({ isShell, name, note, ownPictures, settings, whole }: Opening): string {
  const get = (...names: string[]): string => names.map((key) => settings.get(key) ?? '').find(Boolean) ?? ''
  switch (name) {
    case 'caption':
    case 'wp_caption':
      return `<figure data-caption="${attribute(get('caption'))}">`
    case 'gallery':
    case 'vc_gallery':
    case 'et_pb_gallery': {
      const ids = get('ids', 'include', 'images', 'gallery_ids').split(',').map(Number).filter(Boolean)
      return pictures(ids.length > 0 ? ids : ownPictures())
    }
    case 'vc_single_image':
      return pictures([Number(get('image'))].filter(Boolean))
    case 'et_pb_image':
    case 'fusion_imageframe':
      return `\n\n<img src="${attribute(get('src', 'image'))}" alt="${attribute(get('alt'))}">\n\n`
    case 'embed':
    case 'youtube':
    case 'vimeo':
    case 'vc_video':
    case 'et_pb_video':
    case 'video':
    case 'audio':
    case 'fusion_youtube':
    case 'fusion_vimeo':
      return `\n\n${escapeHtml(videoAddress(name, get('link', 'src', 'url', 'mp4', 'mp3', 'id')))}`
    case 'vc_custom_heading':
      return `\n\n<h3>${escapeHtml(get('text'))}</h3>\n\n`
  }
  if (CODE.test(name)) note('junk', whole)
  else if (!isShell) note('shortcode', whole)
  for (const key of TEXT_SETTINGS) {
    const text = settings.get(key)
    if (text && /\p{L}/u.test(text)) note('attributeTextDropped', `${name} ${key}: ${text}`)
  }
  return isShell || CODE.test(name) ? '\n\n' : ''
}

const closing = (name: string): string => {
  if (name === 'caption' || name === 'wp_caption') return '</figure>\n\n'
  return SHELL.test(name) || KNOWN.test(name) ? '\n\n' : ''
}

/** Some themes name a video by its number alone. */
function videoAddress(name: string, value: string): string {
  if (/^https?:/i.test(value) || !value) return value
  if (name.endsWith('youtube')) return `https://www.youtube.com/watch?v=${encodeURIComponent(value)}`
  return name.endsWith('vimeo') ? `https://vimeo.com/${encodeURIComponent(value)}` : value
}

const pictures = (ids: number[]): string =>
  `\n\n${ids.map((id) => `<img data-attachment="${id}">`).join('')}\n\n`

function settingsOf(text: string): Map<string, string> {
  const found = [...text.matchAll(SETTING)]
  return new Map(
    found.map(([, key = '', double, single, bare]) => [
      key.toLowerCase(),
      withoutBackticks(double ?? single ?? bare ?? ''),
    ]),
  )
}

const withoutBackticks = (text: string): string => text.replace(/``/g, '"').replace(/`([{}])`/g, '$1')
const escapeHtml = (text: string): string =>
  text
    .replace(/&(?!\w+;|#\d+;)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
const attribute = (text: string): string => escapeHtml(text).replace(/"/g, '&quot;')
