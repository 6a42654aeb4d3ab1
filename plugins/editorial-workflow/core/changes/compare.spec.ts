import { describe, expect, it } from 'vitest'
import { compareLines } from './compareLines'
import { isReordered, movedRows, pairRows } from './pairRows'
import type { ValueLine } from './types'

const line = (text: string, more: Partial<ValueLine> = {}): ValueLine => ({ content: text, text, ...more })
const LONG = 'A paragraph about the river and those who live beside it.'
const OTHER = 'Something else altogether: grants, deadlines, seminars, coffee.'

describe('lines of a value', () => {
  it.each([
    ['same', ['a'], ['a'], [['a', 'a']]],
    ['added', [], ['a'], [[null, 'a']]],
    ['removed', ['a'], [], [['a', null]]],
    ['changed', ['2026'], ['2027'], [['2026', '2027']]],
    [
      'changed',
      ['one', 'two'],
      ['one', 'new', 'two'],
      [
        ['one', 'one'],
        [null, 'new'],
        ['two', 'two'],
      ],
    ],
    ['changed', [LONG], [`${LONG} And more.`], [[LONG, `${LONG} And more.`]]],
    [
      'changed',
      [LONG],
      [OTHER],
      [
        [LONG, null],
        [null, OTHER],
      ],
    ],
    ['same', [], [], []],
  ] as const)('%s: %j, now %j', (kind, before, now, pairs) => {
    const found = compareLines(
      before.map((text) => line(text)),
      now.map((text) => line(text)),
    )
    expect(found.kind).toBe(kind)
    expect(found.lines.map((each) => [each.before, each.now])).toEqual(pairs)
  })

  it('shows the looks where the words are the same', () => {
    const [before, now] = [
      line('a b', { content: '1', detail: 'a b (/old)' }),
      line('a b', { content: '2', detail: 'a b (/new)' }),
    ]
    expect(compareLines([before], [now])).toEqual({
      kind: 'changed',
      lines: [{ before: 'a b (/old)', isFormat: true, now: 'a b (/new)' }],
    })
  })

  it('calls looks that nobody can be shown a change all the same', () => {
    const found = compareLines([line('a', { content: '1' })], [line('a', { content: '2' })])
    expect(found.kind).toBe('changed')
  })
})

describe('rows of a list', () => {
  const row = (id: string, label: string, blockType?: string) => ({
    id,
    label,
    ...(blockType && { blockType }),
  })
  const [a, b, c] = [row('a', 'One'), row('b', 'Two'), row('c', 'Three')]

  it('are known by their ids, and those that are gone stand where they stood', () => {
    const changed = { ...c, label: 'Four' }
    expect(pairRows([a, b, c], [changed, a])).toEqual([
      [c, changed],
      [a, a],
      [b, null],
    ])
    expect(pairRows([a, b, c], [b])).toEqual([
      [a, null],
      [b, b],
      [c, null],
    ])
  })

  it('are known by what they hold where the list was written anew', () => {
    const [x, y] = [row('x', 'One'), row('y', 'Two more')]
    expect(pairRows([a, b], [x, y])).toEqual([
      [a, x],
      [b, y],
    ])
  })

  it('of another kind are other rows', () => {
    const [quote, video] = [row('a', 'One', 'quote'), row('a', 'One', 'video')]
    expect(pairRows([quote], [video])).toEqual([
      [quote, null],
      [null, video],
    ])
  })

  it('are in another order only where those that stay are', () => {
    expect(isReordered([a, b, c], [c, a])).toBe(true)
    expect(isReordered([a, b, c], [row('d', 'New'), a, c])).toBe(false)
    expect(movedRows([a, b, c], [c, b, a], ({ label }) => String(label))).toEqual([
      { before: '3. Three', now: '1. Three' },
      { before: '1. One', now: '3. One' },
    ])
  })
})
