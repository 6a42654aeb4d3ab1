import { describe, expect, it } from 'vitest'
import type { ContentField, Raw } from './content'
import { segmentsKey, segmentsOf, wordsIn } from './segments'

const plain = (name: string, localized = true): ContentField => ({
  kind: 'value',
  localized,
  name,
  text: 'plain',
})
const inBlock: Record<string, ContentField[]> = {
  callout: [plain('heading', false), { kind: 'value', localized: false, name: 'tone' }],
}
const body: ContentField = {
  kind: 'value',
  localized: true,
  name: 'body',
  nodeFields: ({ fields }) => inBlock[String((fields as Raw).blockType)] ?? [],
  text: 'rich',
}
const FIELDS: ContentField[] = [
  plain('title'),
  { ...plain('credits'), fixed: true },
  plain('code', false),
  { kind: 'value', localized: true, name: 'slug' },
  { fields: [plain('description')], kind: 'group', localized: false, name: 'seo' },
  {
    fields: [plain('label'), { kind: 'value', localized: false, name: 'amount' }],
    kind: 'list',
    localized: false,
    name: 'steps',
  },
  { fields: [plain('tag', false)], kind: 'list', localized: true, name: 'tags' },
  { blocks: { quote: [plain('text')] }, kind: 'blocks', localized: false, name: 'layout' },
  body,
]
const text = (words: string, more: Raw = {}): Raw => ({ type: 'text', text: words, version: 1, ...more })
const node = (type: string, ...children: Raw[]): Raw => ({ type, children, direction: 'ltr', version: 1 })
const rich = (...children: Raw[]): Raw => ({ root: { type: 'root', children } })
const tell = (raw: Raw, locale = 'lv') =>
  segmentsOf(FIELDS, raw, locale).map(({ id, path, text: words }) => [id, path, words])

describe('segmentsOf', () => {
  it('gives the texts of one language in their order, by the ids of rows', () => {
    const raw = {
      title: { en: 'Title', lv: ' Virsraksts ' },
      code: 'A1',
      credits: { lv: 'Fonds' },
      slug: { lv: 'virsraksts' },
      seo: { description: { lv: 'Apraksts' } },
      steps: [{ id: 's1', amount: 3, label: { lv: 'Viens' } }, { label: { lv: 'Divi' } }],
      tags: { lv: [{ id: 't1', tag: 'birka' }] },
      layout: [
        { id: 'b1', blockType: 'quote', text: { lv: 'Citāts' } },
        { id: 'b2', blockType: 'gone', text: { lv: 'Nekas' } },
      ],
    }
    expect(tell(raw)).toEqual([
      ['title', 'title', 'Virsraksts'],
      ['seo.description', 'seo.description', 'Apraksts'],
      ['steps.s1.label', 'steps.0.label', 'Viens'],
      ['steps.1.label', 'steps.1.label', 'Divi'],
      ['tags.t1.tag', 'tags.0.tag', 'birka'],
      ['layout.b1.text', 'layout.0.text', 'Citāts'],
    ])
    expect(tell(raw, 'en')).toEqual([['title', 'title', 'Title']])
  })

  it.each([
    ['nothing', {}],
    ['empty texts', { title: { lv: '' }, tags: { lv: [{ id: 't', tag: ' \n' }] } }],
    ['what is no text', { title: { lv: 7 }, body: { lv: 'text' }, seo: 'x', steps: 'y' }],
    ['a rich text without words', { body: { lv: rich(node('paragraph'), { type: 'horizontalrule' }) } }],
  ])('E10: %s is nothing to translate', (_name, raw: Raw) => {
    expect(tell(raw)).toEqual([])
  })

  it('takes a field of several texts as one', () => {
    expect(tell({ title: { lv: ['a', 'b'] } })).toEqual([['title', 'title', 'a\nb']])
  })

  it('splits a rich text into its lines and the texts of its blocks', () => {
    const nested = node('listitem', text('first'), node('list', node('listitem', text('inner'))))
    const value = rich(
      node('heading', text('Heading')),
      node('paragraph', text('To '), node('link', text('there')), { type: 'linebreak' }),
      node('list', nested, node('listitem', node('list', node('listitem', text('deep'))))),
      { type: 'block', fields: { id: 'c1', blockType: 'callout', heading: 'Note', tone: 'info' } },
      { type: 'block', fields: { blockType: 'callout', heading: 'Without an id' } },
      { type: 'block', fields: { id: 'c3', blockType: 'other' } },
      node('table', node('tablerow', node('tablecell', node('paragraph', text('cell'))))),
    )
    expect(tell({ body: { lv: value } })).toEqual([
      ['body.0', 'body.0', 'Heading'],
      ['body.1', 'body.1', 'To there'],
      ['body.2', 'body.2', 'first'],
      ['body.3', 'body.2', 'inner'],
      ['body.4', 'body.2', 'deep'],
      ['body.c1.heading', 'body.3.heading', 'Note'],
      ['body.4.heading', 'body.4.heading', 'Without an id'],
      ['body.5', 'body.6', 'cell'],
    ])
  })

  it('has no texts in nodes of an editor that tells of none', () => {
    const value = rich({ type: 'block', fields: { heading: 'Note' } }, node('paragraph', text('x')))
    const { nodeFields: _, ...rest } = body as ContentField & { kind: 'value' }
    expect(segmentsOf([rest], { body: { lv: value } }, 'lv').map(({ id }) => id)).toEqual(['body.0'])
  })
})

