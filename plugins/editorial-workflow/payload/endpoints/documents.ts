import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { ACTIONS } from '../../core'
import { WorkflowRefused } from '../errors'
import type { Settings } from '../settings'
import { actionBody, historyQuery } from './inputs'
import { badInput, parseInput } from './parseInput'
import { requireStaff } from './requireStaff'
import { carryOutAction, tellDocument, tellHistory } from './tell'

/** `GET /:id/workflow`, `GET /:id/workflow/history`, `POST /:id/workflow/:locale/:action` of one collection. */
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
]

const targetOf = (req: PayloadRequest, collection: string): { collection: string; document: string } => ({
  collection,
  document: String(req.routeParams?.id),
})

async function act(settings: Settings, req: PayloadRequest, collection: string): Promise<Response> {
  requireStaff(settings, req)
  const { action, locale } = req.routeParams ?? {}
  const known = ACTIONS.find((each) => each === action)
  if (!known)
    throw new WorkflowRefused(req, [{ code: 'unknownAction', kind: 'badRequest', clearedBy: ['nobody'] }])
  const body = parseInput(req, actionBody, await readBody(req))
  const outcome = await carryOutAction(settings, req, {
    ...targetOf(req, collection),
    command: { ...body, action: known },
    key: req.headers.get('idempotency-key'),
    locale: String(locale),
  })
  return Response.json(outcome)
}

async function readBody(req: PayloadRequest): Promise<unknown> {
  try {
    await addDataAndFileToRequest(req)
  } catch (err) {
    if ((err as { status?: number }).status === 400) throw badInput(req, 'body: JSON')
    throw err
  }
  return req.data ?? {}
}
