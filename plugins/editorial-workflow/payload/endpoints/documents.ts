import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { ACTIONS, explain, NEW_VARIANT, type Action, type Variant } from '../../core'
import { tell, WorkflowNotFound, WorkflowRefused, WorkflowUnauthorized, type ToldReason } from '../errors'
import { gather } from '../facts'
import { hostOf } from '../host'
import { perform } from '../operations'
import { actorOf, type Settings } from '../settings'
import { NO_LOCALE, variantKey } from '../slugs'
import { loadChain, loadVariant, type Address } from '../store'

/** `GET /:id/workflow`, `GET /:id/workflow/history`, `POST /:id/workflow/:locale/:action` of one collection. */
export const documentEndpoints = (settings: Settings, collection: string): Omit<Endpoint, 'root'>[] => [
  { method: 'get', path: '/:id/workflow', handler: (req) => readWorkflow(settings, req, collection) },
  { method: 'get', path: '/:id/workflow/history', handler: (req) => readHistory(settings, req, collection) },
  { method: 'post', path: '/:id/workflow/:locale/:action', handler: (req) => act(settings, req, collection) },
]

type Told = {
  actions: readonly Action[]
  head: string
  locale: string
  refused: Record<string, ToldReason[]>
} & Variant

async function readWorkflow(settings: Settings, req: PayloadRequest, collection: string): Promise<Response> {
  requireStaff(settings, req)
  const host = hostOf(settings, req, collection)
  const document = String(req.routeParams?.id)
  const variants: Told[] = []
  for (const locale of host?.locales ?? [null]) {
    const told = await tellVariant(settings, req, { collection, document, locale })
    if (!told) throw new WorkflowNotFound(req)
    variants.push(told)
  }
  return Response.json({ collection, id: document, variants })
}

/** A variant with what its reader may do, and for all else why not. */
export async function tellVariant(
  settings: Settings,
  req: PayloadRequest,
  address: Address,
): Promise<null | Told> {
  const actor = actorOf(settings, req)
  if (!actor) throw new WorkflowUnauthorized(req)
  const variant = (await loadVariant(req, address))?.variant ?? NEW_VARIANT
  const situation = await gather(settings, req, address, variant, 'explain')
  if (!situation) return null
  const { allowed, refused } = explain({
    actor,
    facts: situation.facts,
    now: new Date(),
    variant,
    workflow: settings.workflow,
  })
  const told = Object.entries(refused).map(([action, reasons]) => [action, tell(req, reasons)] as const)
  return {
    ...variant,
    actions: allowed,
    head: situation.head.id,
    locale: address.locale ?? NO_LOCALE,
    refused: Object.fromEntries(told),
  }
}

const HISTORY_LIMIT = 50

async function readHistory(settings: Settings, req: PayloadRequest, collection: string): Promise<Response> {
  requireStaff(settings, req)
  const host = hostOf(settings, req, collection)
  const locale = toLocale(
    req,
    host?.locales ?? null,
    String(req.query?.locale ?? host?.defaultLocale ?? NO_LOCALE),
  )
  const key = variantKey(collection, String(req.routeParams?.id), locale)
  const page = Math.max(1, Math.trunc(Number(req.query?.page ?? 1)) || 1)
  const { chain, total } = await loadChain(req, key, { limit: HISTORY_LIMIT, page })
  if (total === 0) throw new WorkflowNotFound(req)
  return Response.json({
    events: chain.map(({ event, hash }) => ({ ...event, hash })),
    page,
    totalEvents: total,
    totalPages: Math.ceil(total / HISTORY_LIMIT),
  })
}

/** The body of an action. Unknown names are refused: actor, time and state come from the server. */
const bodySchema = z.strictObject({
  assignee: z.string().max(100).nullable().optional(),
  comment: z.string().max(5_000).optional(),
  dueAt: z.iso.datetime({ offset: true }).nullable().optional(),
  revision: z.number().int().min(0),
  version: z.string().max(100).optional(),
})

async function act(settings: Settings, req: PayloadRequest, collection: string): Promise<Response> {
  requireStaff(settings, req)
  await addDataAndFileToRequest(req)
  const { action, id, locale } = req.routeParams ?? {}
  const known = ACTIONS.find((each) => each === action)
  if (!known)
    throw new WorkflowRefused(req, [{ code: 'unknownAction', kind: 'badRequest', clearedBy: ['nobody'] }])
  const body = bodySchema.safeParse(req.data ?? {})
  if (!body.success) {
    const [issue] = body.error.issues
    const message = `${issue?.path.join('.') || 'body'}: ${issue?.message ?? ''}`
    throw new WorkflowRefused(req, [
      { code: 'check', kind: 'badRequest', clearedBy: ['nobody'], values: { message } },
    ])
  }
  const host = hostOf(settings, req, collection)
  const address: Address = {
    collection,
    document: String(id),
    locale: toLocale(req, host?.locales ?? null, String(locale)),
  }
  const idempotencyKey = readKey(req)
  const { repeated, variant, warnings } = await perform(settings, {
    address,
    command: { ...body.data, action: known },
    idempotencyKey,
    req,
  })
  return Response.json({ locale: address.locale ?? NO_LOCALE, repeated, variant, warnings })
}

/** The key of a request that may be sent twice, as in the IETF draft `Idempotency-Key`; bounded, since it is stored. */
function readKey(req: PayloadRequest): string | undefined {
  const key = req.headers.get('idempotency-key')?.trim()
  if (!key) return undefined
  if (key.length <= 100) return key
  throw new WorkflowRefused(req, [
    {
      code: 'check',
      kind: 'badRequest',
      clearedBy: ['nobody'],
      values: { message: 'Idempotency-Key: at most 100 characters.' },
    },
  ])
}

function toLocale(req: PayloadRequest, locales: readonly string[] | null, asked: string): null | string {
  if (locales === null && asked === NO_LOCALE) return null
  if (locales?.includes(asked)) return asked
  throw new WorkflowRefused(req, [
    {
      code: 'unknownLocale',
      kind: 'badRequest',
      clearedBy: ['nobody'],
      values: { locale: asked.slice(0, 20) },
    },
  ])
}

/** Workflow data is invisible to outsiders: what they ask for is not there. */
function requireStaff(settings: Settings, req: PayloadRequest): void {
  if (!req.user) throw new WorkflowUnauthorized(req)
  if (!settings.isStaff(req.user)) throw new WorkflowNotFound(req)
}
