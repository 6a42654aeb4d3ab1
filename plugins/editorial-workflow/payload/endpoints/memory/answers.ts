import { z } from 'zod'
import { UNIT_RESULTS } from '../../../core/translation/types'
import type { FoundTerm } from '../../../core/glossary/types'
import type { ImportReport } from '../../exchange/fault'
import type { MachineReport } from '../../machine/translate'
import type { Match } from '../../memory/matches'
import { progress, unit } from '../../translation/inputs'
import { instant, named } from '../answers'
import type { Help } from './help'

/* What callers get of memory, terms and machine translation, for the OpenAPI document. */

const marked = z.string().describe('Marked text.')

const match: z.ZodType<Match> = z
  .strictObject({
    approvedAt: instant.nullable().describe('null for what came in a file.'),
    origin: z
      .strictObject({ collection: z.string(), document: z.string(), title: z.string().nullable() })
      .nullable()
      .describe('null for what came in a file, or whose document is gone.'),
    score: z
      .int()
      .min(75)
      .max(100)
      .describe(
        '100: the same; 99: but for tags, case and spaces; 95: but for numbers; else the part that is the same.',
      ),
    source: marked,
    tags: z
      .enum(['fit', 'none'])
      .describe(
        '`fit`: the target uses the tags of the text that was asked for; `none`: they have been taken out.',
      ),
    target: marked,
    usedAt: instant,
  })
  .register(named, { id: 'MemoryMatch' })

const term: z.ZodType<FoundTerm> = z
  .strictObject({
    forbidden: z.array(z.string()),
    found: z.string().describe('As it stands in the source.'),
    id: z.string().describe('Of the document in `editorial-terms`.'),
    isUsed: z.boolean().describe('Whether one of `translations` stands in the target.'),
    note: z.string().nullable(),
    term: z.string(),
    translations: z.array(z.string()).describe('The best first.'),
    usedForbidden: z.array(z.string()).describe('As they stand in the target.'),
    warning: z.enum(['forbidden', 'missing']).nullable(),
  })
  .register(named, { id: 'FoundTerm' })

/** The answer to `POST /editorial/memory/matches`. */
export const matchesAnswer: z.ZodType<Record<string, readonly Match[]>> = z
  .record(z.string(), z.array(match))
  .describe('By the id of the text; the best first, at most 5.')
  .register(named, { id: 'MemoryMatches' })

const help: z.ZodType<Help> = z.strictObject({
  matches: z.array(match).describe('The best first, at most 5.'),
  terms: z.array(term).describe('Of the glossary, in the order of the source.'),
})

/** The answer to `POST /editorial/translation-help`. */
export const helpAnswer: z.ZodType<Record<string, Help>> = z
  .record(z.string(), help)
  .describe('By the id of the text.')
  .register(named, { id: 'TranslationHelp' })

/** The answer to `GET /editorial/translation-help`. */
export const helpersAnswer = z
  .strictObject({
    machineTranslation: z
      .string()
      .nullable()
      .describe('What the machine is called; null where there is none.'),
  })
  .register(named, { id: 'TranslationHelpers' })

/** The answer to an import. */
export const importAnswer: z.ZodType<ImportReport> = z
  .strictObject({
    added: z.int().min(0),
    refused: z.array(
      z.strictObject({ line: z.int().min(0).describe('Of the file, from 1.'), reason: z.string() }),
    ),
    rows: z.int().min(0),
    unchanged: z.int().min(0),
  })
  .register(named, { id: 'ImportReport' })

/** The answer to `POST /{collection}/{id}/translation/{locale}/machine`. */
export const machineAnswer: z.ZodType<MachineReport> = z
  .strictObject({
    name: z.string().describe('What the machine is called.'),
    progress,
    units: z.array(
      z.strictObject({
        id: z.string(),
        reason: z.string().nullable(),
        result: z.enum([...UNIT_RESULTS, 'failed']),
        unit: unit.nullable(),
      }),
    ),
    version: z.string(),
  })
  .register(named, { id: 'MachineReport' })