describe('segmentsKey', () => {
  const key = (raw: Raw): string => segmentsKey(segmentsOf(FIELDS, raw, 'lv'))
  const paragraph = (words: string, more: Raw = {}): Raw => ({ ...node('paragraph', text(words)), ...more })
  const bodyOf = (...children: Raw[]): Raw => ({ body: { lv: rich(...children) } })
  const base = bodyOf(paragraph('one'), paragraph('two'))

  it.each([
    [
      'what an editor writes down by itself',
      bodyOf(paragraph('one', { direction: null, indent: 0, version: 2 }), paragraph('two')),
    ],
    ['an empty paragraph', bodyOf(paragraph('one'), node('paragraph'), paragraph('two'))],
    ['another language', { ...base, title: { en: 'Title' } }],
    ['what is for all languages', { ...base, code: 'B2' }],
    ['an address', { ...base, slug: { lv: 'cita' } }],
  ])('does not notice %s', (_name, raw: Raw) => {
    expect(key(raw)).toBe(key(base))
  })

  it.each([
    ['another word', bodyOf(paragraph('one'), paragraph('three'))],
    ['another order', bodyOf(paragraph('two'), paragraph('one'))],
    ['bold type', bodyOf({ ...node('paragraph', text('one', { format: 1 })) }, paragraph('two'))],
    ['a paragraph less', bodyOf(paragraph('one'))],
    ['a heading in its place', bodyOf({ ...paragraph('one'), type: 'heading' }, paragraph('two'))],
    ['a new text', { ...base, title: { lv: 'Virsraksts' } }],
  ])('notices %s', (_name, raw: Raw) => {
    expect(key(raw)).not.toBe(key(base))
  })

  it('takes rows in another order, and list items with other numbers, for the same', () => {
    const [a, b] = ['a', 'b'].map((id) => ({ id, label: { lv: `step ${id}` } }))
    expect(key({ steps: [a, b] })).toBe(key({ steps: [b, a] }))
    const item = (value: number): Raw => node('list', { ...node('listitem', text('item')), value })
    expect(key(bodyOf(item(1)))).toBe(key(bodyOf(item(2))))
  })
})

describe('wordsIn', () => {
  it.each([
    ['', 0],
    ['Rīgas ielas – 12, un vēl!', 5],
    ["It doesn't matter", 3],
  ])('counts the words of “%s”', (words, count) => {
    expect(wordsIn(words, 'lv')).toBe(count)
  })
})
