import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { nextDigest } from '../../core/digestTime'
import {
  MAIL_MODES,
  NOTICE_GROUPS,
  NOTICE_KINDS,
  type MailMode,
  type NoticeGroup,
  type NoticeKind,
} from '../../core/notices'
import { inTransaction } from '../inTransaction'
import { parseJson } from '../parseJson'
import type { Settings } from '../settings'
import { NOTICE_SETTINGS, NOTICES } from '../slugs'
import { ownNotices } from './own'
import type { NewNotice } from './rows'

export type Modes = Readonly<Record<NoticeGroup, MailMode>>

/** How somebody wants to be told. The inbox holds all of it in any case. */
export type NoticeSettings = {
  /** `08:00`, on the clocks of the project. */
  digestAt: string
  modes: Modes
  /** Whether the mail of the day keeps Saturdays and Sundays free. */
  workdaysOnly: boolean
}

/** Whoever is asked to do something, is named, or has a schedule that failed, is told at once; the rest waits for the mail of the day. */
export const DEFAULTS: NoticeSettings = {
  digestAt: '08:00',
  modes: {
    asked: 'once',
    comments: 'digest',
    mentions: 'once',
    progress: 'digest',
    schedules: 'once',
    team: 'digest',
  },
  workdaysOnly: true,
}

export type KnownSettings = { digestSentAt: null | string } & NoticeSettings
type Stored = {
  digestAt: string
  digestSentAt?: null | string
  modes: unknown
  recipient: string
  savedAt: string
  workdaysOnly?: boolean | null
}

/** How each of some people wants to be told, by id: one query, and the defaults of those who have said nothing. */
export async function loadSettings(
  req: Pick<PayloadRequest, 'payload'>,
  users: readonly TypedUser[],
): Promise<ReadonlyMap<string, KnownSettings>> {
  const { docs } = users.length
    ? await req.payload.db.find<Stored>({
        collection: NOTICE_SETTINGS as never,
        limit: 0,
        pagination: false,
        req,
        where: { recipient: { in: users.map(({ id }) => String(id)) } },
      })
    : { docs: [] }
  const stored = new Map(docs.map((row) => [row.recipient, row]))
  return new Map(users.map((user) => [String(user.id), known(user, stored.get(String(user.id)))]))
}

function known(user: TypedUser, row: Stored | undefined): KnownSettings {
  const { createdAt } = user as { createdAt?: string }
  // Some databases give the id of a deleted user to the next one.
  if (!row || (createdAt && Date.parse(row.savedAt) < Date.parse(createdAt)))
    return { ...DEFAULTS, digestSentAt: null }
  return {
    digestAt: row.digestAt,
    digestSentAt: row.digestSentAt ?? null,
    modes: readModes(parseJson(row.modes)),
    workdaysOnly: Boolean(row.workdaysOnly),
  }
}

/** A group that has come since has its default. */
const readModes = (stored: Partial<Record<string, unknown>>): Modes =>
  Object.fromEntries(
    NOTICE_GROUPS.map((group) => [
      group,
      MAIL_MODES.find((mode) => mode === stored[group]) ?? DEFAULTS.modes[group],
    ]),
  ) as Record<NoticeGroup, MailMode>

/** Changes what is named, for the user alone. What waits for the mail of the day waits for its new time. */
export async function saveSettings(
  { timeZone }: Settings,
  req: PayloadRequest,
  {
    now,
    patch,
    user,
  }: {
    now: Date
    patch: Partial<{ modes: Partial<Modes> } & Omit<NoticeSettings, 'modes'>>
    user: TypedUser
  },
): Promise<NoticeSettings> {
  return inTransaction(req, async (own) => {
    const recipient = String(user.id)
    const before = (await loadSettings(own, [user])).get(recipient) ?? { ...DEFAULTS, digestSentAt: null }
    const next = { ...before, ...patch, modes: { ...before.modes, ...patch.modes } }
    await write(own, recipient, { ...next, savedAt: now.toISOString() })
    await own.payload.db.updateMany({
      collection: NOTICES as never,
      data: { mailDueAt: nextMail(now.toISOString(), next, timeZone) },
      req: own,
      returning: false,
      where: {
        and: [
          ownNotices(user),
          { mailed: { equals: 'pending' } },
          { mailMode: { equals: 'digest' } },
          // One that is on its way already stays there.
          { mailAttempts: { equals: 0 } },
        ],
      },
    })
    const { digestAt, modes, workdaysOnly } = next
    return { digestAt, modes, workdaysOnly }
  })
}

/** Writes down that somebody has had the mail of this day; what they choose meanwhile stays. */
export async function noteDigest(
  req: PayloadRequest,
  user: TypedUser,
  { digestAt, modes, workdaysOnly }: KnownSettings,
  now: string,
): Promise<void> {
  const otherwise = { digestAt, modes, savedAt: now, workdaysOnly }
  await inTransaction(req, (own) => write(own, String(user.id), { digestSentAt: now }, otherwise))
}

async function write(
  req: PayloadRequest,
  recipient: string,
  change: object,
  otherwise: object = {},
): Promise<void> {
  const { db } = req.payload
  const collection = NOTICE_SETTINGS as never
  const where = { recipient: { equals: recipient } }
  const there: unknown = await db.updateOne({ collection, data: change as never, req, where })
  if (there) return
  // Two at once: the unique index lets one through, and the other is done again.
  const data = { ...otherwise, ...change, recipient }
  await db.create({ collection, data: data as never, req, returning: false })
}

/** When the next mail of the day goes to somebody. */
export const nextMail = (
  after: string,
  { digestAt, digestSentAt, workdaysOnly }: Omit<KnownSettings, 'modes'>,
  zone: string,
): string => nextDigest(after, { at: digestAt, last: digestSentAt, workdaysOnly, zone })

/** Whether this project sends notices by mail. */
export const sendsMail = ({ mailNotices }: Settings, { config }: Pick<Payload, 'config'>): boolean =>
  mailNotices && Boolean(config.email)

type Mailing = Pick<NewNotice, 'mailAttempts' | 'mailDueAt' | 'mailed' | 'mailMode'>

/** How and when somebody gets a notice by mail, if at all. */
export function mailOf(
  own: KnownSettings,
  { at, isOn, kind, zone }: { at: string; isOn: boolean; kind: NoticeKind; zone: string },
): Mailing {
  const mailMode = isOn ? own.modes[NOTICE_KINDS[kind]] : 'none'
  if (mailMode === 'none') return { mailAttempts: 0, mailDueAt: null, mailed: 'none', mailMode }
  const mailDueAt = mailMode === 'once' ? at : nextMail(at, own, zone)
  return { mailAttempts: 0, mailDueAt, mailed: 'pending', mailMode }
}
