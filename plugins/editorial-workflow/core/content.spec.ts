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

/** The language the document was written in carries what all languages share. */
const LV: Part = { locale: 'lv', shared: true }
const EN: Part = { locale: 'en', shared: false }
/** A project without languages. */
const NONE: Part = { locale: null, shared: true }

const shared = (name: string): ContentField => ({
  kind: 'value',
  localized: false,
  name,
})
const text = (name: string): ContentField => ({
  kind: 'value',
  localized: true,
  name,
})

/** Every kind of field, shared and localized, in one another. */
const FIELDS: readonly ContentField[] = [
  text('title'),
  shared('number'),
  {
    fields: [text('street'), shared('zip')],
    kind: 'group',
    localized: false,
    name: 'seat',
  },
  {
    fields: [text('label'), shared('value')],
    kind: 'list',
    localized: false,
    name: 'results',
  },
  {
    blocks: { picture: [shared('file'), text('caption')], quote: [text('words')] },
    kind: 'blocks',
    localized: false,
    name: 'body',
  },
  // Inside a localized field nothing is localized once more.
  { fields: [shared('name')], kind: 'list', localized: true, name: 'links' },
  { fields: [shared('line')], kind: 'group', localized: true, name: 'footer' },
  {
    blocks: { note: [shared('words')] },
    kind: 'blocks',
    localized: true,
    name: 'notes',
  },
]

const DOC: Raw = {
  title: { en: 'Bridge', lv: 'Tilts' },
  number: 7,
  seat: { street: { en: 'Castle Square', lv: 'Pils laukums' }, zip: 'LV-1050' },
  results: [
    { id: 'r1', label: { en: 'People', lv: 'Cilvēki' }, value: 10 },
    { id: 'r2', label: { lv: 'Takas' }, value: 3 },
  ],
  body: [
    {
      id: 'b1',
      blockName: 'Top',
      blockType: 'picture',
      caption: { en: 'A bridge', lv: 'Tilts' },
      file: 'm1',
    },
    { id: 'b2', blockType: 'quote', words: { en: 'Yes.', lv: 'Jā.' } },
    { id: 'b3', blockType: 'gone', words: 'of a block that is no more' },
  ],
  links: { en: [{ id: 'l1', name: 'Home' }], lv: [{ id: 'l2', name: 'Sākums' }] },
  footer: { en: { line: 'End' }, lv: { line: 'Beigas' } },
  notes: { lv: [{ id: 'n1', blockType: 'note', words: 'Piezīme' }] },
  createdAt: 'no field of the workflow',
}

describe('variantContent', () => {
  it('of the source: its texts and what all share', () => {
    expect(variantContent(FIELDS, DOC, LV)).toEqual({
      title: 'Tilts',
      number: 7,
      seat: { street: 'Pils laukums', zip: 'LV-1050' },
      results: [
        { id: 'r1', label: 'Cilvēki', value: 10 },
        { id: 'r2', label: 'Takas', value: 3 },
      ],
      body: [
        { id: 'b1', blockName: 'Top', blockType: 'picture', caption: 'Tilts', file: 'm1' },
        { id: 'b2', blockType: 'quote', words: 'Jā.' },
        { id: 'b3', blockType: 'gone' },
      ],
      links: [{ id: 'l2', name: 'Sākums' }],
      footer: { line: 'Beigas' },
      notes: [{ id: 'n1', blockType: 'note', words: 'Piezīme' }],
    })
  })

  it('of a translation: its texts alone, those in shared rows by the row', () => {
    expect(variantContent(FIELDS, DOC, EN)).toEqual({
      title: 'Bridge',
      seat: { street: 'Castle Square' },
      results: { r1: { label: 'People' }, r2: { label: undefined } },
      body: { b1: { caption: 'A bridge' }, b2: { words: 'Yes.' }, b3: {} },
      links: [{ id: 'l1', name: 'Home' }],
      footer: { line: 'End' },
      notes: undefined,
    })
  })

  it('of a project without languages: all of it', () => {
    const doc: Raw = { title: 'Tilts', number: 7, seat: { street: 'Pils laukums' } }
    expect(variantContent(FIELDS.slice(0, 3), doc, NONE)).toEqual({
      ...doc,
      seat: { street: 'Pils laukums', zip: undefined },
    })
  })

  it('of nothing', () => {
    expect(variantContent(FIELDS, {}, EN)).toMatchObject({ body: {}, results: {}, seat: {} })
    expect(variantContent(FIELDS, { body: null, results: 'x', seat: [] }, LV)).toMatchObject({
      body: [],
      results: [],
      seat: {},
    })
  })
})

