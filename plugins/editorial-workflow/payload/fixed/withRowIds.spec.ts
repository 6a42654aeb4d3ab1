import type { FlattenedField } from 'payload'
import { describe, expect, it } from 'vitest'
import { withRowIds } from './withRowIds'

const field = (more: object): FlattenedField => more as FlattenedField
const statement = field({ name: 'statement', type: 'text' })
const signs = field({
  name: 'signs',
  type: 'array',
  flattenedFields: [field({ name: 'sign', type: 'text' })],
})
const credits = field({ name: 'credits', type: 'array', flattenedFields: [statement, signs] })
const ID = expect.stringMatching(/^[0-9a-f]{24}$/) as unknown

describe('withRowIds', () => {
  it('gives an id to each row, at every depth', () => {
    const value = [{ statement: 'A', signs: [{ sign: 'x' }, { sign: 'y' }] }, { statement: 'B' }]
    const filled = withRowIds(credits, value)
    expect(filled).toEqual([
      {
        id: ID,
        statement: 'A',
        signs: [
          { id: ID, sign: 'x' },
          { id: ID, sign: 'y' },
        ],
      },
      { id: ID, statement: 'B' },
    ])
    const ids = JSON.stringify(filled).match(/"id":"\w+"/g) ?? []
    expect(new Set(ids).size).toBe(4)
  })

  it('keeps ids that are there', () => {
    expect(withRowIds(credits, [{ id: 'mine', statement: 'A' }])).toEqual([{ id: 'mine', statement: 'A' }])
  })

  it('goes into groups and blocks', () => {
    const blocks = field({
      name: 'layout',
      type: 'blocks',
      blocks: [{ slug: 'credit', flattenedFields: [credits] }],
    })
    const group = field({ name: 'footer', type: 'group', flattenedFields: [blocks] })
    const value = { layout: [{ blockType: 'credit', credits: [{ statement: 'A' }] }, { blockType: 'gone' }] }
    expect(withRowIds(group, value)).toEqual({
      layout: [
        { blockType: 'credit', id: ID, credits: [{ id: ID, statement: 'A' }] },
        { blockType: 'gone', id: ID },
      ],
    })
  })

  it.each([undefined, null, []])('makes %j an empty list where the field is one', (value) => {
    expect(withRowIds(credits, value)).toEqual([])
  })

  it('leaves everything else as it is', () => {
    expect([withRowIds(statement, 'A'), withRowIds(statement, undefined), withRowIds(statement, 0)]).toEqual([
      'A',
      null,
      0,
    ])
  })
})
