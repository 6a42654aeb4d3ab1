import { expect, it } from 'vitest'
import { absolute, addressOf, homeAddress, otherLocale, pageAddress } from './addresses'

it.each([
  [addressOf({ collection: 'projects', locale: 'lv' }), '/lv/projekti'],
  [addressOf({ collection: 'projects', locale: 'en', slug: 'bridge' }), '/en/projects/bridge'],
  [addressOf({ collection: 'partners', locale: 'lv', slug: 'a/b' }), '/lv/partneri/a%2Fb'],
  [addressOf({ collection: 'articles', locale: 'en', slug: null }), '/en/articles'],
  [addressOf({ collection: 'articles', locale: 'lv', slug: 'tilts' }), '/lv/raksti/tilts'],
  [pageAddress('search', 'lv'), '/lv/meklet'],
  [pageAddress('accessibility', 'en'), '/en/accessibility'],
  [homeAddress('en'), '/en'],
  [otherLocale('lv'), 'en'],
])('%s', (address, expected) => {
  expect(address).toBe(expected)
})

it('makes addresses absolute', () => {
  expect(new URL(absolute('/lv')).pathname).toBe('/lv')
})
