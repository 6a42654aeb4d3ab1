import type { Field } from 'payload'
import { describe, expect, it } from 'vitest'
import { sharedFieldChanges } from './sharedFieldChanges'

type Data = Record<string, unknown>

/** A field that all languages share and one that each has for itself: what every container is tried with. */
const PAIR: Field[] = [
  { name: 'number', type: 'text' },
  { name: 'text', type: 'text', localized: true },
]

/** One container each, where its `number` lies in a document, and how its path is told. */
const CONTAINERS: [name: string, Field, put: (pair: Data) => Data, path: string][] = [
  ['a row', { type: 'row', fields: PAIR }, (pair) => pair, 'number'],
  ['a collapsible', { type: 'collapsible', label: 'C', fields: PAIR }, (pair) => pair, 'number'],
  ['a group without a name', { type: 'group', fields: PAIR }, (pair) => pair, 'number'],
  ['a group', { name: 'g', type: 'group', fields: PAIR }, (g) => ({ g }), 'g.number'],
  ['a tab without a name', { type: 'tabs', tabs: [{ label: 'T', fields: PAIR }] }, (pair) => pair, 'number'],
  ['a tab', { type: 'tabs', tabs: [{ name: 't', fields: PAIR }] }, (t) => ({ t }), 't.number'],
  [
    'the second of two tabs',
    {
      type: 'tabs',
      tabs: [
        { label: 'T', fields: [] },
        { name: 't', fields: PAIR },
      ],
    },
    (t) => ({ t }),
    't.number',
  ],
  [
    'an array',
    { name: 'a', type: 'array', fields: PAIR },
    (pair) => ({
      a: [
        { id: 'r0', number: 'x' },
        { id: 'r1', ...pair },
      ],
    }),
    'a.1.number',
  ],
  [
    'blocks',
    {
      name: 'b',
      type: 'blocks',
      blocks: [
        { slug: 'other', fields: [{ name: 'number', type: 'text', localized: true }] },
        { slug: 'pair', fields: PAIR },
      ],
    },
    (pair) => ({ b: [{ id: 'r0', blockType: 'pair', ...pair }] }),
    'b.0.number',
  ],
  [
    'a group in a row in an array in a tab',
    {
      type: 'tabs',
      tabs: [
        {
          name: 't',
          fields: [
            {
              name: 'a',
              type: 'array',
              fields: [{ type: 'row', fields: [{ name: 'g', type: 'group', fields: PAIR }] }],
            },
          ],
        },
      ],
    },
    (g) => ({ t: { a: [{ id: 'r0', g }] } }),
    't.a.0.g.number',
  ],
]

describe.each(CONTAINERS)('in %s', (_name, field, put, path) => {
  const before = put({ number: '1', text: 'viens' })

  it('finds a shared field that changed', () => {
    expect(sharedFieldChanges([field], before, put({ number: '2', text: 'viens' }))).toEqual([path])
  })

  it('lets a localized field change', () => {
    expect(sharedFieldChanges([field], before, put({ number: '1', text: 'one' }))).toEqual([])
  })

  it('takes a field that is not sent for unchanged', () => {
    expect(sharedFieldChanges([field], before, put({ text: 'one' }))).toEqual([])
    expect(sharedFieldChanges([field], before, {})).toEqual([])
  })

  it('finds a shared field that was emptied, and one that was filled', () => {
    expect(sharedFieldChanges([field], before, put({ number: null }))).toEqual([path])
    expect(sharedFieldChanges([field], put({ text: 'viens' }), put({ number: '1' }))).toEqual([path])
  })
})

describe('a container that is localized as a whole', () => {
  it.each<[string, Field, Data, Data]>([
    ['group', { name: 'g', type: 'group', localized: true, fields: PAIR }, { g: { number: '1' } }, { g: {} }],
    [
      'tab',
      { type: 'tabs', tabs: [{ name: 't', localized: true, fields: PAIR }] },
      { t: { number: '1' } },
      { t: { number: '2' } },
    ],
    ['array', { name: 'a', type: 'array', localized: true, fields: PAIR }, { a: [{ id: '1' }] }, { a: [] }],
    [
      'list of blocks',
      { name: 'b', type: 'blocks', localized: true, blocks: [] },
      { b: [{ id: '1', blockType: 'x' }] },
      { b: [] },
    ],
  ])('may change: %s', (_name, field, before, after) => {
    expect(sharedFieldChanges([field], before, after)).toEqual([])
  })
})

