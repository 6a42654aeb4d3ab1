import { createReadStream } from 'node:fs'
import sax, { type QualifiedTag, type Tag } from 'sax'
import type { Spool } from './spool'
import type { WxrIndex, WxrItem } from './types'

/** A file that is not what it should be; nothing of it is taken. */
export class WxrFault extends Error {
  override name = 'WxrFault'
}

/** Elements inside each other; an export has five. */
const DEPTH_MAX = 12
/** The longest text of a post, in characters. */
export const CONTENT_MAX = 2_000_000
/** The longest of any other part, in characters. */
const FIELD_MAX = 64_000
/** Items of one export. */
const ITEMS_MAX = 500_000
/** The versions of the format that are known; they differ in nothing that is read here. */
const VERSIONS = /^1\.[0-2]$/

/** What is kept of an item's own fields: those of the languages, its picture and its file. */
const META = /^(_thumbnail_id|_wp_attached_file|_wp_attachment_image_alt|_?(icl|wpml)_.+|_?trid)$/

/**
 * Reads an export of WordPress (WXR 1.0 to 1.2) as it streams in. Document types, and with them entities of the file's own, are refused.
 *
 * @param spool takes the long texts
 * @throws {WxrFault} where the file is no such export, is broken, or is nested deeper or longer than any export
 */
export async function readWxr(file: string, spool: Spool): Promise<WxrIndex> {
  const reading = createReading(spool)
  const parser = sax.parser(true, { position: true, trim: false })
  let fault: WxrFault | undefined
  const guarded =
    <A extends unknown[]>(work: (...args: A) => void) =>
    (...args: A): void => {
      if (fault) return
      try {
        work(...args)
      } catch (err) {
        if (!(err instanceof WxrFault)) throw err
        fault = err
      }
    }
  parser.ondoctype = guarded(() => {
    throw new WxrFault(
      'The file has a document type, which an export of WordPress never has. Nothing was imported.',
    )
  })
  parser.onerror = (err) => {
    const [reason = ''] = err.message.split('\n')
    fault ??= new WxrFault(
      `The file is not well-formed XML (line ${parser.line + 1}: ${reason}). Nothing was imported.`,
    )
  }
  parser.onopentag = guarded((tag: QualifiedTag | Tag) => reading.open(tag.name, tag.attributes as never))
  parser.onclosetag = guarded((name: string) => reading.close(name))
  parser.ontext = guarded((text: string) => reading.text(text))
  parser.oncdata = guarded((text: string) => reading.text(text))

  let isStart = true
  for await (const chunk of createReadStream(file, 'utf8') as AsyncIterable<string>) {
    parser.write(isStart ? chunk.replace(/^\uFEFF/, '') : chunk)
    isStart = false
    if (fault) throw fault
    await spool.flush()
  }
  parser.close()
  if (fault) throw fault
  return reading.end()
}

const emptyItem = (): WxrItem => ({
  attachedFile: '',
  attachmentAlt: '',
  attachmentUrl: '',
  content: { bytes: 0, offset: 0 },
  creator: '',
  date: '',
  dateGmt: '',
  excerpt: '',
  guid: '',
  hasPassword: false,
  isOversized: false,
  id: 0,
  link: '',
  meta: {},
  parent: 0,
  pubDate: '',
  slug: '',
  status: '',
  terms: [],
  title: '',
  type: '',
})

/** Fields of an item that are taken as they are. */
const FIELDS: Record<string, keyof WxrItem & string> = {
  'dc:creator': 'creator',
  'excerpt:encoded': 'excerpt',
  guid: 'guid',
  link: 'link',
  pubDate: 'pubDate',
  title: 'title',
  'wp:attachment_url': 'attachmentUrl',
  'wp:post_date': 'date',
  'wp:post_date_gmt': 'dateGmt',
  'wp:post_name': 'slug',
  'wp:post_type': 'type',
  'wp:status': 'status',
}

