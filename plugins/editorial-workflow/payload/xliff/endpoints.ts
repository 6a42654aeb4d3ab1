import type { Endpoint } from 'payload'
import { parseInput } from '../endpoints/parseInput'
import { inQuery, operation, responseRef, type Json } from '../endpoints/openApiParts'
import { requireStaff } from '../endpoints/requireStaff'
import type { Settings } from '../settings'
import { exportXliff } from './exportXliff'
import { importXliff } from './importXliff'
import { exportInput, exportQuery, importAnswer, importInput, importQuery } from './inputs'
import { readBytes } from './readBytes'

const PATH = '/editorial/xliff'

/** `GET` and `POST /api/editorial/xliff`: translations as a file for professional translators, and back. */
export const xliffEndpoints = (settings: Settings): Endpoint[] => [
  {
    method: 'get',
    path: PATH,
    handler: async (req) => {
      requireStaff(settings, req)
      const { searchParams } = req
      const query = { ...Object.fromEntries(searchParams), id: searchParams.getAll('id') }
      const { documents, more, name, text } = await exportXliff(
        settings,
        req,
        parseInput(req, exportQuery, query),
      )
      return new Response(text, {
        headers: {
          'Cache-Control': 'private, no-store',
          'Content-Disposition': attachment(name),
          'Content-Type': 'application/xliff+xml; charset=utf-8',
          'X-Content-Type-Options': 'nosniff',
          'X-Documents': String(documents),
          'X-More-Documents': String(more),
        },
      })
    },
  },
  {
    method: 'post',
    path: PATH,
    handler: async (req) => {
      requireStaff(settings, req)
      const input = parseInput(req, importQuery, Object.fromEntries(req.searchParams))
      return Response.json(await importXliff(settings, req, await readBytes(req), input))
    },
  },
]

/** As RFC 6266 has it: a name in ASCII, and the real one. */
function attachment(name: string): string {
  const ascii = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^\w. -]/g, '_')
  const full = encodeURIComponent(name).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${full}`
}

const file = { schema: { type: 'string' } }
const FILE_IN_FORM = { contentMediaType: 'application/xliff+xml', type: 'string' }

/** The two in the OpenAPI document. */
export function xliffPaths(known: { collection: Json; locale: Json }): Json {
  const get = operation('exportXliff', 'Translations as an XLIFF file, for professional translators', {
    answers: {},
    parameters: inQuery(exportInput, known),
    refusals: [400, 401, 404],
  })
  const post = operation('importXliff', 'Take the translations of an XLIFF file over into drafts', {
    answers: { 200: importAnswer },
    parameters: inQuery(importInput, known),
    refusals: [400, 401, 404],
  })
  return {
    [PATH]: {
      get: {
        ...get,
        responses: {
          ...(get.responses as Json),
          200: {
            content: { 'application/xliff+xml': file },
            description:
              'XLIFF. `X-More-Documents: true` says that there is more than one file holds: ask again when these are translated.',
          },
          404: responseRef('Refusal404'),
        },
      },
      post: {
        ...post,
        requestBody: {
          content: {
            'application/xliff+xml': file,
            'multipart/form-data': {
              schema: { properties: { file: FILE_IN_FORM }, required: ['file'], type: 'object' },
            },
            'text/xml': file,
          },
          required: true,
        },
      },
    },
  }
}
