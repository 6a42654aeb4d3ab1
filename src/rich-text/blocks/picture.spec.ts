import { describe, expect, it } from 'vitest'
import { MEDIA } from '../samples'
import { pictureOf } from './picture'

const { thumbnail, card, hero } = MEDIA.sizes

describe('pictureOf', () => {
  it('offers the three sizes, with the middle one for old browsers', () => {
    expect(pictureOf(MEDIA)).toEqual({
      src: card.url,
      width: 800,
      height: 533,
      srcset: `${thumbnail.url} 400w, ${card.url} 800w, ${hero.url} 1600w`,
    })
  })

  it.each([
    [
      'a picture smaller than hero is offered as it is',
      { ...MEDIA, sizes: { thumbnail, card } },
      [400, 800, 2400],
    ],
    [
      'a size of another shape is left out',
      { ...MEDIA, sizes: { ...MEDIA.sizes, thumbnail: { ...thumbnail, height: 400 } } },
      [800, 1600],
    ],
    [
      'AVIF is left to picture elements',
      { ...MEDIA, sizes: { ...MEDIA.sizes, heroAvif: { ...hero, mimeType: 'image/avif' } } },
      [400, 800, 1600],
    ],
    [
      'a size of any name is offered, in order of width',
      { ...MEDIA, sizes: { hero, text: { ...card, width: 1200, height: 800 }, card } },
      [800, 1200, 1600],
    ],
    [
      'a size that was not made is left out',
      { ...MEDIA, sizes: { thumbnail: { url: null }, card, hero } },
      [800, 1600],
    ],
  ])('%s', (_, media, widths) => {
    const srcset = pictureOf(media)?.srcset ?? ''
    expect(srcset.split(', ').map((file) => Number.parseInt(file.split(' ')[1] ?? '', 10))).toEqual(widths)
  })

  it.each([
    ['no sizes', { ...MEDIA, sizes: undefined }],
    ['a drawing without a size', { ...MEDIA, width: null, height: null }],
  ])('%s: the original alone', (_, media) => {
    expect(pictureOf(media)).toMatchObject({ src: MEDIA.url, srcset: undefined })
  })

  it('makes addresses absolute and safe for srcset', () => {
    const media = { ...MEDIA, sizes: { card, hero: { ...hero, url: '/a, b.jpg' } } }
    expect(pictureOf(media, 'https://tilts.example')?.srcset).toBe(
      `https://tilts.example${card.url} 800w, https://tilts.example/a%2C%20b.jpg 1600w`,
    )
  })

  it.each([null, '', 'javascript:alert(1)'])('gives nothing for the address %j', (url) => {
    expect(pictureOf({ ...MEDIA, url })).toBeUndefined()
  })
})