describe('rows', () => {
  const array: Field = { name: 'a', type: 'array', fields: PAIR }
  const blocks: Field = {
    name: 'a',
    type: 'blocks',
    blocks: [
      { slug: 'one', fields: PAIR },
      { slug: 'two', fields: PAIR },
    ],
  }
  const rows = [
    { id: '1', blockType: 'one', number: '1' },
    { id: '2', blockType: 'one', number: '2' },
  ]
  const [first, second] = rows

  it.each<[string, unknown]>([
    ['one more', [...rows, { id: '3', blockType: 'one' }]],
    ['one less', [first]],
    ['none', []],
    ['nothing', null],
    ['another order', [second, first]],
    ['another row in the place of one', [first, { ...second, id: '3' }]],
    ['a row without its id', [first, { blockType: 'one', number: '2' }]],
  ])('are the same rows in the same order: %s', (_name, after) => {
    expect(sharedFieldChanges([array], { a: rows }, { a: after })).toEqual(['a'])
    expect(sharedFieldChanges([blocks], { a: rows }, { a: after })).toEqual(['a'])
  })

  it('keep the kind of their block', () => {
    expect(
      sharedFieldChanges([blocks], { a: rows }, { a: [first, { ...second, blockType: 'two' }] }),
    ).toEqual(['a'])
  })

  it('cannot come where there were none', () => {
    expect(sharedFieldChanges([array], {}, { a: rows })).toEqual(['a'])
    expect(sharedFieldChanges([array], {}, { a: [] })).toEqual([])
  })

  it('are told one by one', () => {
    const after = rows.map((row) => ({ ...row, number: 'x' }))
    expect(sharedFieldChanges([array], { a: rows }, { a: after })).toEqual(['a.0.number', 'a.1.number'])
  })
})

describe('values', () => {
  const DATE = '2024-03-10T00:00:00.000Z'
  const text: Field = { name: 'f', type: 'text' }
  const date: Field = { name: 'f', type: 'date' }
  const checkbox: Field = { name: 'f', type: 'checkbox' }
  const one: Field = { name: 'f', type: 'relationship', relationTo: 'media' }
  const many: Field = { name: 'f', type: 'relationship', relationTo: 'media', hasMany: true }
  const either: Field = { name: 'f', type: 'relationship', relationTo: ['media', 'users'] }
  const upload: Field = { name: 'f', type: 'upload', relationTo: 'media' }
  const json: Field = { name: 'f', type: 'json' }
  const choices: Field = { name: 'f', type: 'select', hasMany: true, options: ['a', 'b'] }
  const point: Field = { name: 'f', type: 'point' }

  it.each<[string, Field, unknown, unknown]>([
    ['nothing and an empty text', text, undefined, ''],
    ['null and an empty text', text, null, ''],
    ['nothing and an empty list', many, undefined, []],
    ['a date and its text', date, new Date(DATE), DATE],
    ['a date in another zone', date, '2024-03-10T02:00:00+02:00', DATE],
    ['no tick and nothing', checkbox, undefined, false],
    ['an id and its document', one, 'm1', { id: 'm1', alt: 'Tilts' }],
    ['an id as number and as text', one, 1, '1'],
    ['ids and documents', many, ['m1', { id: 'm2' }], [{ id: 'm1' }, 'm2']],
    [
      'ids with their collection',
      either,
      { relationTo: 'media', value: { id: 'm1' } },
      { relationTo: 'media', value: 'm1' },
    ],
    ['a file and its id', upload, { id: 'm1', filename: 'a.png' }, 'm1'],
    ['an object with its keys in another order', json, { a: 1, b: [2] }, { b: [2], a: 1 }],
    ['the same choices', choices, ['a', 'b'], ['a', 'b']],
    ['the same place', point, [24.1, 56.9], [24.1, 56.9]],
  ])('are the same: %s', (_name, field, before, after) => {
    expect(sharedFieldChanges([field], { f: before }, { f: after })).toEqual([])
    expect(sharedFieldChanges([field], { f: after }, { f: before })).toEqual([])
  })

  it.each<[string, Field, unknown, unknown]>([
    ['two texts', text, 'a', 'b'],
    ['a text and none', text, 'a', null],
    ['two dates', date, DATE, '2024-03-11T00:00:00.000Z'],
    ['a date and none', date, DATE, null],
    ['a tick and none', checkbox, true, undefined],
    ['two documents', one, { id: 'm1' }, 'm2'],
    ['documents in another order', many, ['m1', 'm2'], ['m2', 'm1']],
    [
      'one id of two collections',
      either,
      { relationTo: 'media', value: 'm1' },
      { relationTo: 'users', value: 'm1' },
    ],
    ['a file and none', upload, 'm1', null],
    ['two objects', json, { a: 1 }, { a: 2 }],
    ['one choice less', choices, ['a', 'b'], ['a']],
    ['zero and nothing', { name: 'f', type: 'number' }, 0, null],
  ])('differ: %s', (_name, field, before, after) => {
    expect(sharedFieldChanges([field], { f: before }, { f: after })).toEqual(['f'])
    expect(sharedFieldChanges([field], { f: after }, { f: before })).toEqual(['f'])
  })
})

describe('fields that hold nothing of the writer', () => {
  it.each<[string, Field]>([
    ['ui', { name: 'f', type: 'ui', admin: {} }],
    ['join', { name: 'f', type: 'join', collection: 'articles', on: 'projects' }],
    ['virtual', { name: 'f', type: 'text', virtual: true }],
    ['localized', { name: 'f', type: 'text', localized: true }],
  ])('may differ: %s', (_name, field) => {
    expect(sharedFieldChanges([field], { f: 'a' }, { f: 'b' })).toEqual([])
  })

  it.each(['_status', 'createdAt', 'deletedAt', 'id', 'updatedAt'])('may differ: %s', (name) => {
    expect(sharedFieldChanges([{ name, type: 'text' }], { [name]: 'a' }, { [name]: 'b' })).toEqual([])
  })
})
