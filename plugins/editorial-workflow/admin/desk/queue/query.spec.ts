import { describe, expect, it } from 'vitest'
import { apiPath, filtersOf, readQuery, withFilter, writeQuery } from './query'
import { readSaved } from './saved'

const NOW = Date.UTC(2026, 10, 23)

describe('the address of the queue', () => {
  it.each([
    ['', {}],
    ['?list=review&page=2', { list: 'review', page: '2' }],
    ['state=nonsense&list=none&page=0&limit=7&due=3&sort=x', {}],
    ['page=1e9&search=%20%20', {}],
    [`search=${'x'.repeat(101)}`, {}],
    ['x=1&assignee=me&freshness=outdated', { assignee: 'me', freshness: 'outdated' }],
  ])('%s', (text, expected) => {
    expect(readQuery(text)).toEqual(expected)
  })

  it('is the same whatever was said first', () => {
    expect(writeQuery({ page: '2', list: 'work' })).toBe(writeQuery({ list: 'work', page: '2' }))
    expect(writeQuery({ list: '', search: 'ā b' })).toBe('search=%C4%81+b')
    expect(readQuery(writeQuery({ search: 'ā & b' }))).toEqual({ search: 'ā & b' })
  })

  it('begins at the first page with each other filter, and is saved without its place', () => {
    expect(withFilter({ list: 'work', page: '3' }, { state: 'draft' })).toEqual({
      list: 'work',
      state: 'draft',
    })
    expect(filtersOf({ limit: '50', list: 'work', page: '3' })).toEqual({ list: 'work' })
  })

  it.each([
    [{}, 'limit=25'],
    [{ list: 'all' }, 'limit=25'],
    [{ list: 'outdated' }, 'limit=25&list=outdated&sort=outdated'],
    [{ list: 'outdated', sort: 'newest' }, 'limit=25&list=outdated&sort=newest'],
    [{ assignee: 'me', due: 'overdue' }, 'limit=25&mine=true&overdue=true'],
    [{ assignee: 'nobody' }, 'limit=25&unassigned=true'],
    [{ assignee: 'id', limit: '50', page: '2' }, 'page=2&limit=50&assignee=id'],
    [{ due: '7' }, `limit=25&due=${encodeURIComponent('2026-11-30T00:00:00.000Z')}`],
  ])('asks the API: %o', (query, expected) => {
    expect(apiPath(query, NOW)).toBe(`/editorial/queue?${expected}`)
  })
})

describe('what was saved', () => {
  it.each([
    [null],
    ['text'],
    [{ filters: 'x' }],
    [{ filters: [{ name: 1 }, { name: '', query: '' }, null] }],
  ])('is nothing where it is not understood: %o', (value) => {
    expect(readSaved(value)).toEqual({ filters: [], standard: null })
  })

  it('has the standard only where there is such a filter, and filters as addresses say them', () => {
    const filters = [{ name: 'Mani', query: 'page=3&assignee=me&evil=1' }]
    expect(readSaved({ filters, standard: 'Mani' })).toEqual({
      filters: [{ name: 'Mani', query: 'assignee=me' }],
      standard: 'Mani',
    })
    expect(readSaved({ filters, standard: 'Cits' }).standard).toBeNull()
  })
})
