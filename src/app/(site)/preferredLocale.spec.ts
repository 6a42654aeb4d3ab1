import { describe, expect, it } from 'vitest'
import { preferredLocale } from './preferredLocale'

describe('preferredLocale', () => {
  it.each([
    [null, 'lv'],
    ['', 'lv'],
    ['*', 'lv'],
    ['de-DE,de;q=0.9', 'lv'],
    ['en', 'en'],
    ['en-GB,en;q=0.9,lv;q=0.8', 'en'],
    ['lv;q=0.5, en;q=0.7', 'en'],
    ['de, en;q=0.1', 'en'],
    ['en;q=0', 'lv'],
    ['LV-lv', 'lv'],
    ['en;q=nonsense', 'lv'],
  ])('takes %s for %s', (header, locale) => {
    expect(preferredLocale(header)).toBe(locale)
  })
})
