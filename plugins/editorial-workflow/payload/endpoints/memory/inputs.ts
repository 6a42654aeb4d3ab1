import { z } from 'zod'
import { SEGMENT_LENGTH } from '../../memory/store'
import { UNITS_MAX } from '../../machine/translate'

/* What callers send about memory, terms and machine translation. */

/** The most texts of one request. */
const TEXTS_MAX = 50

const id = z.string().max(500)
const marked = z.string().max(SEGMENT_LENGTH)
const languages = { locale: z.string().max(20), sourceLocale: z.string().max(20) }
const text = { id: id.describe('Anything: the answer names it.'), source: marked.describe('Marked text.') }
const areApart = (texts: readonly { id: string }[]): boolean =>
  new Set(texts.map((each) => each.id)).size === texts.length

export const matchesBody = z.strictObject({
  ...languages,
  texts: z.array(z.strictObject(text)).min(1).max(TEXTS_MAX).refine(areApart, 'ids'),
})
export type MatchesBody = z.output<typeof matchesBody>

export const helpBody = z.strictObject({
  ...languages,
  texts: z
    .array(
      z.strictObject({
        ...text,
        matches: z.boolean().default(true).describe('Whether the memory is asked too.'),
        target: marked.default('').describe('Marked text, as it is typed now: what warnings are about.'),
      }),
    )
    .min(1)
    .max(TEXTS_MAX)
    .refine(areApart, 'ids'),
})
export type HelpBody = z.output<typeof helpBody>

export const machineBody = z.strictObject({
  units: z.array(id).min(1).max(UNITS_MAX).optional().describe('@default all that nobody has translated'),
})

/** Which part of the memory goes into a file. */
export const exportFilter = z.strictObject({
  locale: z.string().max(20).optional().describe('@default any'),
  sourceLocale: z.string().max(20).optional().describe('@default any'),
})
export type ExportFilter = z.output<typeof exportFilter>
