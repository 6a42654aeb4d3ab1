import { describe, expect, it } from 'vitest'
import { dateOf, languageOf, pairPosts, translationsIn } from './pairs'
import type { WxrIndex, WxrItem, WxrTerm } from './types'

const post = (id: number, own: Partial<WxrItem> = {}): WxrItem => ({
  attachedFile: '',
  attachmentAlt: '',
  attachmentUrl: '',
  content: { bytes: 0, offset: 0 },
  creator: '',
  date: '',
  dateGmt: `2020-01-${String(id).padStart(2, '0')} 10:00:00`,
  excerpt: '',
  guid: '',
  hasPassword: false,
  id,
  isOversized: false,
  link: '',
  meta: {},
  parent: 0,
  pubDate: '',
  slug: '',
  status: 'publish',
  terms: [],
  title: '',
  type: 'post',
  ...own,
})

const indexOf = (terms: WxrTerm[] = [], language = ''): WxrIndex => ({
  authors: new Map(),
  comments: 0,
  items: [],
  site: { language, title: '', urls: [] },
  terms,
})

const wpml = (id: number, language: string, trid: string, more: Record<string, string> = {}) =>
  post(id, { meta: { _icl_lang_code: language, _icl_trid: trid, ...more } })

const polylang = (id: number, language: string, group?: string) =>
  post(id, {
    terms: [
      { domain: 'language', name: language, slug: language },
      ...(group ? [{ domain: 'post_translations', name: group, slug: group }] : []),
    ],
  })

const pair = (posts: WxrItem[], index = indexOf()) => {
  const { groups, leftOut } = pairPosts(posts, index, undefined)
  return {
    groups: groups.map((group) => group.posts.map(({ item, locale }) => `${item.id}${locale}`)),
    leftOut: leftOut.map(({ item }) => item.id),
  }
}

describe('pairPosts', () => {
  it('joins by the number that WPML gives to translations, the one published first as the source', () => {
    expect(pair([wpml(2, 'lv', '9'), wpml(1, 'en', '9'), wpml(3, 'lv', '8')])).toEqual({
      groups: [['1en', '2lv'], ['3lv']],
      leftOut: [],
    })
  })

  it('takes the translation for a translation, also where it was published first', () => {
    const posts = [
      post(1, {
        meta: {
          _wpml_import_language_code: 'en',
          _wpml_import_source_language_code: 'lv',
          _wpml_import_translation_group: 'g',
        },
      }),
      post(2, { meta: { _wpml_import_language_code: 'lv', _wpml_import_translation_group: 'g' } }),
    ]
    expect(pair(posts).groups).toEqual([['2lv', '1en']])
  })

  it('joins duplicates of WPML with what they were made of', () => {
    const copy = post(2, { meta: { _icl_lang_code: 'en', _icl_lang_duplicate_of: '1' } })
    expect(pair([post(1, { meta: { _icl_lang_code: 'lv' } }), copy]).groups).toEqual([['1lv', '2en']])
  })

  it('joins by the terms of Polylang, on the post or in their descriptions', () => {
    expect(pair([polylang(1, 'lv', 'g'), polylang(2, 'en', 'g')]).groups).toEqual([['1lv', '2en']])
    const terms = [
      {
        description: 'a:2:{s:2:"lv";i:1;s:2:"en";i:2;}',
        id: 5,
        name: 'g',
        slug: 'g',
        taxonomy: 'post_translations',
      },
    ]
    expect(pair([post(1), post(2)], indexOf(terms)).groups).toEqual([['1lv', '2en']])
  })

  it('leaves out a second post of a language, and other languages', () => {
    expect(pair([wpml(1, 'lv', '9'), wpml(2, 'lv', '9'), wpml(3, 'ru', '9')])).toEqual({
      groups: [['1lv']],
      leftOut: [2, 3],
    })
  })

  it('takes the language of the site for that of posts that tell none', () => {
    expect(pair([post(1)], indexOf([], 'en-US')).groups).toEqual([['1en']])
    expect(pair([post(1)]).leftOut).toEqual([1])
    expect(pairPosts([post(1)], indexOf([], 'en-US'), 'lv').groups[0]?.posts[0]?.locale).toBe('lv')
  })

  it('does not join what says nothing of translations', () => {
    expect(pair([polylang(1, 'lv'), polylang(2, 'en')]).groups).toEqual([['1lv'], ['2en']])
  })
})

describe('translationsIn', () => {
  it.each<[string, [string, number][]]>([
    ['a:1:{s:2:"lv";i:12;}', [['lv', 12]]],
    ['a:0:{}', []],
    ['a:1:{s:2:"lv";s:2:"12";}', []],
    ['a:1:{s:2:"lv";O:4:"Evil":0:{}}', []],
    ['O:4:"Evil":0:{}', []],
    ['a:2:{s:2:"lv";i:12;', []],
    ['a:99999999:{s:2:"lv";i:12;}', []],
    ['12', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(translationsIn(text)).toEqual(expected)
  })
})

describe('dateOf', () => {
  it.each<[string, Partial<WxrItem>, string | undefined]>([
    [
      'the time of the world first',
      { date: '2020-05-01 13:00:00', dateGmt: '2020-05-01 10:00:00' },
      '2020-05-01T10:00:00.000Z',
    ],
    [
      'that of the site',
      { date: '2020-05-01 13:00:00', dateGmt: '0000-00-00 00:00:00' },
      '2020-05-01T13:00:00.000Z',
    ],
    [
      'that of the feed',
      { date: '', dateGmt: '', pubDate: 'Fri, 01 May 2020 10:00:00 +0000' },
      '2020-05-01T10:00:00.000Z',
    ],
    ['no day that there is not', { date: '2020-02-31 10:00:00', dateGmt: '' }, undefined],
    [
      'no feed before the web',
      { date: '', dateGmt: '', pubDate: 'Mon, 30 Nov -0001 00:00:00 +0000' },
      undefined,
    ],
  ])('%s', (_name, own, expected) => {
    expect(dateOf(post(1, own))?.toISOString()).toBe(expected)
  })
})

it('languageOf gives what it does not know as it is', () => {
  expect(languageOf(wpml(1, 'ru', '1'))).toBe('ru')
  expect(languageOf(wpml(1, 'lv_LV', '1'))).toBe('lv')
  expect(languageOf(post(1))).toBeUndefined()
})
