import { z } from 'zod'
import { WEBHOOK_EVENTS } from '../../core/webhooks'
import { instant, named } from '../endpoints/answers'
import { inPath, inQuery, operation, type Json } from '../endpoints/openApiParts'
import { logFilter, secretBody } from './inputs'
import type { DeliveryLog, ToldDelivery, ToldSecret } from './manage'
import { DELIVERY_STATUSES } from './rows'

/* What callers get of webhooks, for the OpenAPI document. */

const delivery: z.ZodType<ToldDelivery> = z
  .strictObject({
    attempts: z.int().min(0),
    body: z.string().describe('As it is sent, to the byte.'),
    collection: z.string().nullable(),
    createdAt: instant,
    document: z.string().nullable(),
    event: z.enum([...WEBHOOK_EVENTS, 'test']),
    id: z.string(),
    locale: z.string().nullable(),
    nextTryAt: instant.nullable().describe('null: it is not tried again by itself.'),
    number: z.int().min(1).describe('Of the subscription, without gaps.'),
    status: z.enum(DELIVERY_STATUSES).describe('`skipped`: the subscription was switched off before.'),
    tries: z
      .array(
        z.strictObject({
          answer: z.string().describe('The beginning of what was answered.'),
          at: instant,
          error: z
            .string()
            .nullable()
            .describe(
              '`privateAddress`, `redirect`, `timeout`, `noSecret`, or a code of the system. null: there was an answer.',
            ),
          ms: z.int().min(0),
          status: z.int().nullable(),
        }),
      )
      .describe('The last 20, the newest first.'),
  })
  .register(named, { id: 'WebhookDelivery' })

const log: z.ZodType<DeliveryLog> = z
  .strictObject({
    deliveries: z.array(delivery).describe('The newest first.'),
    failingSince: instant.nullable().describe('null: the last attempt was accepted.'),
    page: z.int().min(1),
    stopped: z
      .enum(['failing', 'gone'])
      .nullable()
      .describe('What has switched the subscription off by itself.'),
    totalDeliveries: z.int().min(0),
    totalPages: z.int().min(0),
  })
  .register(named, { id: 'WebhookLog' })

const secret: z.ZodType<ToldSecret> = z
  .strictObject({
    previousUntil: instant.nullable().describe('Until when the secret before it is valid as well.'),
    secret: z
      .string()
      .nullable()
      .describe('null: it cannot be read since the secret of the project has changed.'),
    since: instant,
  })
  .register(named, { id: 'WebhookSecret' })

export function webhookPaths(): Json {
  const id = inPath('id', { type: 'string' })
  const refusals = [401, 403, 404] as const
  return {
    '/editorial/webhooks/{id}/deliveries': {
      get: operation('readWebhookLog', 'What was sent to a webhook, and what was answered', {
        answers: { 200: log },
        parameters: [id, ...inQuery(logFilter, {})],
        refusals: [400, ...refusals],
      }),
    },
    '/editorial/webhooks/{id}/deliveries/{delivery}/resend': {
      post: operation('resendWebhook', 'Send a delivery again, once and at once', {
        answers: { 200: delivery },
        parameters: [id, inPath('delivery', { type: 'string' })],
        refusals: [...refusals, 409],
      }),
    },
    '/editorial/webhooks/{id}/secret': {
      get: operation('readWebhookSecret', 'The secret that messages are signed with', {
        answers: { 200: secret },
        parameters: [id],
        refusals,
      }),
      post: operation('renewWebhookSecret', 'Make a new secret', {
        answers: { 200: secret },
        body: secretBody,
        parameters: [id],
        refusals: [400, ...refusals],
      }),
    },
    '/editorial/webhooks/{id}/test': {
      post: operation('testWebhook', 'Send a message about nothing, once and at once', {
        answers: { 200: delivery },
        parameters: [id],
        refusals: [...refusals, 409],
      }),
    },
  }
}
