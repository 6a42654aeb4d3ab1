import type { Endpoint } from 'payload'
import { z } from 'zod'
import { CHANGED } from '../../core/changes/types'
import { instant, named } from '../endpoints/answers'
import { inPath, inQuery, operation, type Json } from '../endpoints/openApiParts'
import { parseInput } from '../endpoints/parseInput'
import { requireStaff } from '../endpoints/requireStaff'
import type { Settings } from '../settings'
import { changesFilter, readChanges, VERSION_KINDS, type Changes } from './read'

/** `GET /:id/workflow/:locale/changes` of a collection. */
export const changesEndpoint = (settings: Settings, collection: string): Omit<Endpoint, 'root'> => ({
  method: 'get',
  path: '/:id/workflow/:locale/changes',
  handler: async (req) => {
    requireStaff(settings, req)
    const filter = parseInput(req, changesFilter, Object.fromEntries(req.searchParams))
    const asked = {
      collection,
      document: String(req.routeParams?.id),
      filter,
      locale: String(req.routeParams?.locale),
    }
    return Response.json(await readChanges(settings, req, asked))
  },
})

const version = z.strictObject({
  at: instant.describe('When it was saved, or went live.'),
  is: z.enum(VERSION_KINDS),
  version: z.string().nullable(),
})

export const changesAnswer: z.ZodType<Changes> = z
  .strictObject({
    collection: z.string(),
    fields: z
      .array(
        z.strictObject({
          id: z.string().describe('Names of fields and ids of rows.'),
          kind: z.enum(CHANGED).describe('`moved`: the rows of a list stand in another order.'),
          labels: z.array(z.string()).describe('For people: the field, after what it stands in.'),
          lines: z.array(
            z.strictObject({
              before: z.string().nullable(),
              block: z.string().optional().describe('Of a rich text: what the line is.'),
              isFormat: z.literal(true).optional().describe('Only its looks or links have changed.'),
              now: z.string().nullable(),
            }),
          ),
        }),
      )
      .describe('What the variant publishes, in the order of the form; empty fields are left out.'),
    from: version.nullable().describe('null where nothing of it is live.'),
    id: z.string(),
    locale: z.string(),
    to: version,
  })
  .register(named, { id: 'Changes' })

export const changesPaths = (collection: Json, id: Json, locale: Json): Json => ({
  '/{collection}/{id}/workflow/{locale}/changes': {
    get: operation('readChanges', 'What a version changes for readers of one language, field by field', {
      answers: { 200: changesAnswer },
      parameters: [collection, id, inPath('locale', locale), ...inQuery(changesFilter, {})],
      refusals: [400, 401, 404],
    }),
  },
})