describe('mergeVariant', () => {
  /** What somebody has written since: other words and other facts in both languages, one row more and one less. */
  const NEWER: Raw = {
    title: { en: 'Bridges', lv: 'Tilti' },
    number: 8,
    seat: { street: { en: 'Square', lv: 'Laukums' }, zip: 'LV-1000' },
    results: [
      { id: 'r2', label: { en: 'Paths', lv: 'Takas!' }, value: 4 },
      { id: 'r3', label: { en: 'Trees', lv: 'Koki' }, value: 5 },
    ],
    body: [
      { id: 'b2', blockType: 'quote', words: { en: 'Oh yes.', lv: 'Jā gan.' } },
      { id: 'b1', blockType: 'quote', words: { en: 'Not a picture.', lv: 'Nav attēls.' } },
    ],
    links: { en: [], lv: [{ id: 'l3', name: 'Jaunums' }] },
    footer: { en: { line: 'The end' }, lv: { line: 'Gals' } },
    notes: { en: [{ id: 'n2', blockType: 'note', words: 'Note' }] },
  }

  it('the source brings its texts, its rows and what all share; the words of others stay', () => {
    expect(mergeVariant(FIELDS, { approved: NEWER, live: DOC }, LV)).toEqual({
      title: { en: 'Bridge', lv: 'Tilti' },
      number: 8,
      seat: { street: { en: 'Castle Square', lv: 'Laukums' }, zip: 'LV-1000' },
      results: [
        { id: 'r2', label: { lv: 'Takas!' }, value: 4 },
        { id: 'r3', label: { lv: 'Koki' }, value: 5 },
      ],
      body: [
        { id: 'b2', blockType: 'quote', words: { en: 'Yes.', lv: 'Jā gan.' } },
        // The same id, another block: nothing of the old one is left.
        { id: 'b1', blockType: 'quote', words: { lv: 'Nav attēls.' } },
      ],
      links: { en: [{ id: 'l1', name: 'Home' }], lv: [{ id: 'l3', name: 'Jaunums' }] },
      footer: { en: { line: 'End' }, lv: { line: 'Gals' } },
      notes: { lv: [] },
    })
  })

  it('a translation brings its texts alone, into the rows that are live', () => {
    expect(mergeVariant(FIELDS, { approved: NEWER, live: DOC }, EN)).toEqual({
      title: { en: 'Bridges', lv: 'Tilts' },
      number: 7,
      seat: { street: { en: 'Square', lv: 'Pils laukums' }, zip: 'LV-1050' },
      results: [
        { id: 'r1', label: { en: 'People', lv: 'Cilvēki' }, value: 10 },
        { id: 'r2', label: { en: 'Paths', lv: 'Takas' }, value: 3 },
      ],
      body: [
        {
          id: 'b1',
          blockName: 'Top',
          blockType: 'picture',
          caption: { en: 'A bridge', lv: 'Tilts' },
          file: 'm1',
        },
        { id: 'b2', blockType: 'quote', words: { en: 'Oh yes.', lv: 'Jā.' } },
        { id: 'b3', blockType: 'gone', words: 'of a block that is no more' },
      ],
      links: { en: [], lv: [{ id: 'l2', name: 'Sākums' }] },
      footer: { en: { line: 'The end' }, lv: { line: 'Beigas' } },
      notes: {
        en: [{ id: 'n2', blockType: 'note', words: 'Note' }],
        lv: DOC.notes && [{ id: 'n1', blockType: 'note', words: 'Piezīme' }],
      },
    })
  })

  it('what the approved version empties is emptied; what a translation does not own is not made up', () => {
    expect(mergeVariant([text('title'), shared('number')], { approved: {}, live: DOC }, LV)).toEqual({
      title: { en: 'Bridge' },
      number: null,
    })
    expect(mergeVariant([text('title'), shared('number')], { approved: {}, live: {} }, EN)).toEqual({
      title: {},
    })
  })

  it('a list is emptied by an empty list: to a database with a table for its rows null says nothing', () => {
    const lists = FIELDS.filter(({ name }) => name === 'links' || name === 'notes')
    expect(mergeVariant(lists, { approved: {}, live: DOC }, LV)).toEqual({
      links: { en: [{ id: 'l1', name: 'Home' }], lv: [] },
      notes: { lv: [] },
    })
    expect(withoutTexts(lists, DOC, 'lv')).toEqual({
      links: { en: [{ id: 'l1', name: 'Home' }], lv: [] },
      notes: { lv: [] },
    })
  })

  it('without languages the approved version is all there is', () => {
    const approved: Raw = { title: 'New', number: 8 }
    expect(
      mergeVariant([text('title'), shared('number')], { approved, live: { title: 'Old' } }, NONE),
    ).toEqual(approved)
  })

  it.each([
    ['the source', LV, NEWER],
    [
      'a translation into what is live of the same rows',
      EN,
      { ...NEWER, body: DOC.body, results: DOC.results },
    ],
  ])('makes live exactly what was approved (C1): %s', (_, part, approved) => {
    const merged = mergeVariant(FIELDS, { approved, live: DOC }, part)
    // As databases do, without telling one empty value from another.
    const empties = (value: unknown): unknown => JSON.parse(canonicalJson(value))
    expect(empties(variantContent(FIELDS, merged, part))).toEqual(
      empties(variantContent(FIELDS, approved, part)),
    )
  })

  it.each([
    ['the source', LV, EN],
    ['a translation', EN, LV],
  ])('leaves the other language as it was (C2), %s going live', (_, part, other) => {
    const live: Raw = { ...DOC, body: [], results: [] }
    const merged = mergeVariant(FIELDS, { approved: { ...NEWER, body: [], results: [] }, live }, part)
    expect(variantContent(FIELDS, merged, { ...other, shared: false })).toEqual(
      variantContent(FIELDS, live, { ...other, shared: false }),
    )
  })
})

