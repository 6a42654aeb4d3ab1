import { describe, expect, it } from 'vitest'
import { block, doc, link, p } from './build'

const FIGURES = [
  { value: '1', label: 'a' },
  { value: '2', label: 'b' },
]

const idsIn = (value: unknown): string[] =>
  [...JSON.stringify(value).matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id ?? '')

// That the nodes are what Lexical stores and Payload accepts is checked in editor.spec.ts.
describe('ids', () => {
  it('are counted, so equal input gives equal output', () => {
    const build = () => doc(p(link('https://a.example', 'a')), block('figures', { items: FIGURES }))
    expect(build()).toEqual(build())
    expect(idsIn(build()).sort()).toEqual(['1', '2', '3', '4'].map((number) => number.padStart(24, '0')))
  })

  it('that are given stay', () => {
    const items = [{ id: 'row', value: '1', label: 'a' }]
    const given = doc(p(link('https://a.example', 'a', 'link')), block('figures', { items }, 'block'))
    expect(idsIn(given).sort()).toEqual(['block', 'link', 'row'])
  })

  it('are not put on relations', () => {
    const data = doc(block('relatedItems', { items: [{ relationTo: 'articles', value: 'a-1' }] }))
    expect(idsIn(data)).toHaveLength(1)
  })
})
