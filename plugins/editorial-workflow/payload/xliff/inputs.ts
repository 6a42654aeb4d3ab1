import { z } from 'zod'
import { UNIT_RESULTS } from '../../core/translation/types'
import { EXPORT_LIMITS, XLIFF_VERSIONS } from '../../core/xliff'
import { named } from '../endpoints/answers'
import { id, slug } from '../endpoints/inputs'

const locale = z.string().max(20)

const selection = {
  collection: slug.optional().describe('Needed with `id`; else only documents of this collection.'),
  id: z
    .array(id)
    .max(EXPORT_LIMITS.documents)
    .default([])
    .describe(
      'Documents, in this order: `id=1&id=2`. Without any, `outdated` or `untranslated` must be asked for.',
    ),
  locale: locale.describe('The language to translate into.'),
  version: z.enum(XLIFF_VERSIONS).default('2.1').describe('Of XLIFF.'),
}
const OUTDATED = 'All that has segments whose source has changed.'
const UNTRANSLATED = 'All that has segments without a translation.'

/** What is written into a file. */
export const exportInput = z.strictObject({
  ...selection,
  outdated: z.boolean().default(false).describe(OUTDATED),
  untranslated: z.boolean().default(false).describe(UNTRANSLATED),
})
export type ExportInput = z.output<typeof exportInput>

/** The same, written in a query string. */
export const exportQuery = z.strictObject({
  ...selection,
  outdated: z.stringbool().default(false),
  untranslated: z.stringbool().default(false),
})

/** What is said beside a file that comes back. */
export const importInput = z.strictObject({
  dryRun: z.boolean().default(false).describe('Tells what would be done, and does nothing.'),
  locale: locale
    .optional()
    .describe('Refuses a file for another language. @default the language of the file'),
})
export type ImportInput = z.output<typeof importInput>

/** The same, written in a query string. */
export const importQuery = importInput.extend({ dryRun: z.stringbool().default(false) })

const count = z.int().min(0)
const counts = z
  .strictObject(
    Object.fromEntries(UNIT_RESULTS.map((result) => [result, count])) as Record<
      (typeof UNIT_RESULTS)[number],
      typeof count
    >,
  )
  .describe('How many segments.')

const unit = z.strictObject({
  id: z.string(),
  label: z.string().nullable().describe('Its field, for people. null where the original no longer has it.'),
  reason: z.string().nullable().describe('For people; null where it was applied or unchanged.'),
  result: z.enum(UNIT_RESULTS),
})

/** What `POST /editorial/xliff` answers with. */
export const importAnswer = z
  .strictObject({
    counts,
    documents: z.array(
      z.strictObject({
        collection: z.string(),
        counts,
        document: z.string(),
        locale,
        refused: z
          .strictObject({ code: z.string(), message: z.string() })
          .nullable()
          .describe('Why nothing of this document was written, such as a review that is under way.'),
        title: z.string(),
        units: z.array(unit),
      }),
    ),
    dryRun: z.boolean(),
  })
  .register(named, { id: 'XliffImport' })
export type ImportReport = z.output<typeof importAnswer>
export type DocumentReport = ImportReport['documents'][number]
