import type { Endpoint, PayloadRequest, SanitizedConfig } from 'payload'
import { z } from 'zod'
import { ACTIONS } from '../../core'
import type { Settings } from '../settings'
import { NO_LOCALE } from '../slugs'
import {
  documentAnswer,
  errorAnswer,
  historyAnswer,
  named,
  outcomeAnswer,
  queueAnswer,
  restoreAnswer,
} from './answers'
import { actionBody, historyFilter, idempotencyKey, queueFilter } from './inputs'

/** Of the document, which changes with the plugin's endpoints: the version of its package. */
export const API_VERSION = '0.1.0'

type Json = { [key: string]: unknown }
const documents = new WeakMap<SanitizedConfig, Json>()

/**
 * `GET /api/editorial/openapi.json`: the endpoints of the plugin in OpenAPI 3.1, for anybody, since it holds names and no data. Made
 * from the schemas that the handlers check their input with.
 */
export const openApiEndpoint = (settings: Settings): Endpoint => ({
  method: 'get',
  path: '/editorial/openapi.json',
  handler: (req) => {
    const { config } = req.payload
    const document = documents.get(config) ?? describeApi(settings, req)
    documents.set(config, document)
    return Response.json(document, { headers: { 'Cache-Control': 'public, max-age=300' } })
  },
})

function describeApi(settings: Settings, { payload }: PayloadRequest): Json {
  const { admin, cookiePrefix, localization, routes, serverURL } = payload.config
  const collections = Object.keys(settings.collections)
  const locales = localization ? localization.localeCodes : [NO_LOCALE]
  const collection = inPath('collection', { enum: collections, type: 'string' })
  const id = inPath('id', { type: 'string' })
  const locale = { enum: locales, type: 'string' }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Editorial workflow',
      version: API_VERSION,
      description:
        'Review, approval and publication. `data.code` of a refusal is stable; its message is in the language of the caller.',
    },
    servers: [{ url: `${serverURL}${routes.api}` }],
    security: [{ jwt: [] }, { apiKey: [] }, { cookie: [] }],
    paths: {
      '/{collection}/{id}/workflow': {
        get: operation(
          'readWorkflow',
          'Where each language of a document stands, and what you may do with it',
          {
            answers: { 200: documentAnswer },
            parameters: [collection, id],
            refusals: [401, 404],
          },
        ),
      },
      '/{collection}/{id}/workflow/history': {
        get: operation('readHistory', 'The record of one language of a document, the newest first', {
          answers: { 200: historyAnswer },
          parameters: [collection, id, ...inQuery(historyFilter, { locale })],
          refusals: [400, 401, 404],
        }),
      },
      '/{collection}/{id}/workflow/{locale}/{action}': {
        post: operation('act', 'Carry out an action on one language of a document', {
          answers: { 200: outcomeAnswer },
          body: actionBody,
          parameters: [
            collection,
            id,
            inPath('locale', locale),
            inPath('action', { enum: ACTIONS, type: 'string' }),
            {
              name: 'Idempotency-Key',
              description: 'A request sent again under the same key is carried out once.',
              in: 'header',
              schema: toSchema(idempotencyKey, 'input'),
            },
          ],
          refusals: [400, 401, 403, 404, 409, 422],
        }),
      },
      '/{collection}/versions/{id}': {
        post: operation('restoreVersion', 'Bring the text of an older version back as a draft', {
          answers: { 200: restoreAnswer },
          parameters: [collection, id, { name: 'locale', in: 'query', schema: locale }],
          refusals: [401, 403, 404, 409],
        }),
      },
      '/editorial/queue': {
        get: operation('readQueue', 'What waits for whom, the most urgent first', {
          answers: { 200: queueAnswer },
          parameters: inQuery(queueFilter, { collection: { enum: collections, type: 'string' }, locale }),
          refusals: [400, 401, 404],
        }),
      },
      '/editorial/openapi.json': {
        get: {
          operationId: 'readOpenApi',
          responses: {
            200: {
              content: { 'application/json': { schema: { type: 'object' } } },
              description: 'This document',
            },
          },
          security: [],
          summary: 'This document',
        },
      },
    },
    components: {
      responses: Object.fromEntries(
        Object.entries(REFUSALS).map(([status, description]) => [
          `Refusal${status}`,
          { content: { 'application/json': { schema: answerRef(errorAnswer) } }, description },
        ]),
      ),
      schemas: namedSchemas(),
      securitySchemes: {
        apiKey: {
          type: 'apiKey',
          description: `\`${admin.user} API-Key <key>\``,
          in: 'header',
          name: 'Authorization',
        },
        cookie: { type: 'apiKey', in: 'cookie', name: `${cookiePrefix}-token` },
        jwt: { type: 'http', description: '`JWT <token>` is understood too.', scheme: 'bearer' },
      },
    },
  }
}

const REFUSALS = {
  400: 'What was sent is not understood',
  401: 'Nobody is signed in',
  403: 'Your role, or four eyes, do not allow it',
  404: 'There is no such thing, or it is hidden from you',
  409: 'It has moved on since you looked, or its state does not allow it',
  422: 'The content is not complete',
} as const

type Operation = {
  answers: Record<number, z.ZodType>
  body?: z.ZodType
  parameters: readonly Json[]
  refusals: readonly (keyof typeof REFUSALS)[]
}

function operation(
  operationId: string,
  summary: string,
  { answers, body, parameters, refusals }: Operation,
): Json {
  const good = Object.entries(answers).map(([status, schema]) => [
    status,
    { content: { 'application/json': { schema: answerRef(schema) } }, description: 'Done' },
  ])
  const bad = refusals.map((status) => [status, { $ref: `#/components/responses/Refusal${status}` }])
  return {
    operationId,
    parameters,
    ...(body && {
      requestBody: { content: { 'application/json': { schema: toSchema(body, 'input') } }, required: true },
    }),
    responses: Object.fromEntries([...good, ...bad]) as Json,
    summary,
  }
}

const inPath = (name: string, schema: Json): Json => ({ name, in: 'path', required: true, schema })

/** One parameter for each property; `known` narrows those whose values only the project knows. */
function inQuery(filter: z.ZodType, known: Record<string, Json>): Json[] {
  const { properties = {} } = toSchema(filter, 'input') as { properties?: Record<string, Json> }
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    ...(description === undefined ? {} : { description }),
    in: 'query',
    schema: known[name] ?? schema,
  }))
}

function toSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  return withoutKeys(z.toJSONSchema(schema, { io, override: simplify }))
}

/** Everything that has a name, once: the answers and what they are made of. */
function namedSchemas(): Json {
  const { schemas } = z.toJSONSchema(named, { override: simplify, uri: refTo })
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, withoutKeys(schema)]))
}

const refTo = (name: string): string => `#/components/schemas/${name}`

function answerRef(schema: z.ZodType): Json {
  const { id } = named.get(schema) ?? {}
  if (!id) throw new Error('editorial-workflow: an answer of the OpenAPI document has no name.')
  return { $ref: refTo(id) }
}

/** The format says it; the pattern and the largest number of JavaScript are noise to a reader. */
function simplify({ jsonSchema }: { jsonSchema: Json }): void {
  if (jsonSchema.format === 'date-time') delete jsonSchema.pattern
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
}

/** Here the document says which JSON Schema it is, and where each schema stands. */
const withoutKeys = (schema: object): Json =>
  Object.fromEntries(
    Object.entries(schema).filter(([key]) => key !== '$id' && key !== '$schema' && key !== '~standard'),
  )
