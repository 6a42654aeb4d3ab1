import type { SanitizedServerEditorConfig } from '@payloadcms/richtext-lexical'
import { DOCUMENTS, MEDIA } from '@collections/slugs'
import { block } from '@/rich-text/build'
import type { RichTextData, RichTextNode } from '@/rich-text/types'
import type { Locale } from '@/locales'
import { pageKey } from './addresses'
import { cleanHtml, type CleanText } from './html/cleanHtml'
import type { BlockDraft } from './html/walk'
import { isTooDeep, textOfHtml, tidy } from './html/dom'
import type { OldFiles } from './files'
import { dateOf } from './pairs'
import { expandShortcodes } from './html/shortcodes'
import type { StoredFiles } from './storeFiles'
import { toLexical } from './toLexical'
import type { OldTopics } from './topics'
import type { Notes, WxrIndex, WxrItem } from './types'

/** Lengths that the fields of articles take, in characters. */
const TITLE_MAX = 200
const LEAD_MAX = 600
const NAME_MAX = 120
/** A lead that is made from the text is no longer than this. */
const MADE_LEAD_MAX = 320

/** A post as it would be written in its language. */
export type Variant = {
  body: RichTextData
  heroImage?: string
  item: WxrItem
  lead?: string
  locale: Locale
  preparedBy?: string
  publishedOn?: string
  slug?: string
  title: string
  topics: string[]
}

/** What all posts of an import share. */
export type Workshop = {
  editor: SanitizedServerEditorConfig
  files: OldFiles
  index: WxrIndex
  stored: StoredFiles
  topics: OldTopics
}

type Post = { content: string; item: WxrItem; locale: Locale; note: Notes }

/**
 * Turns a post into what an article holds; the files that it shows are brought, and the topics that are wanted made.
 *
 * @returns a sentence where it cannot be one
 */
export async function prepareVariant(
  workshop: Workshop,
  { content, item, locale, note }: Post,
): Promise<string | Variant> {
  const clean = cleaned(workshop, { content, item, locale, note })
  if (!clean) return 'Its text is nested deeper, or has more tags, than anybody writes.'
  const blocks = await blocksOf(workshop, clean, { locale, note })
  return {
    body: toLexical(clean, workshop.editor, blocks),
    heroImage: await heroOf(workshop, item, { locale, note }),
    item,
    lead: leadOf(clean, item, note),
    locale,
    preparedBy: authorOf(workshop.index, item, note),
    publishedOn: publishedOn(item, note),
    title: titleOf(item, locale, note),
    topics: await workshop.topics.of(item, locale, note),
  }
}

/** The text without everything that Tilts has not; nothing where it is nested too deep to be looked at. */
function cleaned({ files, index }: Workshop, { content, item, note }: Post): CleanText | undefined {
  if (isTooDeep(content)) return undefined
  const html = expandShortcodes(content, note, () => files.picturesOf(item.id))
  // Shortcodes become tags.
  if (isTooDeep(html)) return undefined
  try {
    return cleanHtml(html, { base: baseOf(index, item), isClassic: !/<!--\s*wp:/.test(content), note })
  } catch (err) {
    // What gets past the count ends in a full stack.
    if (err instanceof RangeError) return undefined
    throw err
  }
}

const baseOf = ({ site }: WxrIndex, { link }: WxrItem): string | undefined =>
  [link, ...site.urls].find((address) => pageKey(address) !== undefined)

type In = { locale: Locale; note: Notes }

async function blocksOf(
  workshop: Workshop,
  { blocks }: CleanText,
  where: In,
): Promise<(RichTextNode | undefined)[]> {
  const made: (RichTextNode | undefined)[] = []
  for (const draft of blocks) made.push(await blockOf(workshop, draft, where))
  return made
}

