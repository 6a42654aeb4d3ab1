import { describe, expect, it } from 'vitest'
import { mergeSorted, toPage, toSort } from './merge'

describe('toSort', () => {
  it.each([
    [undefined, [{ descending: true, name: 'createdAt' }]],
    ['', [{ descending: true, name: 'createdAt' }]],
    [
      'title, -seo.rank',
      [
        { descending: false, name: 'title' },
        { descending: true, name: 'seo.rank' },
      ],
    ],
    [['+title'], [{ descending: false, name: 'title' }]],
  ])('reads %j', (sort, by) => {
    expect(toSort(sort)).toEqual(by)
  })
})

describe('mergeSorted', () => {
  const merged = (sort: string, first: object[], second: object[]): unknown[] =>
    mergeSorted(first as never[], second as never[], toSort(sort)).map(({ id }) => id)

  it('puts nothing first, and last where it is turned round', () => {
    const [first, second] = [[{ id: 1, n: 2 }], [{ id: 2 }, { id: 3, n: 1 }, { id: 4, n: null }]]
    expect(merged('n', first, second)).toEqual([2, 4, 3, 1])
    expect(merged('-n', first, second)).toEqual([1, 3, 2, 4])
  })

  it('goes by the next field where the first is equal, and keeps the order where all are', () => {
    const [first, second] = [
      [{ a: 1, b: 2, id: 1 }],
      [
        { a: 1, b: 1, id: 2 },
        { a: 1, b: 2, id: 3 },
      ],
    ]
    expect(merged('a,b', first, second)).toEqual([2, 1, 3])
  })
})

describe('toPage', () => {
  const rows = [1, 2, 3, 4, 5]
  it.each([
    [
      { limit: 2, page: 2 },
      [3, 4],
      { hasNextPage: true, hasPrevPage: true, page: 2, pagingCounter: 3, totalPages: 3 },
    ],
    [{ limit: 2, page: 9 }, [], { hasNextPage: false, nextPage: null, page: 9, totalDocs: 5 }],
    [{ limit: 0 }, rows, { limit: 5, page: 1, totalPages: 1 }],
    [{ limit: 2, pagination: false }, [1, 2], { hasNextPage: false, page: 1, totalPages: 1 }],
    [{}, rows, { limit: 10, totalDocs: 5, totalPages: 1 }],
  ])('%j', (asked, docs, told) => {
    expect(toPage(rows, asked)).toMatchObject({ docs, ...told })
  })
  it('of nothing is one page without anything', () => {
    expect(toPage([], {})).toMatchObject({ docs: [], page: 1, totalDocs: 0, totalPages: 1 })
  })
})
