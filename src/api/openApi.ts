import { configToJSONSchema, type Endpoint, type SanitizedConfig } from 'payload'
import { DOCUMENTS, MEDIA } from '@collections/slugs'
import { CONTENT } from '@/delivery/rules'
import { MAX_DEPTH, PAGE_LIMIT } from '@/hooks/requestLocale'
import { LOCALE_CODES } from '@/locales'
import { schemasOf, type Json } from './schemas'

/** Describes what readers may ask for, made from the configuration: `GET /api/openapi.json`. It holds names and no data. */
export const openApiEndpoint: Endpoint = {
  handler: ({ payload }) =>
    Response.json(openApiOf(payload.config), { headers: { 'Cache-Control': 'public, max-age=3600' } }),
  method: 'get',
  path: '/openapi.json',
}

/** The read API in OpenAPI 3.1. */
export function openApiOf(config: SanitizedConfig): Json {
  const { definitions = {} } = configToJSONSchema(config, 'text')
  return {
    components: {
      parameters: PARAMETERS,
      responses: { Fault: json('What is wrong with the request.', { $ref: '#/components/schemas/Faults' }) },
      schemas: { ...schemasOf(definitions as Json, CONTENT), Faults: FAULTS },
    },
    info: {
      description:
        'What anybody may read of a site on Tilts. Without an account, answers hold what is published in the language that is asked for. ' +
        'The workflow of editors is described at /api/editorial/openapi.json, GraphQL by docs/schema.graphql.',
      title: 'Tilts: reading',
      version: '1',
    },
    openapi: '3.1.0',
    paths: Object.fromEntries(CONTENT.flatMap(pathsOf)),
    servers: [{ url: `${config.serverURL}${config.routes.api}` }],
  }
}

const FAULTS: Json = {
  properties: {
    errors: {
      items: {
        properties: { data: {}, message: { type: 'string' }, name: { type: 'string' } },
        required: ['message'],
        type: 'object',
      },
      minItems: 1,
      type: 'array',
    },
  },
  required: ['errors'],
  type: 'object',
}

const query = (name: string, schema: Json, description: string, more: Json = {}): Json => ({
  description,
  in: 'query',
  name,
  schema,
  ...more,
})
/** Written as `where[slug][equals]=…`. */
const DEEP = { explode: true, style: 'deepObject' }
const chosen = { additionalProperties: true, type: 'object' }

const PARAMETERS: Json = {
  depth: query(
    'depth',
    { default: 2, maximum: MAX_DEPTH, minimum: 0, type: 'integer' },
    'How far relations are replaced by the documents they lead to.',
  ),
  fallback: query(
    'fallback',
    { const: 'source' },
    'The original where this language is missing; `translation.servedLocale` says which one it is.',
  ),
  limit: query(
    'limit',
    { default: 10, maximum: PAGE_LIMIT, minimum: 1, type: 'integer' },
    'Documents of a page.',
  ),
  locale: query('locale', { default: 'lv', enum: LOCALE_CODES }, 'The language of the answer.'),
  page: query('page', { default: 1, minimum: 1, type: 'integer' }, 'Which page.'),
  pagination: query(
    'pagination',
    { default: true, type: 'boolean' },
    '`false` counts nothing: `totalDocs` and what follows from it tell of this page alone.',
  ),
  populate: query(
    'populate',
    chosen,
    'Which fields of the documents that relations lead to: `populate[projects][title]=true`.',
    DEEP,
  ),
  select: query('select', chosen, 'Which fields: `select[title]=true`.', DEEP),
  sort: query(
    'sort',
    { type: 'string' },
    'Fields with commas between, `-` before those that begin with the greatest: `-publishedOn,title`.',
  ),
  where: query(
    'where',
    chosen,
    'Conditions: `where[slug][equals]=…`; operators are `equals`, `not_equals`, `in`, `not_in`, `exists`, `like`, `contains`, ' +
      '`greater_than`, `greater_than_equal`, `less_than`, `less_than_equal`; `and` and `or` hold several.',
    DEEP,
  ),
}

const refs = (...names: string[]): Json[] =>
  names.map((name) => ({ $ref: `#/components/parameters/${name}` }))
const json = (description: string, schema: Json): Json => ({
  content: { 'application/json': { schema } },
  description,
})
const fault = { $ref: '#/components/responses/Fault' }
const pathParameter = (name: string): Json => ({
  in: 'path',
  name,
  required: true,
  schema: { type: 'string' },
})

function pathsOf(slug: string): [string, Json][] {
  const one = { $ref: `#/components/schemas/${slug}` }
  const found = { 200: json('The document.', one), 400: fault, 404: fault }
  const list = { 200: json('A page of documents.', pageOf(one)), 400: fault }
  const shaping = ['locale', 'fallback', 'depth', 'select', 'populate']
  const paths: [string, Json][] = [
    [
      `/${slug}`,
      {
        get: {
          operationId: `list-${slug}`,
          parameters: refs(...shaping, 'where', 'sort', 'limit', 'page', 'pagination'),
          responses: list,
          summary: `The ${slug} that are published`,
          tags: [slug],
        },
      },
    ],
    [
      `/${slug}/{id}`,
      {
        get: {
          operationId: `read-${slug}`,
          parameters: [pathParameter('id'), ...refs(...shaping)],
          responses: found,
          summary: `One of the ${slug}`,
          tags: [slug],
        },
      },
    ],
  ]
  if (slug === MEDIA || slug === DOCUMENTS) paths.push([`/${slug}/file/{filename}`, { get: fileOf(slug) }])
  return paths
}

const fileOf = (slug: string): Json => ({
  operationId: `file-${slug}`,
  parameters: [pathParameter('filename')],
  responses: { 200: { content: { '*/*': {} }, description: 'The file.' }, 404: fault },
  summary: `A file of the ${slug}, as soon as its item is live in any language`,
  tags: [slug],
})

const count = { minimum: 0, type: 'integer' }
const pageNumber = { type: ['integer', 'null'] }
const pageOf = (items: Json): Json => ({
  properties: {
    docs: { items, type: 'array' },
    hasNextPage: { type: 'boolean' },
    hasPrevPage: { type: 'boolean' },
    limit: count,
    nextPage: pageNumber,
    page: count,
    pagingCounter: count,
    prevPage: pageNumber,
    totalDocs: count,
    totalPages: count,
  },
  required: ['docs', 'hasNextPage', 'hasPrevPage', 'limit', 'page', 'totalDocs', 'totalPages'],
  type: 'object',
})
