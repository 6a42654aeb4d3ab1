import type { Endpoint, PayloadRequest } from 'payload'
import { parseInput } from '../endpoints/parseInput'
import { readBody } from '../endpoints/readBody'
import type { Settings } from '../settings'
import { logQuery, secretBody } from './inputs'
import { readLog, readSecret, renewSecret, resend, sendTest } from './manage'
import { requireWebhookManager } from './managers'

const PATH = '/editorial/webhooks/:id'
/** Secrets, and what receivers answered, are for no cache. */
const PRIVATE = { 'Cache-Control': 'private, no-store' }
const answer = (body: object): Response => Response.json(body, { headers: PRIVATE })
const idOf = (req: PayloadRequest): string => String(req.routeParams?.id)

/** The log of a subscription, its secret, and what is sent by hand. The subscriptions themselves are a collection. */
export const webhookEndpoints = (settings: Settings): Endpoint[] =>
  settings.webhooks === null
    ? []
    : [
        {
          method: 'get',
          path: `${PATH}/deliveries`,
          handler: async (req) => {
            requireWebhookManager(settings, req)
            const query = parseInput(req, logQuery, Object.fromEntries(req.searchParams))
            return answer(await readLog(settings, req, { id: idOf(req), ...query }))
          },
        },
        {
          method: 'post',
          path: `${PATH}/deliveries/:delivery/resend`,
          handler: async (req) =>
            answer(
              await resend(settings, req, { delivery: String(req.routeParams?.delivery), id: idOf(req) }),
            ),
        },
        {
          method: 'get',
          path: `${PATH}/secret`,
          handler: async (req) => answer(await readSecret(settings, req, idOf(req))),
        },
        {
          method: 'post',
          path: `${PATH}/secret`,
          handler: async (req) => {
            requireWebhookManager(settings, req)
            const body = parseInput(req, secretBody, await readBody(req))
            return answer(await renewSecret(settings, req, { id: idOf(req), ...body }))
          },
        },
        {
          method: 'post',
          path: `${PATH}/test`,
          handler: async (req) => answer(await sendTest(settings, req, idOf(req))),
        },
      ]
