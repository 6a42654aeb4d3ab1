import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from './canonicalJson'

describe('canonicalJson', () => {
  it.each<[unknown, string]>([
    [{ b: 1, a: { d: 2, c: 3 } }, '{"a":{"c":3,"d":2},"b":1}'],
    [{ a: null, b: undefined, c: '', d: [], e: {}, f: { g: null } }, 'null'],
    [{ a: 0, b: false, c: ' ' }, '{"a":0,"b":false,"c":" "}'],
    [[1, null, 2], '[1,null,2]'],
    [[{}, '', []], '[null,null,null]'],
    [[{ b: 1, a: 2 }], '[{"a":2,"b":1}]'],
    [{ Ā: 1, ā: 2, Z: 3 }, '{"Z":3,"Ā":1,"ā":2}'],
    [{ 10: 'a', 9: 'b' }, '{"9":"b","10":"a"}'],
    [JSON.parse('{"__proto__":1}'), '{"__proto__":1}'],
    [{ at: new Date('2026-03-02T10:00:00Z') }, '{"at":"2026-03-02T10:00:00.000Z"}'],
    ['text', '"text"'],
    [5, '5'],
    [true, 'true'],
    [null, 'null'],
    [undefined, 'null'],
    ['', 'null'],
    [[], 'null'],
    [{}, 'null'],
  ])('%j is %s', (value, text) => {
    expect(canonicalJson(value)).toBe(text)
  })

  it.each<[string, unknown, unknown]>([
    ['a number is not its text', { a: 1 }, { a: '1' }],
    ['no is not nothing', { a: false }, {}],
    ['nought is not nothing', { a: 0 }, {}],
    ['a blank is not nothing', { a: ' ' }, {}],
    ['a list has an order', { a: [1, 2] }, { a: [2, 1] }],
    ['a row without text is a row', { a: [{ b: 1 }, {}] }, { a: [{ b: 1 }] }],
    ['a row is where it is', { a: [{}, { b: 1 }] }, { a: [{ b: 1 }, {}] }],
    ['one is not a list of one', { a: 1 }, { a: [1] }],
    ['names count', { a: 1 }, { b: 1 }],
    ['depth counts', { a: { b: 1 } }, { b: { a: 1 } }],
    ['letters count', { a: 'ā' }, { a: 'a' }],
  ])('%s', (_, one, other) => {
    expect(canonicalJson(one)).not.toBe(canonicalJson(other))
  })

  it('leaves alone what it is given', () => {
    const value = { b: [{ d: null, c: 1 }], a: '' }
    canonicalJson(value)
    expect(JSON.stringify(value)).toBe('{"b":[{"d":null,"c":1}],"a":""}')
  })
})

const EMPTY = fc.constantFrom<unknown>(null, undefined, '', [], {}, { x: null }, { x: { y: [] } })

/** Documents; few names and values, so that two of them are alike now and then. */
const { value: documents } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(
      EMPTY,
      fc.boolean(),
      fc.integer({ max: 2, min: 0 }),
      fc.constantFrom('a', 'b', '0', 'null'),
      fc.string(),
    ),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.oneof(fc.constantFrom('a', 'b', '0', '1', 'x'), fc.string()), tie('value'), {
      maxKeys: 3,
    }),
  ),
}))

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a document says, told without the code: every value with its way there, and how long each list is. */
function told(value: unknown, way: readonly unknown[] = []): string[] {
  if (Array.isArray(value)) {
    const length = value.length === 0 ? [] : [JSON.stringify([way, 'rows', value.length])]
    return [...length, ...value.flatMap((item, i) => told(item, [...way, i]))]
  }
  if (isRecord(value))
    return Object.entries(value).flatMap(([key, inner]) => told(inner, [...way, `.${key}`]))
  return value === null || value === undefined || value === '' ? [] : [JSON.stringify([way, 'is', value])]
}
const meaning = (value: unknown): string => told(value).sort().join('\n')

/** The same document as another database would give it: other order of keys, other empties, more and fewer of them. */
function retold(value: unknown, empty: unknown): unknown {
  if (meaning(value) === '' && !Array.isArray(value)) return empty
  if (Array.isArray(value)) return value.length === 0 ? empty : value.map((item) => retold(item, empty))
  if (!isRecord(value)) return value
  const entries = Object.entries(value)
    .reverse()
    .filter(([, inner]) => meaning(inner) !== '')
    .map(([key, inner]) => [key, retold(inner, empty)])
  return Object.fromEntries([['an empty one more', empty], ...entries])
}

/** The documents one change away: each value another, each key and each row gone. */
function neighbours(value: unknown): unknown[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, i) => [
      value.toSpliced(i, 1),
      ...neighbours(item).map((other) => value.toSpliced(i, 1, other)),
    ])
  }
  if (isRecord(value)) {
    const entries = Object.entries(value)
    return entries.flatMap(([key, inner], i) => [
      Object.fromEntries(entries.toSpliced(i, 1)),
      ...neighbours(inner).map((other) => Object.fromEntries(entries.toSpliced(i, 1, [key, other]))),
    ])
  }
  return ['another', 7, null]
}

describe('for all documents', { timeout: 30_000 }, () => {
  it('the order of keys and what is empty do not matter', () => {
    fc.assert(
      fc.property(documents, EMPTY, (value, empty) => {
        expect(canonicalJson(retold(value, empty))).toBe(canonicalJson(value))
      }),
      { numRuns: 500 },
    )
  })

  it('what says something else is told apart, and nothing but that', () => {
    fc.assert(
      fc.property(documents, documents, (one, other) => {
        for (const each of [other, ...neighbours(one)]) {
          expect(canonicalJson(each) === canonicalJson(one)).toBe(meaning(each) === meaning(one))
        }
      }),
      { numRuns: 500 },
    )
  })

  it('once is enough', () => {
    fc.assert(
      fc.property(documents, (value) => {
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value))
      }),
    )
  })
})
