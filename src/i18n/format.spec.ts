import { describe, expect, it } from 'vitest'
import {
  compareLv,
  createCollator,
  foldForSearch,
  formatDate,
  formatNumber,
  formatPercent,
  formatPeriod,
  plural,
} from './format'

const NBSP = '\u00a0'

describe('plural', () => {
  const lv = { zero: '{{count}} projektu', one: '{{count}} projekts', other: '{{count}} projekti' }
  const en = { one: '{{count}} project', other: '{{count}} projects' }

  it.each([
    [0, '0 projektu'],
    [1, '1 projekts'],
    [2, '2 projekti'],
    [9, '9 projekti'],
    [10, '10 projektu'],
    [11, '11 projektu'],
    [19, '19 projektu'],
    [20, '20 projektu'],
    [21, '21 projekts'],
    [22, '22 projekti'],
    [101, '101 projekts'],
    [111, '111 projektu'],
    [1001, '1001 projekts'],
    [1.5, '1,5 projekti'],
    [12345, `12${NBSP}345 projekti`],
  ])('takes the Latvian form for %d', (count, expected) => {
    expect(plural('lv', count, lv)).toBe(expected)
  })

  it.each([
    [0, '0 projects'],
    [1, '1 project'],
    [21, '21 projects'],
    [1234, '1,234 projects'],
  ])('takes the English form for %d', (count, expected) => {
    expect(plural('en', count, en)).toBe(expected)
  })

  it('leaves a form without a number alone', () => {
    expect(plural('lv', 21, { zero: 'rakstu', one: 'raksts', other: 'raksti' })).toBe('raksts')
  })
})

describe('formatDate', () => {
  it.each([
    ['lv', 'short', '2026-11-22T10:00:00.000Z', '22.11.2026.'],
    ['lv', 'short', '2026-02-01', '01.02.2026.'],
    ['lv', 'long', '2026-11-22T10:00:00.000Z', '2026. gada 22. novembris'],
    ['lv', 'long', '2026-02-01', '2026. gada 1. februāris'],
    ['en', 'short', '2026-11-22T10:00:00.000Z', '22 Nov 2026'],
    ['en', 'long', '2026-11-22T10:00:00.000Z', '22 November 2026'],
    ['en', 'long', '2026-02-01', '1 February 2026'],
  ] as const)('%s %s %s', (locale, style, date, expected) => {
    expect(formatDate(date, locale, style)).toBe(expected)
  })

  it.each([
    ['winter', '2026-01-31T22:00:00.000Z', '01.02.2026.'],
    ['winter', '2026-01-31T21:59:59.999Z', '31.01.2026.'],
    ['summer', '2026-06-30T21:00:00.000Z', '01.07.2026.'],
    ['summer', '2026-06-30T20:59:59.999Z', '30.06.2026.'],
  ])('tells the day of Riga in %s: %s', (_, date, expected) => {
    expect(formatDate(date, 'lv')).toBe(expected)
    expect(formatDate(new Date(date), 'lv')).toBe(expected)
  })

  it('takes another zone', () => {
    expect(formatDate('2026-01-31T22:00:00.000Z', 'lv', 'short', { timeZone: 'UTC' })).toBe('31.01.2026.')
    expect(formatDate('2026-01-31T22:00:00.000Z', 'en', 'short', { timeZone: 'UTC' })).toBe('31 Jan 2026')
  })

  it('throws on what is no date', () => {
    expect(() => formatDate('soon', 'lv')).toThrow(RangeError)
  })
})

