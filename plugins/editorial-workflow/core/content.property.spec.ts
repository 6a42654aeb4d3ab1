import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from './canonicalJson'
import {
  fixedContent,
  mergeVariant,
  variantContent,
  withoutTexts,
  type ContentField,
  type Part,
  type Raw,
} from './content'

/*
 * What holds for every shape of document: groups, lists and blocks in one another, localized or not at any depth. CONTENT_SEED chooses
 * other examples.
 */
const SETTINGS = { numRuns: 400, seed: Number(process.env.CONTENT_SEED ?? 20_261_122) }

const LV: Part = { locale: 'lv', shared: true }
const EN: Part = { locale: 'en', shared: false }
const NONE: Part = { locale: null, shared: true }
const DEPTH = 3
/** Few, so that two states of a document often have the same rows. */
const ROWS = ['r1', 'r2', 'r3', 'r4']

/** Fields with names of their own at each level. */
const fieldsArb = (depth: number, isInLocalized: boolean): fc.Arbitrary<ContentField[]> =>
  fc
    .array(fieldArb(depth, isInLocalized), { maxLength: 4, minLength: 1 })
    .map((fields) => fields.map((field, i) => ({ ...field, name: `f${i}` })))

function fieldArb(depth: number, isInLocalized: boolean): fc.Arbitrary<ContentField> {
  const base = fc.record({
    // Inside a localized field everything belongs to the language already.
    localized: isInLocalized ? fc.constant(false) : fc.boolean(),
    name: fc.constant(''),
  })
  const value = base.map((field): ContentField => ({ ...field, kind: 'value' }))
  if (depth === 0) return value
  const nested = base.chain((field): fc.Arbitrary<ContentField> => {
    const inner = fieldsArb(depth - 1, isInLocalized || field.localized)
    return fc
      .oneof(
        fc.record({ fields: inner, kind: fc.constantFrom<'group' | 'list'>('group', 'list') }),
        fc.record({ blocks: fc.record({ a: inner, b: inner }), kind: fc.constant<'blocks'>('blocks') }),
      )
      .map((rest) => ({ ...field, ...rest }))
  })
  return fc.oneof({ arbitrary: value, weight: 2 }, { arbitrary: nested, weight: 1 })
}

/** Some that each publication fills, at the top of a document. */
const documentFieldsArb = fieldsArb(DEPTH, false).chain((fields) =>
  fc
    .array(fc.nat(4), { maxLength: fields.length, minLength: fields.length })
    .map((chance) => fields.map((field, i) => ({ ...field, fixed: field.localized && chance[i] === 0 }))),
)

type Shape = { languages: boolean; rows: 'any' | 'same' }
const word = fc.oneof(
  { arbitrary: fc.constantFrom('ā', 'b', 'c', 1, true), weight: 4 },
  { arbitrary: fc.constantFrom(null, undefined, ''), weight: 1 },
)

function docArb(fields: readonly ContentField[], shape: Shape): fc.Arbitrary<Raw> {
  return fc.record(Object.fromEntries(fields.map((field) => [field.name, valueArb(field, shape)])))
}

function valueArb(field: ContentField, shape: Shape): fc.Arbitrary<unknown> {
  if (!field.localized || !shape.languages) return oneArb(field, shape)
  const inner = oneArb(field, { languages: false, rows: 'any' })
  return fc.option(fc.record({ en: inner, lv: inner }, { requiredKeys: [] }), { freq: 8, nil: undefined })
}

function oneArb(field: ContentField, shape: Shape): fc.Arbitrary<unknown> {
  if (field.kind === 'value') return word
  if (field.kind === 'group')
    return shape.rows === 'same'
      ? docArb(field.fields, shape)
      : fc.option(docArb(field.fields, shape), { freq: 8 })
  const ids = shape.rows === 'same' ? fc.constant(ROWS) : fc.shuffledSubarray(ROWS)
  return ids.chain((some) => fc.tuple(...some.map((id) => rowArb(field, id, shape))))
}

function rowArb(field: ContentField, id: string, shape: Shape): fc.Arbitrary<Raw> {
  if (field.kind === 'list') return docArb(field.fields, shape).map((row) => ({ id, ...row }))
  // A row never changes its kind.
  const blockType = id < 'r3' ? 'a' : 'b'
  const fields = field.kind === 'blocks' ? (field.blocks[blockType] ?? []) : []
  return docArb(fields, shape).map((row) => ({ blockType, id, ...row }))
}

