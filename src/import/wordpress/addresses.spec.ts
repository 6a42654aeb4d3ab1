import { describe, expect, it } from 'vitest'
import { isTracker, linkAddress, originalOf, pageKey, uploadPath, videoAddress } from './addresses'

const YOUTUBE = 'https://www.youtube.com/watch?v=abcdefghijk'

describe('videoAddress', () => {
  it.each([
    ['https://youtu.be/abcdefghijk?si=x', YOUTUBE],
    ['https://m.youtube.com/watch?v=abcdefghijk&t=5', YOUTUBE],
    ['//www.youtube-nocookie.com/embed/abcdefghijk', YOUTUBE],
    ['https://www.youtube.com/shorts/abcdefghijk', YOUTUBE],
    ['https://player.vimeo.com/video/12345?h=x', 'https://vimeo.com/12345'],
    ['https://vimeo.com/12345', 'https://vimeo.com/12345'],
    ['https://www.youtube.com/@kanals', undefined],
    ['https://youtube.com.evil.example/watch?v=abcdefghijk', undefined],
    ['https://example.com/youtu.be/abcdefghijk', undefined],
    ['', undefined],
  ])('%s', (address, expected) => {
    expect(videoAddress(address)).toBe(expected)
  })
})

describe('linkAddress', () => {
  it.each([
    ['/a b', 'https://vecais.example/a%20b'],
    ['../b/', 'https://vecais.example/b/'],
    ['//other.example/x', 'https://other.example/x'],
    ['tel:+37120000000', 'tel:+37120000000'],
    ['#top', undefined],
    ['', undefined],
    ['javascript:alert(1)', undefined],
    ['java\nscript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['http://', undefined],
  ])('%s', (href, expected) => {
    expect(linkAddress(href, 'https://vecais.example/a/')).toBe(expected)
  })
})

describe('pageKey', () => {
  it.each([
    ['http://www.vecais.example/Par-mums/?utm=1#x', 'vecais.example/par-mums'],
    ['https://vecais.example/?p=012', 'vecais.example?p=12'],
    ['https://vecais.example/en/?page_id=3', 'vecais.example?p=3'],
    ['https://vecais.example/%C4%81bols/', 'vecais.example/ābols'],
    ['https://vecais.example/%ZZ/', 'vecais.example/%zz'],
    ['mailto:a@b.lv', undefined],
    ['', undefined],
  ])('%s', (address, expected) => {
    expect(pageKey(address)).toBe(expected)
  })
})

it('files are known by their path, whatever their size and host', () => {
  expect(uploadPath('https://cdn.example/wp-content/uploads/sites/3/2020/01/a%20b-300x200.jpg?x')).toBe(
    '2020/01/a b-300x200.jpg',
  )
  expect(uploadPath('/wp-content/themes/x.png')).toBeUndefined()
  expect(originalOf('2020/a-300x200.jpg')).toBe('2020/a.jpg')
  expect(originalOf('2020/a-3x2.jpg')).toBe('2020/a-3x2.jpg')
})

it.each([
  ['https://www.facebook.com/tr?id=1', true],
  ['//stats.wp.com/g.gif', true],
  ['https://vecais.example/facebook.com/a.png', false],
])('isTracker %s', (address, expected) => {
  expect(isTracker(address)).toBe(expected)
})
