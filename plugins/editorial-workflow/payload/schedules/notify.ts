import { createLocalReq, type Payload, type PayloadRequest, type TypedUser } from 'payload'
import { isWriteConflict } from '../isWriteConflict'
import type { AfterCommit } from '../outbox'
import type { Settings } from '../settings'
import { NO_LOCALE, NOTICES, SCHEDULES } from '../slugs'
import { keyOf, type Address } from '../address'
import { USERS_LOOKED_THROUGH } from '../otherReviewer'
import { USERS_PAGE, usersOf } from '../users'
import { noticeOf, type NoticeKind } from './callsForNotice'
import { scheduleKey } from './projectSchedule'

/** Tells people what became of a schedule: whoever made it, and of what went wrong also those who may publish. Each once. */
export const notify =
  (settings: Settings): AfterCommit =>
  async ({ address, event }, payload) => {
    const kind = noticeOf(event)
    if (!kind || !('schedule' in event) || event.schedule === undefined) return
    if (kind !== 'done') alert(payload, kind, scheduleKey(address, event.schedule))
    const req = await createLocalReq({}, payload)
    const maker = await makerOf(payload, address, event.schedule)
    const of = `${keyOf(address)}#${event.seq}`
    for (const notice of await noticesOf(settings, req, {
      address,
      at: event.at,
      kind,
      maker,
      of,
      seq: event.seq,
    }))
      await add(payload, notice)
  }

type Told = Asked & { at: string; of: string; seq: number }

/** A notice for everybody who is to be told; `of` names what it is about, once and for all. */
export async function noticesOf(
  settings: Settings,
  req: PayloadRequest,
  { address, at, kind, maker, of, seq }: Told,
): Promise<object[]> {
  const users = await recipients(settings, req, { address, kind, maker })
  return users.map((recipient) => ({
    at,
    collectionSlug: address.collection,
    document: address.document,
    key: `${of}#${recipient}`,
    kind,
    locale: address.locale ?? NO_LOCALE,
    recipient,
    seq,
  }))
}

function alert(payload: Payload, kind: NoticeKind, schedule: string): void {
  const said = { msg: `editorial-workflow: the schedule ${schedule} is ${kind}`, schedule }
  if (kind === 'late') payload.logger.warn(said)
  else payload.logger.error(said)
}

async function makerOf(payload: Payload, address: Address, id: number): Promise<null | string> {
  const row = await payload.db.findOne<{ id: string; scheduledBy?: null | string }>({
    collection: SCHEDULES as never,
    where: { key: { equals: scheduleKey(address, id) } },
  })
  return row?.scheduledBy ?? null
}

type Asked = { address: Address; kind: NoticeKind; maker: null | string }

async function recipients(settings: Settings, req: PayloadRequest, asked: Asked): Promise<string[]> {
  const found: string[] = []
  for (let page = 1; page <= USERS_LOOKED_THROUGH / USERS_PAGE; page += 1) {
    const { hasNextPage, users } = await usersOf(req, page)
    found.push(...users.filter((user) => isTold(settings, user, asked)).map(({ id }) => String(id)))
    if (!hasNextPage) break
  }
  return found
}

function isTold(settings: Settings, user: TypedUser, { address, kind, maker }: Asked): boolean {
  if (!settings.isStaff(user) || !settings.isActive(user)) return false
  if (String(user.id) === maker) return true
  const { collection, locale } = address
  const roles = settings.workflow.transitions.find(({ action }) => action === 'publish')?.roles ?? []
  return (
    kind !== 'done' &&
    roles !== 'step' &&
    settings.rolesOf(user).some((role) => roles.includes(role)) &&
    settings.mayActOn({ action: 'publish', collection, locale, user })
  )
}

async function add(payload: Payload, data: object): Promise<void> {
  try {
    await payload.db.create({ collection: NOTICES as never, data: data as never, returning: false })
  } catch (err) {
    // It is there already: a process died between this and saying so.
    if (!isWriteConflict(err)) throw err
  }
}