/** Follows the elements of an export. */
function createReading(spool: Spool) {
  const index: WxrIndex = {
    authors: new Map(),
    comments: 0,
    items: [],
    site: { language: '', title: '', urls: [] },
    terms: [],
  }
  const path: string[] = []
  let version = ''
  let item: WxrItem | undefined
  let parts: string[] = []
  let length = 0
  let limit = FIELD_MAX
  /** The fields of the author, term or meta that is open. */
  let record: Record<string, string> = {}
  let attributes: Record<string, string> = {}

  const open = (name: string, own: Record<string, string>): void => {
    path.push(name)
    if (path.length > DEPTH_MAX)
      throw new WxrFault('The file is nested deeper than any export. Nothing was imported.')
    if (path.length === 1 && name !== 'rss') throw notAnExport()
    if (path.join('/') === 'rss/channel/item') item = emptyItem()
    if (['wp:author', 'wp:category', 'wp:postmeta', 'wp:tag', 'wp:term'].includes(name)) record = {}
    parts = []
    length = 0
    limit = name === 'content:encoded' ? CONTENT_MAX : FIELD_MAX
    attributes = own
  }

  const text = (value: string): void => {
    length += value.length
    if (length <= limit) parts.push(value)
  }

  const value = (): string => {
    if (length > limit) {
      if (item) item.isOversized = true
      return ''
    }
    return parts.join('')
  }

  const close = (name: string): void => {
    const at = path.slice(0, -1).join('/')
    if (at === 'rss/channel') closeInChannel(name)
    else if (at === 'rss/channel/item' && item) closeInItem(item, name)
    else if (at.startsWith('rss/channel/') && path.length === 4) record[name] = value().trim()
    else if (at === 'rss/channel/item/wp:postmeta') record[name] = value()
    path.pop()
    parts = []
    length = 0
  }

  const closeInChannel = (name: string): void => {
    const { site } = index
    switch (name) {
      case 'wp:wxr_version':
        version = value().trim()
        if (!VERSIONS.test(version)) {
          throw new WxrFault(`Exports of version “${version}” are not known. Nothing was imported.`)
        }
        return
      case 'title':
        site.title = value().trim()
        return
      case 'language':
        site.language = value().trim()
        return
      case 'link':
      case 'wp:base_blog_url':
      case 'wp:base_site_url':
        site.urls.push(value().trim())
        return
      case 'wp:author':
        index.authors.set(record['wp:author_login'] ?? '', record['wp:author_display_name'] ?? '')
        return
      case 'wp:category':
        return addTerm('category', record['wp:category_nicename'], record['wp:cat_name'])
      case 'wp:tag':
        return addTerm('post_tag', record['wp:tag_slug'], record['wp:tag_name'])
      case 'wp:term':
        return addTerm(record['wp:term_taxonomy'], record['wp:term_slug'], record['wp:term_name'])
      case 'item':
        return closeItem()
    }
  }

  const addTerm = (taxonomy = '', slug = '', name = ''): void => {
    const id = Number(record['wp:term_id'] ?? 0)
    index.terms.push({ description: record['wp:term_description'] ?? '', id, name, slug, taxonomy })
  }

  const closeInItem = (current: WxrItem, name: string): void => {
    const field = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined
    if (field) Object.assign(current, { [field]: value().trim() })
    else if (name === 'content:encoded') current.content = spool.add(value())
    else if (name === 'wp:post_id') current.id = Number(value()) || 0
    else if (name === 'wp:post_parent') current.parent = Number(value()) || 0
    else if (name === 'wp:post_password') current.hasPassword = value() !== ''
    else if (name === 'wp:comment') index.comments += 1
    else if (name === 'category' && attributes.domain) {
      const { domain, nicename = '' } = attributes
      current.terms.push({ domain, name: value().trim(), slug: nicename })
    } else if (name === 'wp:postmeta') {
      const key = record['wp:meta_key']?.trim() ?? ''
      if (META.test(key)) current.meta[key] ??= record['wp:meta_value'] ?? ''
    }
  }

  const closeItem = (): void => {
    if (!item) return
    const { meta } = item
    item.attachedFile = meta._wp_attached_file?.trim() ?? ''
    item.attachmentAlt = meta._wp_attachment_image_alt?.trim() ?? ''
    if (index.items.length >= ITEMS_MAX)
      throw new WxrFault('The file has more items than any export. Nothing was imported.')
    index.items.push(item)
    item = undefined
  }

  const end = (): WxrIndex => {
    if (!version) throw notAnExport()
    return index
  }

  return { close, end, open, text }
}

const notAnExport = (): WxrFault =>
  new WxrFault('The file is not an export of WordPress (WXR): Tools, Export makes one. Nothing was imported.')
