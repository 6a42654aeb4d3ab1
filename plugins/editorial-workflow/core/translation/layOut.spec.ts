import { describe, expect, it } from 'vitest'
import type { ContentField, Raw } from '../content'
import { layOut, type LayOutInput } from './layOut'
import { knownLines, NO_MARKS, toMarks, type Mark } from './marks'
import { noteMarks } from './noteMarks'
import { FIELDS } from './specDocuments'
import { unitsOf } from './units'

const digest = (text: string): string => `#${text}`
const lay = (raw: Raw, more: Partial<LayOutInput> = {}, fields = FIELDS) =>
  layOut(fields, raw, { from: 'lv', keyOf: digest, rowId: (id) => `en-${id}`, to: 'en', ...more })
const line = (words: string, type = 'paragraph'): Raw => ({
  type,
  children: words === '' ? [] : [{ type: 'text', format: 0, text: words }],
})
const rich = (...children: Raw[]): Raw => ({ root: { type: 'root', children } })
const callout = (id: string | undefined, fields: Raw): Raw => ({
  type: 'block',
  fields: { blockType: 'callout', ...(id && { id }), ...fields },
})
const body = (lv: unknown, en?: unknown): Raw => ({ body: { lv, ...(en !== undefined && { en }) } })
const left = (raw: Raw, fields?: readonly ContentField[]) =>
  lay(raw, {}, fields).leftovers.map(({ labels, text }) => [
    labels.map((part) => (typeof part === 'number' ? part : part.name)).join('.'),
    text,
  ])
const targets = (raw: Raw) =>
  lay(raw).cells.map(({ id, target }) => [
    id,
    typeof target === 'string' ? target : (target?.children[0]?.text ?? null),
  ])
/** Writes the text of one cell, and gives what becomes of a field. */
const written = (raw: Raw, id: string, field = 'body'): unknown =>
  lay(raw, {
    edit: (cell) =>
      cell.id === id ? (cell.flow === null ? 'NEW' : [{ type: 'text', text: 'NEW' }]) : undefined,
  }).data[field]

describe('what stands for nothing in the source', () => {
  it.each<[string, Raw, unknown]>([
    ['a text', { title: { en: 'Title' } }, [['title', 'Title']]],
    ['a line', body(rich(line('A')), rich(line('a'), line('b'))), [['body', 'b']]],
    [
      'a block',
      body(rich(), rich(callout('c1', { heading: 'H', points: [{ id: 'p', point: 'P' }] }))),
      [
        ['body.heading', 'H'],
        ['body.points.point', 'P'],
      ],
    ],
    [
      'a row',
      { tags: { en: [{ id: 'x', kinds: [{ id: 'y', name: 'K' }], tag: 'T' }], lv: [] } },
      [
        ['tags.tag', 'T'],
        ['tags.kinds.name', 'K'],
      ],
    ],
    ['nothing', { ...body(rich(line('A')), rich(line('a'))), title: { lv: 'T' } }, []],
  ])('is told: %s', (_name, raw, expected) => {
    expect(left(raw)).toEqual(expected)
  })

  it('is told also where groups and rich texts stand in rows of a language', () => {
    const fields: ContentField[] = [
      {
        fields: [
          {
            fields: [{ kind: 'value', localized: false, name: 'text', text: 'plain' }],
            kind: 'group',
            localized: false,
            name: 'inner',
          },
          { kind: 'value', localized: false, name: 'story', text: 'rich' },
          { kind: 'value', localized: false, name: 'count' },
        ],
        kind: 'list',
        localized: true,
        name: 'rows',
      },
    ]
    const row = { id: 'r', count: 1, inner: { text: 'I' }, story: rich(line('A'), line('B')) }
    expect(left({ rows: { en: [row] } }, fields)).toEqual([
      ['rows.inner.text', 'I'],
      ['rows.story', 'A\nB'],
    ])
  })
})

