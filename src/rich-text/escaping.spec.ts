import { describe, expect, it } from 'vitest'
import { blockquote, bold, doc, docLink, h2, link, p, text, ul } from './build'
import { richTextToHtml } from './index'
import { docWith, SITE } from './samples'
import type { RichTextData } from './types'

const ATTACKS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '" onfocus="alert(1)" autofocus="',
  '</p></figure></aside><iframe src=//evil.example>',
  '<!-- --!><svg onload=alert(1)>',
  'javascript:alert(1)',
  'JAVASCRIPT:alert("1")',
  'java\tscript:alert(1)',
  ' data:text/html;base64,PHNjcmlwdD4=',
  'https://a.example/"><script>alert(1)</script>',
  "https://a.example/' onclick='alert(1)",
  '&lt;script&gt; &amp; &#x3c;b&#x3e;',
  '\u2028<script>\u0000',
]

/** One text with the same words in every place that somebody can fill in. */
const PLACES: [string, (words: string) => RichTextData][] = [
  ['text', (words) => doc(p(words), h2(bold(words)), blockquote(words), ul(words, ul(words)))],
  ['link', (words) => doc(p(link(words, words)))],
  ['link to a document', (words) => doc(p(docLink('articles', doc_(words), words)))],
  [
    'format',
    (words) =>
      doc(p({ ...text('a'), style: words, mode: words }), { ...p('a'), format: words, indent: words }),
  ],
  [
    'tag',
    (words) => doc({ ...h2('a'), tag: words }, { ...ul('a'), tag: words, listType: words, start: words }),
  ],
  [
    'speakerQuote',
    (words) =>
      docWith('speakerQuote', {
        text: words,
        speaker: words,
        role: words,
        organisation: doc_(words),
        lang: words as 'lv',
      }),
  ],
  ['image', (words) => docWith('image', { media: file(words), caption: words, width: words as 'wide' })],
  ['image of the library', (words) => docWith('image', { media: file(words, '/a.jpg') })],
  [
    'figures',
    (words) => docWith('figures', { heading: words, items: [{ value: words, label: words, note: words }] }),
  ],
  ['video', (words) => docWith('video', { url: words, title: words, transcript: words })],
  ['file', (words) => docWith('file', { document: file(words), label: words })],
  ['file of the library', (words) => docWith('file', { document: file(words, '/a.pdf') })],
  ['callout', (words) => docWith('callout', { tone: words as 'info', heading: words, text: words })],
  [
    'relatedItems',
    (words) =>
      docWith('relatedItems', {
        heading: words,
        items: [
          { relationTo: 'articles', value: doc_(words) },
          { relationTo: 'partners', value: doc_(words) },
        ],
      }),
  ],
]

const doc_ = (words: string) => ({ id: words, title: words, name: words, slug: words })
const file = (words: string, url = words) => ({
  ...doc_(words),
  url,
  alt: words,
  caption: words,
  credit: words,
  filename: words,
  mimeType: words,
  width: words,
  height: words,
  sizes: {
    card: { url: words, width: 800, height: 600 },
    hero: { url: `/${words}`, width: 1600, height: 1200 },
  },
})

const context = { ...SITE, urlFor: (_: string, { slug }: Record<string, unknown>) => String(slug) }

const ALLOWED_TAGS =
  /^(a|aside|blockquote|br|cite|dd|details|div|dl|dt|em|figcaption|figure|h2|hr|img|li|ol|p|small|span|strong|sub|summary|sup|ul)$/
const ALLOWED_ATTRIBUTES =
  /^(alt|aria-label|class|decoding|download|height|href|lang|loading|rel|sizes|src|srcset|start|target|width)$/

describe.each(PLACES)('%s', (_, build) => {
  it.each(ATTACKS)('with %j', (words) => {
    const html = richTextToHtml(build(words), context)
    const { tags, attributes, rest } = parse(html)
    for (const tag of tags) expect(tag).toMatch(ALLOWED_TAGS)
    for (const [name, value] of attributes) {
      expect(name).toMatch(ALLOWED_ATTRIBUTES)
      if (name === 'href' || name === 'src') expect(value).toMatch(/^(https?:\/\/|mailto:|tel:|\/(?!\/))/)
    }
    expect(rest).not.toMatch(/[<>"']/)
  })
})

/** Reads HTML as strictly as it is written: whatever is not a tag with quoted attributes is left in `rest`. */
function parse(html: string): { tags: string[]; attributes: [string, string][]; rest: string } {
  const tags: string[] = []
  const attributes: [string, string][] = []
  const rest = html.replace(
    /<\/?([a-z\d]+)((?: [a-z-]+(?:="[^"<>]*")?)*)(?: \/)?>/g,
    (_, tag: string, list: string) => {
      tags.push(tag)
      for (const [, name = '', value = ''] of list.matchAll(/ ([a-z-]+)(?:="([^"]*)")?/g))
        attributes.push([name, value])
      return ''
    },
  )
  return { tags, attributes, rest }
}
