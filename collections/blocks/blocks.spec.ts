import type { Block, Field } from 'payload'
import { describe, expect, it } from 'vitest'
import { blockRenderers } from '@/rich-text/blocks'
import { SAMPLES } from '@/rich-text/samples'
import { contentBlocks } from './index'

const slugs = contentBlocks.map(({ slug }) => slug)
const cases = contentBlocks.map((block) => [block.slug, block] as const)

describe('contentBlocks', () => {
  it('are the seven blocks, each once', () => {
    expect(slugs).toEqual(['speakerQuote', 'image', 'figures', 'video', 'file', 'callout', 'relatedItems'])
  })

  it('all have a renderer and a sample, and nothing else has', () => {
    expect(Object.keys(blockRenderers).sort()).toEqual([...slugs].sort())
    expect(Object.keys(SAMPLES).sort()).toEqual([...slugs].sort())
  })

  it.each(cases)('%s has the fields that its type declares', (slug, block) => {
    const sample = Object.entries(SAMPLES).find(([name]) => name === slug)?.[1]
    expect(namesOf(block.fields).sort()).toEqual(Object.keys(sample ?? {}).sort())
  })

  it.each(cases)('%s is named after its slug in the generated types', (slug, block) => {
    expect(block.interfaceName?.toLowerCase()).toBe(`${slug}block`.toLowerCase())
  })

  it.each(cases)('%s speaks both languages everywhere', (_, block) => {
    for (const text of textsOf(block)) {
      expect(text).toEqual({ en: expect.stringMatching(/\S/), lv: expect.stringMatching(/\S/) })
    }
  })

  it.each(cases)('%s has no localized field, as the whole text is localized', (_, block) => {
    expect(JSON.stringify(block)).not.toContain('"localized":true')
  })
})

const namesOf = (fields: Field[]): string[] =>
  fields.flatMap((field) => ('name' in field ? [field.name] : []))

/** Every label, help text and option of a block. */
const textsOf = ({ labels, fields }: Block): unknown[] => [
  labels?.singular,
  labels?.plural,
  ...fields.flatMap(fieldTexts),
]

const fieldTexts = (field: Field): unknown[] => [
  'label' in field ? field.label : undefined,
  ...(field.admin && 'description' in field.admin ? [field.admin.description] : []),
  ...(field.type === 'select'
    ? field.options.map((option) => (typeof option === 'string' ? option : option.label))
    : []),
  ...(field.type === 'array' ? field.fields.flatMap(fieldTexts) : []),
]