describe('blocks in rich texts', () => {
  it('stand only for blocks of their kind, and come without words where they are new', () => {
    const source = rich(
      line('A'),
      callout('c1', { heading: 'H', points: [{ id: 'p1', point: 'P' }], tone: 'info' }),
    )
    const raw = body(source, rich(line('a'), { type: 'block', fields: { blockType: 'video', url: 'u' } }))
    expect(targets(raw)).toEqual([
      ['body.0', 'a'],
      ['body.c1.heading', ''],
      ['body.c1.points.p1.point', ''],
    ])
    expect(written(raw, 'body.c1.heading')).toMatchObject({
      root: {
        children: [
          { children: [{ text: 'a' }] },
          {
            fields: {
              blockType: 'callout',
              heading: 'NEW',
              id: 'c1',
              points: [{ id: 'en-p1' }],
              tone: 'info',
            },
          },
        ],
      },
    })
    const other = written(raw, 'body.0') as { root: { children: Raw[] } }
    expect(other.root.children[1]).toEqual({
      type: 'block',
      fields: { blockType: 'callout', id: 'c1', points: [{ id: 'en-p1' }], tone: 'info' },
    })
  })

  it('keep what a language has chosen of its own', () => {
    const block = (heading: string, tone: string) => callout('c1', { heading, points: [], tone })
    const raw = body(rich(line('A'), line('B'), block('H', 'info')), rich(line('a'), block('h', 'alert')))
    expect(written(raw, 'body.0')).toMatchObject({
      root: {
        children: [
          { children: [{ text: 'NEW' }] },
          { children: [] },
          { fields: { heading: 'h', tone: 'alert' } },
        ],
      },
    })
  })

  it('without ids, and nodes that hold nothing, are kept', () => {
    const raw = body(rich(callout(undefined, { heading: 'H' }), { type: 'horizontalrule' }, line('')), rich())
    expect(written(raw, 'body.0.heading')).toEqual(
      rich(callout(undefined, { heading: 'NEW', points: [] }), { type: 'horizontalrule' }, line('')),
    )
  })
})

describe('a translation whose lines lie as those of its source', () => {
  it('keeps all but the line that is written, also what its source has not', () => {
    const raw = body(rich(line('A'), line('B')), {
      ...rich({ ...line('a'), format: 'center' }, line('b')),
      extra: 1,
    })
    expect(written(raw, 'body.1')).toEqual({
      ...rich(
        { ...line('a'), format: 'center' },
        { ...line('b'), children: [{ type: 'text', text: 'NEW' }] },
      ),
      extra: 1,
    })
  })

  it('follows the source in what a line is', () => {
    const raw = body(rich(line('A', 'quote'), line('B')), rich(line('a'), line('b')))
    expect(written(raw, 'body.1')).toMatchObject({
      root: { children: [{ type: 'quote', children: [{ text: 'a' }] }, { children: [{ text: 'NEW' }] }] },
    })
  })
})

describe('texts of their own', () => {
  const many: ContentField[] = [
    { kind: 'value', localized: true, many: true, name: 'lines', text: 'plain' },
    { fixed: true, kind: 'value', localized: true, name: 'credits', text: 'plain' },
  ]
  it('of several lines are a list again', () => {
    const raw = { credits: { lv: 'Fonds' }, lines: { lv: ['A', 'B'] } }
    expect(lay(raw, { edit: () => 'a\n\nb' }, many).data).toEqual({ lines: ['a', 'b'] })
  })

  it('are taken away by nothing', () => {
    expect(lay({ title: { en: 'T', lv: 'V' } }, { edit: () => '' }).data).toEqual({ title: null })
  })
})

const mark = (more: Partial<Mark> = {}): Mark => ({
  at: '2026-11-23T10:00:00Z',
  done: true,
  from: 'A',
  fromHash: '#x',
  origin: 'human',
  target: '#a',
  ...more,
})

describe('what is noted', () => {
  it('is read again, and nothing where nothing was', () => {
    expect([toMarks(null), toMarks({ flows: 1 }), toMarks({ flows: {}, texts: { a: mark() } })]).toEqual([
      NO_MARKS,
      NO_MARKS,
      { flows: {}, texts: { a: mark() } },
    ])
  })

  const approved = (at: string, raw: Raw) => ({ at, layout: lay(raw) })
  const flows = { body: { marks: [mark(), null], source: ['#s1', '#s2'], target: ['#t1', '#t2'] } }

  it.each<[string, Parameters<typeof knownLines>[0], Parameters<typeof knownLines>[1], unknown]>([
    ['nothing', NO_MARKS, null, null],
    ['what was written', { flows, texts: {} }, null, { ...flows.body, texts: ['A', null] }],
    [
      'what was written since the approval',
      { flows, texts: {} },
      approved('2026-11-22T10:00:00Z', body(rich(line('A')), rich(line('a')))),
      { ...flows.body, texts: ['A', null] },
    ],
    [
      'what was approved since',
      { flows, texts: {} },
      approved('2026-11-24T10:00:00Z', body(rich(line('A')), rich(line('a'), line('b')))),
      expect.objectContaining({ source: [expect.stringContaining('"A"'), '-1'], texts: ['A', null] }),
    ],
    ['nothing of a text that was not there', NO_MARKS, approved('2026-11-24T10:00:00Z', {}), null],
  ])('of lines: %s', (_name, marks, state, expected) => {
    expect(knownLines(marks, state, 'body')).toEqual(expected)
  })

  it('is kept for texts that others stand beside, and forgotten of rich texts that are gone', () => {
    const raw = {
      ...body(rich(line('A'), line('B')), rich(line('a'), line('b'))),
      title: { en: 'T', lv: 'V' },
    }
    const before = lay(raw)
    const noted = new Map([
      [
        'body.0',
        {
          at: 'now',
          before: 'old',
          done: false,
          isCurrent: false,
          origin: 'human' as const,
          source: 'A',
          sourceHash: '#A',
        },
      ],
    ])
    const marks = { flows: {}, texts: { title: mark() } }
    const next = noteMarks({ after: before, before, digest, marks, noted })
    expect(next.texts).toEqual({ title: mark() })
    expect(next.flows.body?.marks).toEqual([
      { at: 'now', done: false, from: 'old', fromHash: null, origin: 'human', target: expect.any(String) },
      null,
    ])
    const again = noteMarks({ after: before, before, digest, marks: next, noted })
    expect(again.flows.body?.marks[0]).toMatchObject({ from: 'old', fromHash: null })
    expect(noteMarks({ after: lay({}), before, digest, marks, noted }).flows.body).toEqual({
      marks: [],
      source: [],
      target: [],
    })
    const longer = lay(body(rich(line('A')), rich(line('a'), line('b'))))
    expect(noteMarks({ after: longer, before, digest, marks, noted }).flows.body?.source[1]).toBe('-1')
  })
})

