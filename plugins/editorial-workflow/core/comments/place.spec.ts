import { describe, expect, it } from 'vitest'
import type { ContentField } from '../content'
import { comparePlaces, findPlace, isFieldPath } from './place'

const value = (name: string, localized = false): ContentField => ({ kind: 'value', localized, name })
const FIELDS: readonly ContentField[] = [
  value('title', true),
  { fields: [value('text')], kind: 'group', localized: false, name: 'seo' },
  { fields: [value('label', true)], kind: 'list', localized: false, name: 'steps' },
  { fields: [value('tag')], kind: 'list', localized: true, name: 'tags' },
  {
    blocks: { quote: [value('text')], rows: [value('items')] },
    kind: 'blocks',
    localized: false,
    name: 'layout',
  },
]
const RAW = {
  layout: [
    { blockType: 'rows', id: 'r' },
    { blockType: 'quote', id: 'q' },
  ],
  steps: [{ id: 'a' }, { id: 'b' }],
  tags: { en: [{ id: 'n' }], lv: [{ id: 'm' }] },
}

describe('a path', () => {
  it.each([
    'title',
    'seo',
    'seo.text',
    'steps',
    'steps.x',
    'steps.x.label',
    'layout.x.text',
    'layout.x.items',
  ])('%s could lead to a field', (path) => expect(isFieldPath(FIELDS, path)).toBe(true))
  it.each([
    '',
    'nothing',
    'title.lv',
    'steps.',
    'steps.x.text',
    'layout.x.label',
    '__proto__',
    'seo.constructor',
  ])('“%s” leads nowhere', (path) => expect(isFieldPath(FIELDS, path)).toBe(false))
})

describe('a place', () => {
  const at = (path: string, locale: null | string = 'lv') =>
    findPlace(FIELDS, RAW, path, locale)?.map(({ field, row }) => [field.name, row])

  it('is found by names and ids of rows', () => {
    expect(at('seo.text')).toEqual([
      ['seo', null],
      ['text', null],
    ])
    expect(at('steps.b.label')).toEqual([
      ['steps', 1],
      ['label', null],
    ])
    expect(at('layout.q.text')?.[0]).toEqual(['layout', 1])
    expect(at('steps.b')).toEqual([['steps', 1]])
  })

  it('is nowhere without its row, or in a block of another kind', () => {
    expect([at('steps.c.label'), at('layout.r.text'), at('title.x'), at('gone')]).toEqual(
      Array(4).fill(undefined),
    )
  })

  it('is looked for in its own language, or in all', () => {
    expect([at('tags.m.tag'), at('tags.n.tag'), at('tags.n.tag', null)]).toEqual([
      [
        ['tags', 0],
        ['tag', null],
      ],
      undefined,
      [
        ['tags', 0],
        ['tag', null],
      ],
    ])
  })

  it('stands in the order of the document', () => {
    const paths = ['layout.q.text', 'steps.b', 'steps.b.label', 'steps.a.label', 'title', 'seo.text']
    const sorted = paths
      .map((path) => ({ path, place: findPlace(FIELDS, RAW, path, 'lv') ?? [] }))
      .sort((one, other) => comparePlaces(one.place, other.place))
    expect(sorted.map(({ path }) => path)).toEqual([
      'title',
      'seo.text',
      'steps.a.label',
      'steps.b',
      'steps.b.label',
      'layout.q.text',
    ])
  })
})