async function blockOf(
  { files, stored }: Workshop,
  draft: BlockDraft,
  { locale, note }: In,
): Promise<RichTextNode | undefined> {
  if (draft.kind === 'video') return block('video', { title: draft.title, url: draft.url })
  if (draft.kind === 'file') {
    const file = files.byUrl(draft.url)
    const document = file && (await stored.idOf(file, { collection: DOCUMENTS, locale, note }))
    if (document) return block('file', { document, ...(draft.label && { label: draft.label }) })
    if (!file) note('fileFromOutside', draft.url)
    return linkTo(draft.url, draft.label)
  }
  const file = (draft.attachment && files.byId(draft.attachment)) || files.byUrl(draft.src)
  if (!file) {
    note('fileMissing', `${draft.src} ${draft.alt} ${draft.caption}`)
    return undefined
  }
  const media = await stored.idOf(file, { alt: { [locale]: draft.alt }, collection: MEDIA, locale, note })
  if (!media) {
    if (draft.caption) note('captionDropped', draft.caption)
    return undefined
  }
  const caption = draft.caption || file.caption[locale]
  return block('image', { media, width: 'column', ...(caption && { caption }) })
}

/** What is left of a file that is not there. */
const linkTo = (url: string, label: string): RichTextNode => {
  const text = {
    type: 'text',
    version: 1,
    detail: 0,
    format: 0,
    mode: 'normal',
    style: '',
    text: label || url,
  }
  const layout = { direction: null, format: '', indent: 0 }
  const link = {
    type: 'link',
    version: 3,
    ...layout,
    fields: { linkType: 'custom', newTab: false, url },
    children: [text],
  }
  return { type: 'paragraph', version: 1, ...layout, textFormat: 0, textStyle: '', children: [link] }
}

async function heroOf(
  { files, stored }: Workshop,
  { meta }: WxrItem,
  { locale, note }: In,
): Promise<string | undefined> {
  const id = Number(meta._thumbnail_id ?? 0)
  if (!id) return undefined
  const file = files.byId(id)
  if (file) return stored.idOf(file, { collection: MEDIA, locale, note })
  note('fileMissing', `main picture ${id}`)
  return undefined
}

/** The excerpt that somebody wrote, or else the start of the text. */
function leadOf({ document }: CleanText, { excerpt }: WxrItem, note: Notes): string | undefined {
  const written = textOfHtml(excerpt)
  if (written.length > LEAD_MAX) note('leadShortened', written)
  if (written) return shortened(written, LEAD_MAX)
  const first = [...document.body.children].find(
    ({ localName, textContent }) => localName === 'p' && !textContent?.includes('\u2063'),
  )
  const text = tidy(first?.innerHTML ? textOfHtml(first.innerHTML.replaceAll('<br>', ' ')) : '')
  if (!text) return undefined
  const lead = shortened(text, MADE_LEAD_MAX)
  note('leadMade', lead)
  return lead
}

function titleOf({ title }: WxrItem, locale: Locale, note: Notes): string {
  const text = textOfHtml(title)
  if (!text) {
    note('titleMade')
    return locale === 'lv' ? 'Bez virsraksta' : 'Untitled'
  }
  if (text.length > TITLE_MAX) note('titleShortened', text)
  return shortened(text, TITLE_MAX)
}

/** By name alone: people of the old site have no accounts here. */
function authorOf({ authors }: WxrIndex, { creator }: WxrItem, note: Notes): string | undefined {
  const name = textOfHtml(authors.get(creator) ?? '')
  // A login is no name, and may be an address.
  if (!name || name.includes('@')) {
    if (creator) note('authorUnknown', creator.includes('@') ? 'an e-mail address' : creator)
    return undefined
  }
  return name.slice(0, NAME_MAX)
}

function publishedOn(item: WxrItem, note: Notes): string | undefined {
  const date = dateOf(item)
  if (!date) note('dateWrong', item.date || item.pubDate)
  return date?.toISOString()
}

/** Cut after a sentence if there is one in the second half, or else after a word. */
function shortened(text: string, max: number): string {
  if (text.length <= max) return text
  const start = text.slice(0, max)
  const sentence = /^[\s\S]*[.!?…](?=\s)/.exec(start)?.[0]
  if (sentence && sentence.length > max / 3) return sentence
  const word = start.slice(0, max - 1).replace(/\s+\S*$/, '')
  return `${word}…`
}
