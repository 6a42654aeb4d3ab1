import {
  getLocalI18n,
  isolateObjectProperty,
  type Endpoint,
  type PayloadRequest,
  type TypedUser,
} from 'payload'
import { formatAdminURL } from 'payload/shared'
import { WorkflowNotFound, WorkflowUnauthorized } from '../errors'
import { writeCalendar } from '../feeds/calendar'
import { ownerOf } from '../feeds/ownerOf'
import { findFeed, makeFeed, noteUse, readFeed, revokeFeed, type Feed } from '../feeds/tokens'
import { isolate } from '../isolate'
import type { Settings } from '../settings'
import { requireStaff } from './requireStaff'

/** Whether the caller has an address of the calendar. */
export type FeedState = { feed: Feed | null }
/** A new address: it is told this once. */
export type NewFeed = { feed: Feed; url: string }

const CALENDAR = '/editorial/schedule.ics'
const FEED = '/editorial/schedule/feed'
const PRIVATE = { 'Cache-Control': 'private, no-store' } as const

/**
 * `GET /api/editorial/schedule.ics`: the schedules as a calendar, for whoever has a token; and `GET`, `POST` and `DELETE
 * /api/editorial/schedule/feed`: whether the caller has one, a new one, none.
 */
export const feedEndpoints = (settings: Settings): Endpoint[] => [
  { method: 'get', path: CALENDAR, handler: (req) => answerCalendar(settings, req) },
  {
    method: 'get',
    path: FEED,
    handler: async (req) => Response.json(await tellFeed(settings, req), { headers: PRIVATE }),
  },
  {
    method: 'post',
    path: FEED,
    handler: async (req) => Response.json(await createFeed(settings, req), { headers: PRIVATE }),
  },
  {
    method: 'delete',
    path: FEED,
    handler: async (req) => Response.json(await dropFeed(settings, req), { headers: PRIVATE }),
  },
]

export async function tellFeed(settings: Settings, req: PayloadRequest): Promise<FeedState> {
  return { feed: await readFeed(req, staffOf(settings, req)) }
}

/** Makes an address, in the language that its owner uses now. An earlier one ends. */
export async function createFeed(settings: Settings, req: PayloadRequest): Promise<NewFeed> {
  const { feed, token } = await makeFeed(req, staffOf(settings, req))
  const url = new URL(
    formatAdminURL({ apiRoute: req.payload.config.routes.api, path: CALENDAR, serverURL: originOf(req) }),
  )
  url.searchParams.set('token', token)
  url.searchParams.set('lang', req.i18n.language)
  return { feed, url: url.toString() }
}

export async function dropFeed(settings: Settings, req: PayloadRequest): Promise<FeedState> {
  await revokeFeed(req, staffOf(settings, req))
  return { feed: null }
}

function staffOf(settings: Settings, req: PayloadRequest): TypedUser {
  requireStaff(settings, req)
  if (!req.user) throw new WorkflowUnauthorized(req)
  return req.user
}

async function answerCalendar(settings: Settings, req: PayloadRequest): Promise<Response> {
  // A 404 is cached too where nothing says otherwise.
  req.responseHeaders = new Headers([...(req.responseHeaders ?? []), ...Object.entries(PRIVATE)])
  const feed = await findFeed(req, req.searchParams.get('token') ?? '')
  const owner = feed && (await ownerOf(settings, req, feed))
  // Whether it never was or is no longer, nobody is told.
  if (!owner) throw new WorkflowNotFound(req, 'feedNotFound')
  const now = new Date()
  const own = await asOwner(req, owner, req.searchParams.get('lang'))
  const text = await writeCalendar(settings, own, { now, origin: originOf(req) })
  await noteUse(req, feed, now)
  return new Response(text, {
    headers: {
      'Content-Disposition': 'inline; filename="schedule.ics"',
      'Content-Type': 'text/calendar; charset=utf-8',
    },
  })
}

/** A request of the owner, in a language of the admin, or in that of `req` where there is no such language. */
async function asOwner(
  req: PayloadRequest,
  owner: TypedUser,
  language: null | string,
): Promise<PayloadRequest> {
  const own = isolateObjectProperty(isolate(req), ['i18n', 't', 'user'])
  // The token alone says who reads: not a cookie that the program may send along.
  own.user = owner
  const { config } = req.payload
  if (!language || !Object.hasOwn(config.i18n.supportedLanguages, language)) return own
  own.i18n = await getLocalI18n({ config, language: language as never })
  own.t = own.i18n.t
  return own
}

/** Where the project is. Behind a proxy only its configuration knows. */
const originOf = (req: PayloadRequest): string =>
  req.payload.config.serverURL || new URL(req.url ?? '').origin