describe('withoutTexts', () => {
  it('takes out what one language says, in every kind of field', () => {
    const left = withoutTexts(FIELDS, DOC, 'en')
    expect(JSON.stringify(left)).not.toMatch(/Bridge|Castle|People|bridge|Yes|Home|End/)
  })

  it('leaves the other one and what all share as they were', () => {
    const { createdAt: _, ...doc } = DOC
    expect(variantContent(FIELDS, withoutTexts(FIELDS, doc, 'en'), LV)).toEqual(
      variantContent(FIELDS, doc, LV),
    )
  })

  it('makes up no values', () => {
    expect(withoutTexts([shared('number'), text('title')], {}, 'en')).toEqual({ title: {} })
  })
})

describe('what a publication fills', () => {
  const fields: readonly ContentField[] = [
    text('title'),
    {
      fields: [shared('statement')],
      fixed: true,
      kind: 'list',
      localized: true,
      name: 'credits',
    },
  ]
  const credits = (words: string): Raw => ({ credits: { en: [{ id: 'c1', statement: words }] } })
  const live: Raw = { title: { en: 'Bridge' }, ...credits('Funded by one') }
  const approved: Raw = { title: { en: 'Bridges' }, ...credits('Funded by another') }

  it('is no part of what is approved', () => {
    expect(variantContent(fields, live, { locale: 'en', shared: true })).toEqual({ title: 'Bridge' })
  })

  it.each([
    ['the source', LV],
    ['a translation', EN],
  ])('stays as it is live when %s is published', (_, part) => {
    expect(mergeVariant(fields, { approved, live }, part).credits).toEqual(live.credits)
    expect(mergeVariant(fields, { approved, live: {} }, part)).not.toHaveProperty('credits')
  })

  it('goes with its language', () => {
    expect(withoutTexts(fields, live, 'en')).toEqual({ credits: { en: [] }, title: {} })
    expect(withoutTexts(fields, live, 'lv').credits).toEqual({ ...(live.credits as object), lv: [] })
  })

  it('is found', () => {
    expect(fixedContent(fields, live)).toEqual(credits('Funded by one'))
  })
})
