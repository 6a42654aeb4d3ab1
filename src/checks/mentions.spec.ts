import { describe, expect, it } from 'vitest'
import { block, doc, docLink, link, p, ul } from '@/rich-text/build'
import { mentionsIn } from './mentions'

describe('mentionsIn', () => {
  it.each([undefined, null])('finds nothing in %j', (text) => {
    expect(mentionsIn(text)).toEqual([])
  })

  it('finds pictures, links and related content, at any depth', () => {
    const text = doc(
      p('See ', docLink('projects', 'p1', 'the project'), ' and ', link('https://example.org', 'a site')),
      ul(['An item with ', docLink('articles', 'a1', 'an article')]),
      block('image', { media: 'm1' }),
      block('image', { media: { id: 'm2' } }),
      block('figures', { items: [{ label: 'People', value: '12' }] }),
      block('relatedItems', {
        items: [
          { relationTo: 'projects', value: 'p2' },
          { relationTo: 'partners', value: 'r1' },
        ],
      }),
    )
    expect(mentionsIn(text)).toEqual([
      { collection: 'projects', id: 'p1' },
      { collection: 'articles', id: 'a1' },
      { collection: 'media', id: 'm1' },
      { collection: 'media', id: 'm2' },
      { collection: 'projects', id: 'p2' },
      { collection: 'partners', id: 'r1' },
    ])
  })
})
