import type { Endpoint, PayloadRequest } from 'payload'
import { inPath, operation, type Json } from '../endpoints/openApiParts'
import { parseInput } from '../endpoints/parseInput'
import { readBody } from '../endpoints/readBody'
import { requireStaff } from '../endpoints/requireStaff'
import type { Settings } from '../settings'
import { newPreviewAnswer, previewsAnswer } from './answers'
import { previewBody } from './inputs'
import { createPreview, readPreviews, revokePreview, type Target } from './manage'

const PATH = '/:id/workflow/:locale/previews'
const PRIVATE = { 'Cache-Control': 'private, no-store' } as const

/** `GET` and `POST /:id/workflow/:locale/previews`, and `DELETE …/previews/:preview` of a collection: links for partners. */
export const previewEndpoints = (settings: Settings, collection: string): Omit<Endpoint, 'root'>[] => [
  {
    method: 'get',
    path: PATH,
    handler: async (req) =>
      Response.json(await readPreviews(settings, req, targetOf(req, collection)), { headers: PRIVATE }),
  },
  {
    method: 'post',
    path: PATH,
    handler: async (req) => {
      requireStaff(settings, req)
      const input = parseInput(req, previewBody, await readBody(req))
      const made = await createPreview(settings, req, targetOf(req, collection), input)
      return Response.json(made, { headers: PRIVATE, status: 201 })
    },
  },
  {
    method: 'delete',
    path: `${PATH}/:preview`,
    handler: async (req) => {
      const id = String(req.routeParams?.preview)
      const left = await revokePreview(settings, req, targetOf(req, collection), id)
      return Response.json(left, { headers: PRIVATE })
    },
  },
]

const targetOf = (req: PayloadRequest, collection: string): Target => ({
  collection,
  document: String(req.routeParams?.id),
  locale: String(req.routeParams?.locale),
})

export function previewPaths(collection: Json, id: Json, locale: Json): Json {
  const parameters = [collection, id, inPath('locale', locale)]
  return {
    '/{collection}/{id}/workflow/{locale}/previews': {
      get: operation('readPreviews', 'Links by which partners see one language of a document', {
        answers: { 200: previewsAnswer },
        parameters,
        refusals: [400, 401, 404],
      }),
      post: operation('createPreview', 'Make such a link', {
        answers: { 201: newPreviewAnswer },
        body: previewBody,
        parameters,
        refusals: [400, 401, 403, 404, 409],
      }),
    },
    '/{collection}/{id}/workflow/{locale}/previews/{preview}': {
      delete: operation('revokePreview', 'End such a link', {
        answers: { 200: previewsAnswer },
        parameters: [...parameters, inPath('preview', { type: 'string' })],
        refusals: [400, 401, 403, 404],
      }),
    },
  }
}
