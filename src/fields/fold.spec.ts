import { describe, expect, it } from 'vitest'
import { foldToSlug, sortKey } from './fold'

/** Pairs of each letter and its plain form, in the order of the alphabet. */
const LETTERS =
  'aa āa bb cc čc dd ee ēe ff gg ģg hh ii īi jj kk ķk ll ļl mm nn ņn oo pp rr ss šs tt uu ūu vv zz žz'
const ALPHABET = LETTERS.split(' ').map((pair) => [...pair] as [letter: string, plain: string])

describe('foldToSlug', () => {
  it('knows the 33 letters', () => {
    expect(new Set(ALPHABET.map(([letter]) => letter)).size).toBe(33)
  })

  it.each(ALPHABET)('folds %s to %s, also as a capital and in two signs', (letter, plain) => {
    const word = `a${letter}a`
    expect(foldToSlug(word)).toBe(`a${plain}a`)
    expect(foldToSlug(word.toLocaleUpperCase('lv'))).toBe(`a${plain}a`)
    expect(foldToSlug(word.normalize('NFD'))).toBe(`a${plain}a`)
  })

  it.each([
    ['Radošā sociālā', 'radosa-sociala'],
    [
      'Radoša sociālā uzņēmējdarbība Baltijas jūras reģionā',
      'radosa-sociala-uznemejdarbiba-baltijas-juras-regiona',
    ],
    ['  „Pierīgas partnerība” – 15 % ', 'pierigas-partneriba-15'],
    ['SELF: kas tas ir?', 'self-kas-tas-ir'],
    ['TiltsApp un JavaScript', 'tiltsapp-un-javascript'],
    ['2014.–2020. gads', '2014-2020-gads'],
    ['Gdańsk & Łódź', 'gdansk-and-lodz'],
    ['--a--b--', 'a-b'],
  ])('%s gives %s', (title, slug) => {
    expect(foldToSlug(title)).toBe(slug)
  })

  it.each(['', '   ', '///', '…', '🎉', '👩‍👩‍👧 🇱🇻'])('“%s” gives nothing', (title) => {
    expect(foldToSlug(title)).toBe('')
  })

  it('leaves emoji out between words', () => {
    expect(foldToSlug('Svētki 🎉 Rīgā')).toBe('svetki-riga')
  })

  it('keeps 96 characters whole', () => {
    const slug = `${'a'.repeat(90)}-bcdef`
    expect(slug).toHaveLength(96)
    expect(foldToSlug(slug)).toBe(slug)
  })

  it.each([
    ['in the middle of a word: the word goes', `${'a'.repeat(90)} bcdefg`, 'a'.repeat(90)],
    ['right behind a word: the word stays', `${'a'.repeat(90)} bcdef g`, `${'a'.repeat(90)}-bcdef`],
    ['in the only word: the word is cut', 'a'.repeat(200), 'a'.repeat(96)],
  ])('cuts %s', (_name, title, slug) => {
    expect(foldToSlug(title)).toBe(slug)
  })
})

const collator = new Intl.Collator('lv')
const byCodePoint = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)
const byKey = (locale: string) => (a: string, b: string) =>
  byCodePoint(sortKey(a, locale), sortKey(b, locale))

/** The same on each run: a test that fails must fail again. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

const PLACES = [
  'Aglona',
  'Agra',
  'Ādaži',
  'Āgenskalns',
  'Cēsis',
  'Cīrava',
  'Čiekurs',
  'Kuldīga',
  'Ķekava',
].concat(['Zilupe', 'Žagare'])

describe('sortKey', () => {
  it('puts the places of the domain notes in their order', () => {
    const random = createRandom(1)
    expect(shuffled(PLACES, random).sort(byKey('lv'))).toEqual(PLACES)
    expect(shuffled(PLACES, random).sort(collator.compare)).toEqual(PLACES)
  })

  it('puts y between i and ī', () => {
    expect(['īss', 'ja', 'yoga', 'iz'].sort(byKey('lv'))).toEqual(['iz', 'yoga', 'īss', 'ja'])
  })

  it('orders letters one by one as the collation of the language does', () => {
    const letters = [...'aābcčdeēfgģhiyījkķlļmnņoōpqrŗsštuūvwxzž']
    expect(shuffled(letters, createRandom(2)).sort(collator.compare)).toEqual(letters)
    expect(shuffled(letters, createRandom(3)).sort(byKey('lv'))).toEqual(letters)
  })

  it('orders any words as the collation of the language does', () => {
    const random = createRandom(20_261_122)
    const letters = [...LETTERS.replace(/(.).\s?/g, '$1'), ...'yqwx']
    const pick = (): string => letters[Math.floor(random() * letters.length)] ?? 'a'
    const word = (): string => Array.from({ length: 1 + Math.floor(random() * 6) }, pick).join('')
    const capital = (text: string): string =>
      random() < 0.3 ? text.charAt(0).toLocaleUpperCase('lv') + text.slice(1) : text
    // Words and pairs of words, each once whatever its case: case alone makes no order.
    const names = Array.from({ length: 2_000 }, () =>
      capital(random() < 0.3 ? `${word()} ${word()}` : word()),
    )
    const once = [...new Map(names.map((name) => [name.toLocaleLowerCase('lv'), name])).values()]
    expect(once.length).toBeGreaterThan(1_500)
    expect(shuffled(once, random).sort(byKey('lv'))).toEqual([...once].sort(collator.compare))
  })

  it.each([
    ['case', 'RĪGA', 'rīga'],
    ['signs', '“Rīga” – (pilsēta)', 'Rīga pilsēta'],
    ['how a letter is written', 'Rīga'.normalize('NFD'), 'Rīga'],
    ['marks that the language does not know, in English', 'Smörgås', 'smorgas'],
  ])('does not care for %s', (name, a, b) => {
    const locale = name.includes('English') ? 'en' : 'lv'
    expect(sortKey(a, locale)).toBe(sortKey(b, locale))
  })

  it('puts a shorter name first, and figures before letters', () => {
    expect(['Rīgas', 'Rīga 2', 'Rīga', '5 soļi'].sort(byKey('lv'))).toEqual([
      '5 soļi',
      'Rīga',
      'Rīga 2',
      'Rīgas',
    ])
  })

  it('sets English names among their plain letters', () => {
    expect(['Zebra', 'Žagare', 'Zygote', 'apple', 'Ādaži'].sort(byKey('en'))).toEqual([
      'Ādaži',
      'apple',
      'Žagare',
      'Zebra',
      'Zygote',
    ])
  })

  it.each(['lv', 'en'])('is bounded, and empty for nothing (%s)', (locale) => {
    expect(sortKey('ā'.repeat(500), locale)).toHaveLength(200)
    expect(sortKey('', locale)).toBe('')
    expect(sortKey('🎉 –', locale)).toBe('')
  })
})
