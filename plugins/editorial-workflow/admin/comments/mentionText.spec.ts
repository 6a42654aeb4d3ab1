import { describe, expect, it } from 'vitest'
import { insertMention, mentionAt, suggest, toBody, toText } from './mentionText'

describe('a mention', () => {
  it.each<[string, null | { query: string; start: number }]>([
    ['@', { query: '', start: 0 }],
    ['Sveika, @Ann', { query: 'Ann', start: 8 }],
    ['(@Anna Oz', { query: 'Anna Oz', start: 1 }],
    ['raksti anna@ozola', null],
    ['@Anna Ozola lūdz', null],
    ['nekas', null],
  ])('begins in “%s”', (text, found) => expect(mentionAt(text, text.length)).toEqual(found))

  it('is suggested by any word of a name, whatever its marks', () => {
    const people = ['Anna Ozola', 'Jānis Bērziņš', 'Zane Ozoliņa'].map((name) => ({ name }))
    const names = (query: string) => suggest(people, query).map(({ name }) => name)
    expect([names('oz'), names('janis b'), names('zola')]).toEqual([
      ['Anna Ozola', 'Zane Ozoliņa'],
      ['Jānis Bērziņš'],
      [],
    ])
  })

  it('goes into the text as a name and out of it as an id', () => {
    const first = insertMention(
      { mentioned: {}, text: 'Ei @An rīt' },
      { end: 6, start: 3 },
      { id: '1', name: 'Anna' },
    )
    expect(first).toEqual({ caret: 9, mentioned: { Anna: '1' }, text: 'Ei @Anna rīt' })
    const second = insertMention(first, { end: 0, start: 0 }, { id: '2', name: 'Anna' })
    expect(second.text).toBe('@Anna (2) Ei @Anna rīt')
    expect(toBody(second.text, second.mentioned)).toBe('@[2] Ei @[1] rīt')
  })

  it('is told from a longer name, and from a word that begins like it', () => {
    const mentioned = { Anna: '1', 'Anna Ozola': '2' }
    expect(toBody('@Anna Ozola, @Anna! @Annas @Cits', mentioned)).toBe('@[2], @[1]! @Annas @Cits')
  })

  it('comes back to be edited with the names of those who have one', () => {
    const people = [
      { id: '1', name: 'Anna $& Ozola' },
      { id: '2', name: null },
      { id: '3', name: 'Anna $& Ozola' },
    ]
    const { mentioned, text } = toText('@[1] @[2] @[3] @[1]', people)
    expect(text).toBe('@Anna $& Ozola @[2] @Anna $& Ozola (3) @Anna $& Ozola')
    expect(toBody(text, mentioned)).toBe('@[1] @[2] @[3] @[1]')
  })
})