describe('where a unit stands', () => {
  const read = (raw: Raw, then: null | Raw, texts: Record<string, Mark> = {}, at = '2026-11-20T10:00:00Z') =>
    unitsOf({
      approved: then && { at, layout: lay(then) },
      digest,
      labelOf: () => '',
      layout: lay(raw),
      marks: { flows: {}, texts },
    }).map(({ before, id, origin, status }) => [id, status, before, origin])
  const title = (lv: string, en?: string): Raw => ({ title: { lv, ...(en && { en }) } })

  it.each<[string, Raw, null | Raw, Record<string, Mark>, unknown]>([
    ['empty', title('A'), null, {}, ['untranslated', null, null]],
    ['written elsewhere', title('A', 'a'), null, {}, ['translated', null, 'human']],
    ['as it was approved', title('A', 'a'), title('A', 'a'), {}, ['done', null, 'human']],
    [
      'written elsewhere since it was approved',
      title('A', 'b'),
      title('A', 'a'),
      {},
      ['translated', null, 'human'],
    ],
    ['approved before the source changed', title('B', 'a'), title('A', 'a'), {}, ['outdated', 'A', 'human']],
    [
      'marked before it was approved',
      title('A', 'a'),
      title('A', 'a'),
      { title: mark({ at: '2026-11-19T10:00:00Z', fromHash: '#Z' }) },
      ['done', null, 'human'],
    ],
    ['marked as done', title('A', 'a'), null, { title: mark({ fromHash: '#A' }) }, ['done', null, 'human']],
    [
      'marked as not done',
      title('A', 'a'),
      null,
      { title: mark({ done: false, fromHash: '#A', origin: 'machine' }) },
      ['translated', null, 'machine'],
    ],
    [
      'changed elsewhere since it was marked',
      title('A', 'b'),
      null,
      { title: mark({ fromHash: '#A', origin: 'machine' }) },
      ['translated', null, 'human'],
    ],
    [
      'made from another source',
      title('A', 'a'),
      null,
      { title: mark({ from: 'Z', fromHash: '#Z' }) },
      ['outdated', 'Z', 'human'],
    ],
    [
      'made from another text',
      title('A', 'a'),
      null,
      { title: mark({ from: 'Z', fromHash: null }) },
      ['outdated', 'Z', 'human'],
    ],
    [
      'made from the same text',
      title('A', 'a'),
      null,
      { title: mark({ from: 'A', fromHash: null }) },
      ['done', null, 'human'],
    ],
    [
      'made from nobody knows what',
      title('A', 'a'),
      null,
      { title: mark({ from: null, fromHash: null }) },
      ['translated', null, 'human'],
    ],
  ])('%s', (_name, raw, then, texts, expected) => {
    expect(read(raw, then, texts)).toEqual([['title', ...(expected as unknown[])]])
  })

  it('in a rich text too, line by line', () => {
    const then = body(rich(line('A'), line('B')), rich(line('a'), line('b')))
    const now = body(rich(line('A'), line('B un vēl'), line('C')), rich(line('a'), line('b')))
    expect(read(now, then)).toEqual([
      ['body.0', 'done', null, 'human'],
      ['body.1', 'outdated', 'B', 'human'],
      ['body.2', 'untranslated', null, null],
    ])
  })

  it('has a text of its own in a row that is new', () => {
    expect(read({ steps: [{ id: 's', label: { lv: 'L' } }] }, { steps: [] })).toEqual([
      ['steps.s.label', 'untranslated', null, null],
    ])
  })
})
