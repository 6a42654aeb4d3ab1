import type { Endpoint, PayloadRequest, SanitizedConfig } from 'payload'
import { ACTIONS } from '../../core'
import type { Settings } from '../settings'
import { NO_LOCALE } from '../slugs'
import {
  bulkAnswer,
  coverageAnswer,
  documentAnswer,
  errorAnswer,
  failureAnswer,
  historyAnswer,
  outcomeAnswer,
  queueAnswer,
  restoreAnswer,
} from './answers'
import {
  FAILURES,
  inPath,
  inQuery,
  namedSchemas,
  operation,
  REFUSALS,
  responses,
  toSchema,
  type Json,
} from './openApiParts'
import { commentPaths } from '../comments/endpoints'
import { acrossPaths } from './across'
import { API_VERSION } from './apiVersion'
import { deskPaths } from './desk'
import { memoryPaths } from './memory/paths'
import { noticePaths } from './noticeInputs'
import { changesPaths } from '../changes/endpoint'
import { cycleTimePaths } from './cycleTime/api'
import { peoplePaths } from './people'
import { releasePaths } from './releasePaths'
import { schedulePaths } from './scheduleApi'
import { xliffPaths } from '../xliff/endpoints'
import { previewPaths } from '../previews/endpoints'
import { webhookPaths } from '../webhooks/api'
import { translationPaths } from '../translation/endpoints'
import { actionBody, bulkBody, coverageFilter, historyFilter, idempotencyKey, queueFilter } from './inputs'

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
  const action = { enum: ACTIONS, type: 'string' }
  const idempotent = {
    name: 'Idempotency-Key',
    description: 'A request sent again under the same key is carried out once.',
    in: 'header',
    schema: toSchema(idempotencyKey, 'input'),
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Editorial workflow',
      version: API_VERSION,
      description:
        'Review, approval, publication and schedules. `data.code` of a refusal is stable; its message is in the language of the caller.',
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
          parameters: [collection, id, inPath('locale', locale), inPath('action', action), idempotent],
          refusals: [400, 401, 403, 404, 409, 422],
        }),
      },
      '/{collection}/workflow/{locale}/{action}': {
        post: operation('actOnMany', 'Carry out an action on one language of many documents', {
          answers: { 200: bulkAnswer },
          body: bulkBody,
          parameters: [collection, inPath('locale', locale), inPath('action', action), idempotent],
          refusals: [400, 401, 404],
        }),
      },
      '/{collection}/versions/{id}': {
        post: operation('restoreVersion', 'Bring the text of an older version back as a draft', {
          answers: { 200: restoreAnswer },
          parameters: [collection, id, { name: 'locale', in: 'query', schema: locale }],
          refusals: [401, 403, 404, 409],
        }),
      },
      '/editorial/coverage': {
        get: operation('readCoverage', 'How far each language of each collection is', {
          answers: { 200: coverageAnswer },
          parameters: inQuery(coverageFilter, { collection: { enum: collections, type: 'string' }, locale }),
          refusals: [400, 401, 404],
        }),
      },
      '/editorial/queue': {
        get: operation('readQueue', 'What waits for whom, the most urgent first', {
          answers: { 200: queueAnswer },
          parameters: inQuery(queueFilter, { collection: { enum: collections, type: 'string' }, locale }),
          refusals: [400, 401, 404],
        }),
      },
      ...schedulePaths(payload.config, { collection: { enum: collections, type: 'string' }, locale }),
      ...releasePaths(),
      ...acrossPaths(idempotent),
      ...deskPaths(),
      ...noticePaths(),
      ...(settings.webhooks ? webhookPaths() : {}),
      ...cycleTimePaths({ collection: { enum: collections, type: 'string' }, locale }),
      ...peoplePaths({ collection: { enum: collections, type: 'string' }, locale }),
      ...xliffPaths({ collection: { enum: collections, type: 'string' }, locale }),
      ...memoryPaths({ collection: { enum: collections, type: 'string' }, locale }),
      ...translationPaths(collection, id, locale),
      ...previewPaths(collection, id, locale),
      ...commentPaths(collection, id, locale),
      ...changesPaths(collection, id, locale),
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
      responses: {
        ...responses('Refusal', REFUSALS, errorAnswer),
        ...responses('Failure', FAILURES, failureAnswer),
      },
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