describe('formatPeriod', () => {
  it.each([
    ['lv', 'day', '2026-11-22', '2026-11-25', '2026. gada 22.–25. novembris'],
    ['lv', 'day', '2026-11-22', '2026-12-05', '2026. gada 22. novembris – 5. decembris'],
    ['lv', 'day', '2026-12-22', '2027-01-05', '2026. gada 22. decembris – 2027. gada 5. janvāris'],
    ['lv', 'day', '2026-11-22', '2027-11-22', '2026. gada 22. novembris – 2027. gada 22. novembris'],
    ['lv', 'day', '2026-11-22', '2026-11-22', '2026. gada 22. novembris'],
    ['lv', 'day', '2026-11-22', null, '2026. gada 22. novembris'],
    ['lv', 'month', '2026-11-22', '2026-12-05', '2026. gada novembris – decembris'],
    ['lv', 'month', '2026-11-22', '2027-01-05', '2026. gada novembris – 2027. gada janvāris'],
    ['lv', 'month', '2026-11-01', '2026-11-25', '2026. gada novembris'],
    ['lv', 'year', '2014-01-01', '2020-12-31', '2014.–2020. gads'],
    ['lv', 'year', '2026-01-01', '2026-12-31', '2026. gads'],
    ['en', 'day', '2026-11-22', '2026-11-25', '22–25 November 2026'],
    ['en', 'day', '2026-11-22', '2026-12-05', '22 November – 5 December 2026'],
    ['en', 'day', '2026-12-22', '2027-01-05', '22 December 2026 – 5 January 2027'],
    ['en', 'day', '2026-11-22', '2026-11-22', '22 November 2026'],
    ['en', 'day', '2026-11-22', undefined, '22 November 2026'],
    ['en', 'month', '2026-11-22', '2026-12-05', 'November–December 2026'],
    ['en', 'month', '2026-11-22', '2027-01-05', 'November 2026 – January 2027'],
    ['en', 'month', '2026-11-01', null, 'November 2026'],
    ['en', 'year', '2014-01-01', '2020-12-31', '2014–2020'],
    ['en', 'year', '2026-01-01', '2026-12-31', '2026'],
  ] as const)('%s by %s: %s to %s', (locale, precision, start, end, expected) => {
    expect(formatPeriod(start, end, precision, locale)).toBe(expected)
  })

  it('tells the days of Riga, or of another zone', () => {
    const [start, end] = ['2026-11-21T22:00:00.000Z', '2026-11-24T22:00:00.000Z']
    expect(formatPeriod(start, end, 'day', 'lv')).toBe('2026. gada 22.–25. novembris')
    expect(formatPeriod(start, end, 'day', 'en', { timeZone: 'UTC' })).toBe('21–24 November 2026')
  })
})

describe('formatNumber', () => {
  it.each([
    [1234, 'lv', '1234'],
    [12345, 'lv', `12${NBSP}345`],
    [1234567.5, 'lv', `1${NBSP}234${NBSP}567,5`],
    [1234, 'en', '1,234'],
    [1234567.5, 'en', '1,234,567.5'],
  ] as const)('%d in %s', (value, locale, expected) => {
    expect(formatNumber(value, locale)).toBe(expected)
  })

  it('takes the options of Intl', () => {
    expect(formatNumber(2.5, 'lv', { minimumFractionDigits: 2 })).toBe('2,50')
  })
})

describe('formatPercent', () => {
  it.each([
    [0.46, 'lv', `46${NBSP}%`],
    [0.46, 'en', '46%'],
    [1, 'lv', `100${NBSP}%`],
    [0.575, 'en', '58%'],
  ] as const)('%d in %s', (share, locale, expected) => {
    expect(formatPercent(share, locale)).toBe(expected)
  })

  it('shows decimals on demand', () => {
    expect(formatPercent(0.425, 'lv', { maximumFractionDigits: 1 })).toBe(`42,5${NBSP}%`)
  })
})

describe('sorting', () => {
  const places = [
    'Žagare',
    'Āgenskalns',
    'Čiekurs',
    'Zilupe',
    'Agra',
    'Ķekava',
    'Cēsis',
    'Kuldīga',
    'Ādaži',
    'Cīrava',
  ]

  it('follows the Latvian alphabet', () => {
    expect([...places].sort(compareLv)).toEqual([
      'Agra',
      'Ādaži',
      'Āgenskalns',
      'Cēsis',
      'Cīrava',
      'Čiekurs',
      'Kuldīga',
      'Ķekava',
      'Zilupe',
      'Žagare',
    ])
  })

  it('follows the English alphabet on demand', () => {
    expect(['Žagare', 'Zilupe', 'Ādaži', 'Agra'].sort(createCollator('en').compare)).toEqual([
      'Ādaži',
      'Agra',
      'Žagare',
      'Zilupe',
    ])
  })

  it('takes numbers by value', () => {
    expect(['10. kārta', '2. kārta'].sort(compareLv)).toEqual(['2. kārta', '10. kārta'])
  })
})

describe('foldForSearch', () => {
  it.each([
    ['Rīga', 'riga'],
    ['ĀČĒĢĪĶĻŅŠŪŽ', 'acegiklnsuz'],
    ['āčēģīķļņšūž', 'acegiklnsuz'],
    ['Radošā sociālā uzņēmējdarbība', 'radosa sociala uznemejdarbiba'],
    ['a\u0304', 'a'],
    ['Zürich & Malmö 2026', 'zurich & malmo 2026'],
    ['', ''],
  ])('%s gives %s', (text, expected) => {
    expect(foldForSearch(text)).toBe(expected)
  })
})
