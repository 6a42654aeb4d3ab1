import type { Endpoint, PayloadRequest, TypedUser } from 'payload'
import { WorkflowUnauthorized } from '../errors'
import { mayBeRow } from '../ids'
import { countUnread, markRead, readInbox } from '../notices/inbox'
import { loadSettings, saveSettings, sendsMail, DEFAULTS, type NoticeSettings } from '../notices/ownSettings'
import type { Settings } from '../settings'
import { markBody, noticesQuery, noticeSettingsBody } from './noticeInputs'
import { parseInput } from './parseInput'
import { readBody } from './readBody'
import { requireStaff } from './requireStaff'

/** How somebody wants to be told, with what the project has to say to it. */
export type ToldNoticeSettings = { sendsMail: boolean; timeZone: string } & NoticeSettings

const NOTICES_PATH = '/editorial/notices'
/** What is one person's is for no cache. */
const PRIVATE = { 'Cache-Control': 'private, no-store' }
const answer = (body: object): Response => Response.json(body, { headers: PRIVATE })

/** One’s own notices, how many are unread, and how one wants to be told. */
export const noticeEndpoints = (settings: Settings): Endpoint[] => [
  {
    method: 'get',
    path: NOTICES_PATH,
    handler: async (req) => {
      const user = readerOf(settings, req)
      const filter = parseInput(req, noticesQuery, Object.fromEntries(req.searchParams))
      return answer(await readInbox(req, user, { ...filter, now: new Date() }))
    },
  },
  {
    method: 'get',
    path: `${NOTICES_PATH}/unread`,
    handler: async (req) => answer({ unread: await countUnread(req, readerOf(settings, req)) }),
  },
  {
    method: 'post',
    path: `${NOTICES_PATH}/read`,
    handler: async (req) => {
      const user = readerOf(settings, req)
      const body = parseInput(req, markBody, await readBody(req))
      // Asked for another kind of id, some databases fail where others find nothing.
      const marked = 'ids' in body ? { ids: body.ids.filter((id) => mayBeRow(req, id)) } : body
      return answer({ unread: await markRead(req, user, { marked, now: new Date() }) })
    },
  },
  {
    method: 'get',
    path: `${NOTICES_PATH}/settings`,
    handler: async (req) => {
      const user = readerOf(settings, req)
      const { digestAt, modes, workdaysOnly } =
        (await loadSettings(req, [user])).get(String(user.id)) ?? DEFAULTS
      return answer(told(settings, req, { digestAt, modes, workdaysOnly }))
    },
  },
  {
    method: 'patch',
    path: `${NOTICES_PATH}/settings`,
    handler: async (req) => {
      const user = readerOf(settings, req)
      const patch = parseInput(req, noticeSettingsBody, await readBody(req))
      return answer(told(settings, req, await saveSettings(settings, req, { now: new Date(), patch, user })))
    },
  },
]

const told = (settings: Settings, { payload }: PayloadRequest, own: NoticeSettings): ToldNoticeSettings => ({
  ...own,
  sendsMail: sendsMail(settings, payload),
  timeZone: settings.timeZone,
})

function readerOf(settings: Settings, req: PayloadRequest): TypedUser {
  requireStaff(settings, req)
  if (!req.user) throw new WorkflowUnauthorized(req)
  return req.user
}
