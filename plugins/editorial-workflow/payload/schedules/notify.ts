import { createLocalReq, type Payload, type PayloadRequest, type TypedUser } from 'payload'
import { isDuplicate } from '../isWriteConflict'
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
    const maker = await makerOf(payload, address, event.schedule)
    const of = `${keyOf(address)}#${event.seq}`
    const about = { address, at: event.at, kind, maker, of, seq: event.seq }
    const notices = await noticesOf(settings, await createLocalReq({}, payload), about)
    const told = notices[0]?.kind ?? kind
    if (told !== 'done') alert(payload, told, scheduleKey(address, event.schedule))
    for (const notice of notices) await add(payload, notice)
  }

type About = {
  address: Address
  at: string
  kind: NoticeKind
  maker: null | string
  /** What it is about, once and for all. */
  of: string
  seq: number
}
type Notice = { key: string; kind: NoticeKind; recipient: string }

/** A notice for everybody who is to be told. */
export async function noticesOf(
  settings: Settings,
  req: PayloadRequest,
  { address, at, kind: said, maker, of, seq }: About,
): Promise<Notice[]> {
  const could = publishers(settings, address)
  const staff = await staffOf(settings, req)
  const isThere = staff.some((user) => String(user.id) === maker && could(user))
  const kind = said === 'done' && !isThere ? 'orphaned' : said
  const told = staff.filter((user) => String(user.id) === maker || (kind !== 'done' && could(user)))
  return told.map(({ id }) => ({
    at,
    collectionSlug: address.collection,
    document: address.document,
    key: `${of}#${id}`,
    kind,
    locale: address.locale ?? NO_LOCALE,
    recipient: String(id),
    seq,
  }))
}

function alert(payload: Payload, kind: NoticeKind, schedule: string): void {
  const said = { msg: `editorial-workflow: the schedule ${schedule} is ${kind}`, schedule }
  if (kind === 'late' || kind === 'orphaned') payload.logger.warn(said)
  else payload.logger.error(said)
}

async function makerOf(payload: Payload, address: Address, id: number): Promise<null | string> {
  const row = await payload.db.findOne<{ id: string; scheduledBy?: null | string }>({
    collection: SCHEDULES as never,
    where: { key: { equals: scheduleKey(address, id) } },
  })
  return row?.scheduledBy ?? null
}

/** Everyone who may be told anything at all. */
async function staffOf(settings: Settings, req: PayloadRequest): Promise<TypedUser[]> {
  const found: TypedUser[] = []
  for (let page = 1; page <= USERS_LOOKED_THROUGH / USERS_PAGE; page += 1) {
    const { hasNextPage, users } = await usersOf(req, page)
    found.push(...users.filter((user) => settings.isStaff(user) && settings.isActive(user)))
    if (!hasNextPage) break
  }
  return found
}

/** Tells who may publish there. */
function publishers(settings: Settings, { collection, locale }: Address): (user: TypedUser) => boolean {
  const roles = settings.workflow.transitions.find(({ action }) => action === 'publish')?.roles ?? []
  return (user) =>
    roles !== 'step' &&
    settings.rolesOf(user).some((role) => roles.includes(role)) &&
    settings.mayActOn({ action: 'publish', collection, locale, user })
}

async function add(payload: Payload, data: object): Promise<void> {
  try {
    await payload.db.create({ collection: NOTICES as never, data: data as never, returning: false })
  } catch (err) {
    // It is there already: a process died between this and saying so.
    if (!isDuplicate(err)) throw err
  }
}
