import { z } from 'zod'
import { UNIT_RESULTS, UNIT_STATUSES, ORIGINS } from '../../core/translation/types'
import { STATES } from '../../core'
import { named } from '../endpoints/answers'
import type { Translation, TranslationUnit, UnitReport, WriteReport } from '../../core/translation/types'

/** The most segments of one request, and the longest text of one, in UTF-16 code units. */
export const UNITS_LIMIT = 1_000
const TEXT_LIMIT = 50_000

const hash = z.string().max(64)

const unitInput = z.strictObject({
  done: z.boolean().optional().describe('Marks it as done, or takes the mark away.'),
  id: z.string().min(1).max(500),
  source: hash.describe('The `sourceHash` that it was made from. Another one is told, and nothing written.'),
  target: z.string().max(TEXT_LIMIT).optional().describe('Marked text; empty to take the translation away.'),
  was: hash
    .optional()
    .describe('The `targetHash` that is replaced. Another one is told, and nothing written.'),
})

/** The body of `PATCH /:id/translation/:locale`. */
export const translationBody = z
  .strictObject({ units: z.array(unitInput).min(1).max(UNITS_LIMIT) })
  .refine(({ units }) => new Set(units.map(({ id }) => id)).size === units.length, {
    message: 'each id once',
    path: ['units'],
  })

const count = z.int().min(0)
const tag = z.strictObject({
  formats: z.array(z.string()),
  href: z.string().nullable(),
  kind: z.enum(['break', 'format', 'link', 'object']),
  node: z.record(z.string(), z.unknown()).describe('The node of Lexical that it puts back.'),
  ofSource: z.boolean(),
})
const unit = z
  .strictObject({
    before: z.string().nullable().describe('What the translation was made from, where that is another text.'),
    block: z.string().nullable(),
    flow: z.string().nullable().describe('The rich text that it is a line of.'),
    id: z.string(),
    label: z.string(),
    maxLength: count.nullable(),
    multiline: z.boolean(),
    origin: z.enum(ORIGINS).nullable(),
    path: z.string(),
    source: z.string().describe('Marked text: `<1>…</1>` and `<2/>` stand for the tags.'),
    sourceHash: hash,
    status: z.enum(UNIT_STATUSES),
    tags: z.array(tag),
    target: z.string(),
    targetHash: hash,
  })
  .register(named, { id: 'TranslationUnit' }) satisfies z.ZodType<TranslationUnit>
const progress = z.strictObject({
  done: count,
  outdated: count,
  translated: count,
  units: count,
  untranslated: count,
  words: count,
  wordsLeft: count,
})

/** What `GET /:id/translation/:locale` answers with. */
export const translationAnswer = z
  .strictObject({
    collection: z.string(),
    document: z.string(),
    locale: z.string(),
    locked: z.enum(['forbidden', 'inReview', 'trashed']).nullable(),
    progress,
    readOnly: z.array(z.strictObject({ label: z.string(), value: z.string() })),
    removed: z.array(
      z.strictObject({ label: z.string(), source: z.string().nullable(), target: z.string() }),
    ),
    sourceLocale: z.string(),
    state: z.enum(STATES).nullable(),
    title: z.string(),
    units: z.array(unit),
    version: z.string(),
  })
  .register(named, { id: 'Translation' }) satisfies z.ZodType<Translation>

const unitReport = z.strictObject({
  id: z.string(),
  reason: z.string().nullable(),
  result: z.enum(UNIT_RESULTS),
  unit: unit.nullable(),
}) satisfies z.ZodType<UnitReport>

/** What `PATCH /:id/translation/:locale` answers with. */
export const writeAnswer = z
  .strictObject({
    progress,
    units: z.array(unitReport),
    version: z.string(),
  })
  .register(named, { id: 'TranslationReport' }) satisfies z.ZodType<WriteReport>
