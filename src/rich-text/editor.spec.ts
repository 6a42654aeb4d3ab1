import { getEnabledNodes, type LexicalRichTextAdapter } from '@payloadcms/richtext-lexical'
import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import { createHeadlessEditor } from '@payloadcms/richtext-lexical/lexical/headless'
import { buildConfig, type Field, type PayloadRequest } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  block,
  blockquote,
  bold,
  br,
  doc,
  docLink,
  h2,
  h3,
  h4,
  hr,
  italic,
  link,
  ol,
  p,
  sub,
  sup,
  ul,
} from './build'
import { contentEditor } from './editor'
import { SAMPLES } from './samples'
import type { BlockFields, BlockSlug, RichTextData, RichTextNode } from './types'

const BODY: Field = { name: 'body', type: 'richText', editor: contentEditor }
const TITLE: Field = { name: 'title', type: 'text' }

/** The editor as Payload makes it from a config with the collections that it refers to. */
async function sanitizedEditor(): Promise<LexicalRichTextAdapter> {
  const { collections } = await buildConfig({
    secret: 'spec',
    db: { defaultIDType: 'text', init: () => expect.unreachable('no database here') },
    collections: [
      { slug: 'articles', fields: [BODY] },
      { slug: 'projects', fields: [TITLE] },
      { slug: 'partners', fields: [TITLE] },
      { slug: 'media', upload: true, fields: [] },
      { slug: 'documents', upload: true, fields: [] },
    ],
  })
  const body = collections[0]?.fields.find((field) => 'name' in field && field.name === 'body')
  if (body?.type !== 'richText') throw new Error('The field was not made.')
  return body.editor as LexicalRichTextAdapter
}

let editor: LexicalRichTextAdapter
beforeAll(async () => {
  editor = await sanitizedEditor()
})

/** Everything that the builder makes, with relations by id as they are stored. */
const EVERYTHING = doc(
  h2('Virsraksts'),
  p('a ', bold(italic('b')), sub('c'), sup('d'), br(), link('https://tilts.example', 'e')),
  h3('A'),
  h4('B'),
  p(),
  p(bold('treknrakstā')),
  p(docLink('articles', 'a-1', bold('f'))),
  ul('a', ['b ', bold('c')], ol('d', ul('e'), 'f'), 'g'),
  ol(link('mailto:a@b.example', 'a')),
  blockquote('Citāts'),
  hr(),
  block('speakerQuote', { ...SAMPLES.speakerQuote, organisation: 'p-1' }),
  block('image', { ...SAMPLES.image, media: 'm-1' }),
  block('figures', { items: [{ value: '1', label: 'a' }] }),
  block('video', SAMPLES.video),
  block('file', { document: 'd-1' }),
  block('callout', { text: 'T' }),
  block('relatedItems', { items: [{ relationTo: 'articles', value: 'a-1' }] }),
)

/** What Payload's own validations ask of the server; the type of ids is the one of SQLite and MongoDB here. */
const PAYLOAD = { collections: {}, config: {}, db: { defaultIDType: 'text' }, logger: console }

const validate = async (data: RichTextData): Promise<unknown> => {
  const translate = (key: string): string => key
  const req = { t: translate, i18n: { t: translate, language: 'lv' }, payload: PAYLOAD, user: null }
  return editor.validate(
    data as SerializedEditorState,
    {
      ...(BODY as object),
      operation: 'create',
      collectionSlug: 'articles',
      data: {},
      siblingData: {},
      path: ['body'],
      preferences: { fields: {} },
      req: req as unknown as PayloadRequest,
    } as unknown as Parameters<typeof editor.validate>[1],
  )
}

describe('contentEditor', () => {
  it('offers what the site can render and nothing else', () => {
    expect([...editor.editorConfig.features.enabledFeatures].sort()).toEqual([
      'blockquote',
      'blocks',
      'bold',
      'heading',
      'horizontalRule',
      'indent',
      'italic',
      'link',
      'orderedList',
      'paragraph',
      'subscript',
      'superscript',
      'toolbarFixed',
      'toolbarInline',
      'unorderedList',
    ])
  })

  it('stores a built text as it is', () => {
    const nodes = getEnabledNodes({ editorConfig: editor.editorConfig })
    const headless = createHeadlessEditor({ nodes, onError: (error) => expect.unreachable(error.message) })
    const state = headless.parseEditorState(EVERYTHING as SerializedEditorState)
    expect(JSON.parse(JSON.stringify(state.toJSON()))).toEqual(EVERYTHING)
  })

  it('takes every block and every kind of node', async () => {
    expect(await validate(EVERYTHING)).toBe(true)
  })

  it.each<[string, RichTextNode]>([
    ['a script as a link', p(link('javascript:alert(1)', 'a'))],
    ['a path as a link', p(link('/kontakti', 'a'))],
    ['a link without a host', p(link('https://', 'a'))],
    ['a link to nothing', p(docLink('articles', '', 'a'))],
    ['an automatic link with another protocol', p({ ...link('ftp://a.example', 'a'), type: 'autolink' })],
    ['a video without encryption', block('video', { url: 'http://a.example', title: 'a' })],
    ['a video that is a script', block('video', { url: 'javascript:alert(1)', title: 'a' })],
    ['figures without any', block('figures', { items: [] })],
    ['an unknown block', { type: 'block', version: 2, fields: { blockType: 'map', id: '1' } }],
  ])('refuses %s', async (_, node) => {
    expect(await validate(doc(node))).toEqual(expect.any(String))
  })

  const required: [BlockSlug, string][] = [
    ['speakerQuote', 'text'],
    ['speakerQuote', 'speaker'],
    ['image', 'media'],
    ['figures', 'items'],
    ['video', 'url'],
    ['video', 'title'],
    ['file', 'document'],
    ['callout', 'text'],
    ['relatedItems', 'items'],
  ]
  it.each(required)('refuses %s without %s', async (slug, name) => {
    const fields = { ...SAMPLES[slug], [name]: null } as BlockFields[BlockSlug]
    expect(await validate(doc(block(slug, fields)))).toContain(name)
  })
})
