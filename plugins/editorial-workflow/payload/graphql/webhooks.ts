import { WEBHOOK_EVENTS } from '../../core/webhooks'
import { parseInput } from '../endpoints/parseInput'
import type { Settings } from '../settings'
import { logFilter } from '../webhooks/inputs'
import { readLog, resend, sendTest } from '../webhooks/manage'
import { requireWebhookManager } from '../webhooks/managers'
import { DELIVERY_STATUSES } from '../webhooks/rows'
import { withoutNulls } from './arguments'
import { shapesOf } from './shapes'
import type { Field, GraphQL } from './types'

type Output = ReturnType<ReturnType<typeof shapesOf>['object']>
type Types = { delivery: Output; status: NonNullable<Field['args']>[string]['type'] }

/** Queries and mutations share them, in each schema of its own. */
const built = new WeakMap<object, Types>()

function typesOf(graphql: GraphQL, schema: object): Types {
  const there = built.get(schema)
  if (there) return there
  const { GraphQLEnumType, GraphQLID, GraphQLInt, GraphQLString } = graphql
  const { list, object, some } = shapesOf(graphql)
  const text = { type: some(GraphQLString) }
  const count = { type: some(GraphQLInt) }
  const of = (name: string, values: readonly string[]) =>
    new GraphQLEnumType({
      name: `EditorialWorkflow${name}`,
      values: Object.fromEntries(values.map((value) => [value, { value }])),
    })
  const status = of('WebhookDeliveryStatus', DELIVERY_STATUSES)
  const attempt = object('WebhookTry', {
    answer: text,
    at: text,
    error: { type: GraphQLString },
    ms: count,
    status: { type: GraphQLInt },
  })
  const delivery = object('WebhookMessage', {
    attempts: count,
    body: text,
    collection: { type: GraphQLString },
    createdAt: text,
    document: { type: GraphQLID },
    event: { type: some(of('WebhookEvent', [...WEBHOOK_EVENTS, 'test'])) },
    id: { type: some(GraphQLID) },
    locale: { type: GraphQLString },
    nextTryAt: { type: GraphQLString },
    number: count,
    status: { type: some(status) },
    tries: { type: list(attempt) },
  })
  const types = { delivery, status }
  built.set(schema, types)
  return types
}

/** `editorialWebhookLog`. Secrets are told by REST alone. */
export function webhookQueries(settings: Settings, graphql: GraphQL, schema: object): Record<string, Field> {
  if (!settings.webhooks) return {}
  const { GraphQLID, GraphQLInt, GraphQLNonNull, GraphQLString } = graphql
  const { list, object, some } = shapesOf(graphql)
  const { delivery, status } = typesOf(graphql, schema)
  return {
    editorialWebhookLog: {
      type: object('WebhookLog', {
        deliveries: { type: list(delivery) },
        failingSince: { type: GraphQLString },
        page: { type: some(GraphQLInt) },
        stopped: { type: GraphQLString },
        totalDeliveries: { type: some(GraphQLInt) },
        totalPages: { type: some(GraphQLInt) },
      }),
      args: {
        page: { type: GraphQLInt },
        status: { type: status },
        webhook: { type: new GraphQLNonNull(GraphQLID) },
      },
      description: 'What was sent to a webhook, and what was answered, the newest first.',
      resolve: (_source, { webhook, ...given }, { req }) => {
        requireWebhookManager(settings, req)
        const filter = parseInput(req, logFilter, withoutNulls(given))
        return readLog(settings, req, { id: String(webhook), ...filter })
      },
    },
  }
}

/** `editorialWebhookTest` and `editorialWebhookResend` */
export function webhookMutations(
  settings: Settings,
  graphql: GraphQL,
  schema: object,
): Record<string, Field> {
  if (!settings.webhooks) return {}
  const id = { type: new graphql.GraphQLNonNull(graphql.GraphQLID) }
  const { delivery } = typesOf(graphql, schema)
  return {
    editorialWebhookResend: {
      type: delivery,
      args: { delivery: id, webhook: id },
      description: 'Sends a delivery again, once and at once.',
      resolve: (_source, { delivery: which, webhook }, { req }) =>
        resend(settings, req, { delivery: String(which), id: String(webhook) }),
    },
    editorialWebhookTest: {
      type: delivery,
      args: { webhook: id },
      description: 'Sends a message about nothing, once and at once.',
      resolve: (_source, { webhook }, { req }) => sendTest(settings, req, String(webhook)),
    },
  }
}
