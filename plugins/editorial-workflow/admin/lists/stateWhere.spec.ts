import { validateWhereQuery } from 'payload/shared'
import { describe, expect, it } from 'vitest'
import { stateIn, withState } from './stateWhere'

describe('a list filtered by state', () => {
  const title = { title: { like: 'a' } }
  const draft = { 'workflow.lv': { equals: 'draft' } }
  const live = { 'workflow.en': { equals: 'published' } }

  it.each([
    [undefined, { and: [draft], or: [draft] }],
    [{}, { and: [draft], or: [draft] }],
    [title, { and: [draft], or: [{ and: [title] }] }],
    [{ or: [{ and: [title] }] }, { and: [draft], or: [{ and: [title] }] }],
    [
      { and: [{ 'workflow.lv': { equals: 'approved' } }], or: [{ and: [title] }] },
      { and: [draft], or: [{ and: [title] }] },
    ],
    [
      { and: [live], or: [live] },
      { and: [{ ...live, ...draft }], or: [{ ...live, ...draft }] },
    ],
  ])('%j', (where, wanted) => {
    const found = withState(where, 'lv', 'draft')
    expect(found).toEqual(wanted)
    expect(stateIn(found, 'lv')).toBe('draft')
    expect(stateIn(withState(found, 'lv', ''), 'lv')).toBe('')
    // Payload shows what it calls valid in its own filter, which knows no states.
    expect(!validateWhereQuery(found) || JSON.stringify(found.or).includes('title')).toBe(true)
  })

  it('goes back to what it was', () => {
    expect(withState(withState(undefined, 'lv', 'draft'), 'lv', '')).toEqual({})
    expect(withState(withState(title, 'lv', 'draft'), 'lv', '')).toEqual({ or: [{ and: [title] }] })
  })
})
