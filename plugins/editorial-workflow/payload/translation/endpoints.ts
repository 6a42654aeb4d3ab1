import type { Endpoint, PayloadRequest } from 'payload'
import { parseInput } from '../endpoints/parseInput'
import { inPath, operation, type Json } from '../endpoints/openApiParts'
import { readBody } from '../endpoints/readBody'
import { requireStaff } from '../endpoints/requireStaff'
import type { Settings } from '../settings'
import { translationAnswer, translationBody, writeAnswer } from './inputs'
import { readTranslation } from './read'
import type { TranslationAddress } from './situation'
import { writeTranslation } from './write'

/** `GET` and `PATCH /:id/translation/:locale` of a collection: a translation beside its original, segment by segment. */
export const translationEndpoints = (settings: Settings, collection: string): Omit<Endpoint, 'root'>[] => [
  {
    method: 'get',
    path: '/:id/translation/:locale',
    handler: async (req) =>
      Response.json(await readTranslation(settings, req, addressIn(req, collection)), { headers: PRIVATE }),
  },
  {
    method: 'patch',
    path: '/:id/translation/:locale',
    handler: async (req) => {
      requireStaff(settings, req)
      const { units } = parseInput(req, translationBody, await readBody(req))
      const address = addressIn(req, collection)
      return Response.json(await writeTranslation(settings, req, address, { origin: 'human', units }))
    },
  },
]

/** Drafts are nobody else's. */
const PRIVATE = { 'Cache-Control': 'private, no-store' }

const addressIn = ({ routeParams }: PayloadRequest, collection: string): TranslationAddress => ({
  collection,
  document: String(routeParams?.id),
  locale: String(routeParams?.locale),
})

/** The two in the OpenAPI document. */
export const translationPaths = (collection: Json, id: Json, locale: Json): Json => ({
  '/{collection}/{id}/translation/{locale}': {
    get: operation('readTranslation', 'A translation beside its original, segment by segment', {
      answers: { 200: translationAnswer },
      parameters: [collection, id, inPath('locale', locale)],
      refusals: [400, 401, 404],
    }),
    patch: operation('writeTranslation', 'Write segments into the draft of a translation', {
      answers: { 200: writeAnswer },
      body: translationBody,
      parameters: [collection, id, inPath('locale', locale)],
      refusals: [400, 401, 403, 404, 409],
    }),
  },
})
