import type { Endpoint, PayloadRequest } from 'payload'
import { ACTIONS, type Action } from '../../core'
import { WorkflowRefused } from '../errors'
import type { Settings } from '../settings'
import { carryOutBulk } from './bulk'
import { actionBody, bulkBody, historyQuery } from './inputs'
import { parseInput } from './parseInput'
import { readBody } from './readBody'
import { requireStaff } from './requireStaff'
import { carryOutAction, tellDocument, tellHistory } from './tell'

/** `GET /:id/workflow`, `GET /:id/workflow/history`, `POST /:id/workflow/:locale/:action` and `POST /workflow/:locale/:action` of a collection. */
export const documentEndpoints = (settings: Settings, collection: string): Omit<Endpoint, 'root'>[] => [
  {
    method: 'get',
    path: '/:id/workflow',
    handler: async (req) => Response.json(await tellDocument(settings, req, targetOf(req, collection))),
  },
  {
    method: 'get',
    path: '/:id/workflow/history',
    handler: async (req) => {
      requireStaff(settings, req)
      const filter = parseInput(req, historyQuery, Object.fromEntries(req.searchParams))
      return Response.json(await tellHistory(settings, req, { ...targetOf(req, collection), ...filter }))
    },
  },
  {
    method: 'post',
    path: '/:id/workflow/:locale/:action',
    handler: (req) => act(settings, req, collection),
  },
  {
    method: 'post',
    path: '/workflow/:locale/:action',
    handler: (req) => actOnMany(settings, req, collection),
  },
]

const targetOf = (req: PayloadRequest, collection: string): { collection: string; document: string } => ({
  collection,
  document: String(req.routeParams?.id),
})

async function act(settings: Settings, req: PayloadRequest, collection: string): Promise<Response> {
  requireStaff(settings, req)
  const action = actionIn(req)
  const body = parseInput(req, actionBody, await readBody(req))
  const outcome = await carryOutAction(settings, req, {
    ...targetOf(req, collection),
    command: { ...body, action },
    key: keyIn(req),
    locale: String(req.routeParams?.locale),
  })
  return Response.json(outcome)
}

async function actOnMany(settings: Settings, req: PayloadRequest, collection: string): Promise<Response> {
  requireStaff(settings, req)
  const action = actionIn(req)
  const body = parseInput(req, bulkBody, await readBody(req))
  const locale = String(req.routeParams?.locale)
  return Response.json(
    await carryOutBulk(settings, req, { action, body, collection, key: keyIn(req), locale }),
  )
}

function actionIn(req: PayloadRequest): Action {
  const known = ACTIONS.find((each) => each === req.routeParams?.action)
  if (known) return known
  throw new WorkflowRefused(req, [{ code: 'unknownAction', kind: 'badRequest', clearedBy: ['nobody'] }])
}

const keyIn = (req: PayloadRequest): null | string => req.headers.get('idempotency-key')