type State = { approved: Raw; fields: ContentField[]; live: Raw }
const states = (shape: Shape): fc.Arbitrary<State> =>
  documentFieldsArb.chain((fields) =>
    fc.record({ approved: docArb(fields, shape), fields: fc.constant(fields), live: docArb(fields, shape) }),
  )
const ANY: Shape = { languages: true, rows: 'any' }
const SAME_ROWS: Shape = { languages: true, rows: 'same' }

const content = (fields: ContentField[], raw: Raw, part: Part): string =>
  canonicalJson(variantContent(fields, raw, part))
const always = (shape: Shape, law: (state: State) => void): void => {
  fc.assert(fc.property(states(shape), law), SETTINGS)
}

describe('publishing the source', () => {
  it('gives readers what was approved, rows and all', () => {
    always(ANY, ({ approved, fields, live }) => {
      const merged = mergeVariant(fields, { approved, live }, LV)
      expect(content(fields, merged, LV)).toBe(content(fields, approved, LV))
    })
  })

  it('leaves the other language as it is live, and takes nothing of it from the draft', () => {
    always(SAME_ROWS, ({ approved, fields, live }) => {
      const merged = mergeVariant(fields, { approved, live }, LV)
      expect(content(fields, merged, EN)).toBe(content(fields, live, EN))
    })
    always(ANY, ({ approved, fields, live }) => {
      const other = withoutTexts(fields, approved, 'en')
      expect(mergeVariant(fields, { approved: other, live }, LV)).toEqual(
        mergeVariant(fields, { approved, live }, LV),
      )
    })
  })
})

describe('publishing a translation', () => {
  it('never changes what the languages share, nor the words of the source', () => {
    always(ANY, ({ approved, fields, live }) => {
      const merged = mergeVariant(fields, { approved, live }, EN)
      expect(content(fields, merged, LV)).toBe(content(fields, live, LV))
    })
  })

  it('gives readers what was approved in the rows that are live', () => {
    always(SAME_ROWS, ({ approved, fields, live }) => {
      const merged = mergeVariant(fields, { approved, live }, EN)
      expect(content(fields, merged, EN)).toBe(content(fields, approved, EN))
    })
  })

  it('comes to the same before and after the source, once it is laid over the new rows', () => {
    always(ANY, ({ approved, fields, live }) => {
      const first = mergeVariant(fields, { approved, live }, EN)
      const thenSource = mergeVariant(fields, { approved, live: first }, LV)
      const laidOver = mergeVariant(fields, { approved, live: thenSource }, EN)
      expect(content(fields, laidOver, EN)).toBe(content(fields, approved, EN))
      expect(content(fields, laidOver, LV)).toBe(content(fields, approved, LV))
    })
  })
})

describe('merging', () => {
  it.each([
    ['the source', LV],
    ['a translation', EN],
    ['a document without languages', NONE],
  ])('is the same done twice: %s', (_name, part) => {
    const shape: Shape = { languages: part.locale !== null, rows: 'any' }
    always(shape, ({ approved, fields, live }) => {
      const once = mergeVariant(fields, { approved, live }, part)
      expect(canonicalJson(mergeVariant(fields, { approved, live: once }, part))).toBe(canonicalJson(once))
    })
  })

  it.each([
    ['the source', LV],
    ['a translation', EN],
  ])('leaves what publications fill as it is live: %s', (_name, part) => {
    always(ANY, ({ approved, fields, live }) => {
      const merged = mergeVariant(fields, { approved, live }, part)
      expect(fixedContent(fields, merged)).toEqual(fixedContent(fields, live))
      const others = { ...approved, ...fixedContent(fields, live) }
      expect(content(fields, others, part)).toBe(content(fields, approved, part))
    })
  })

  it('changes neither of its sides', () => {
    always(ANY, ({ approved, fields, live }) => {
      const before = structuredClone({ approved, live })
      for (const part of [LV, EN]) mergeVariant(fields, { approved, live }, part)
      expect({ approved, live }).toEqual(before)
    })
  })

  it('of a document without languages is the approved one', () => {
    always({ languages: false, rows: 'any' }, ({ approved, fields, live }) => {
      const merged = mergeVariant(fields, { approved, live }, NONE)
      expect(content(fields, merged, NONE)).toBe(content(fields, approved, NONE))
    })
  })
})

describe('a language that is taken out', () => {
  it('is gone at every depth, and the other is whole', () => {
    always(ANY, ({ approved, fields }) => {
      const left = withoutTexts(fields, approved, 'en')
      expect(content(fields, left, EN)).toBe(canonicalJson({}))
      expect(content(fields, left, LV)).toBe(content(fields, approved, LV))
    })
  })
})
