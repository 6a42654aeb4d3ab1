import { randomUUID } from 'node:crypto'
import type { Payload, TypedUser } from 'payload'
import { dayIn } from '../../../core/digestTime'
import { NOTICE_KINDS } from '../../../core/notices'
import { claim, release, type Claimant } from '../../schedules/claims'
import type { Settings } from '../../settings'
import { asReader } from '../asReader'
import { loadSettings, noteDigest, sendsMail } from '../ownSettings'
import { startPass, type Pass } from '../pass'
import type { StoredNotice } from '../rows'
import { showNotices, type ToldNotice } from '../show'
import { composeDigest, composeOne } from './compose'
import { findDue, put, settle, takeBatch, type Batch } from './queue'
import { isRefusal, sendMail } from './send'

/** How long somebody's mails may take before another process takes over, in milliseconds. */
const LEASE_MS = 5 * 60_000

export type Delivery = {
  now: () => number
  payload: Payload
  runner: string
  settings: Settings
  /** Stops after the person at hand. */
  signal?: AbortSignal
}
type Delivering = Delivery & { pass: Pass }

/**
 * Sends the mails that are due: of notices that are told at once, and those of the day. Any number of processes may do so at once; each
 * person's mails are with one of them at a time. What a mail server refuses for now is tried again later; nothing else waits for it.
 *
 * A mail is sent once. It is sent a second time, under the same Message-ID, where a process dies between the server’s “accepted” and the row
 * that says so.
 *
 * @returns how many mails went out.
 */
export async function deliver(delivery: Delivery): Promise<number> {
  const { now, payload, settings } = delivery
  if (!sendsMail(settings, payload)) return 0
  const delivering = { ...delivery, pass: startPass(payload) }
  const mine: Claimant = { leaseMs: LEASE_MS, now, runner: delivery.runner }
  const seen = new Set<string>()
  let sent = 0
  for (;;) {
    const due = await findDue(payload, now(), { except: [...seen] })
    const recipients = [...new Set(due.map(({ recipient }) => recipient))]
    if (recipients.length === 0) return sent
    for (const recipient of recipients) {
      if (delivery.signal?.aborted) return sent
      seen.add(recipient)
      const key = `mail/${recipient}`
      if (!(await claim(payload, key, mine))) continue
      try {
        sent += await deliverTo(delivering, recipient)
      } finally {
        await release(payload, key, mine)
      }
    }
  }
}

/** The mails of one person. What was read in the meantime needs none. */
async function deliverTo(delivering: Delivering, recipient: string): Promise<number> {
  const { now, pass, payload, settings } = delivering
  const due = await findDue(payload, now(), { of: recipient })
  const user = (await pass.staff()).find(({ id }) => String(id) === recipient)
  if (!user?.email) return drop(payload, due)
  const req = await asReader(settings, await pass.req(), user)
  const own = (await loadSettings(req, [user])).get(recipient)
  const told = new Map((await showNotices(req, due)).map((notice) => [notice.id, notice]))
  const isWanted = (row: StoredNotice): boolean =>
    Boolean(row.unread) &&
    own?.modes[NOTICE_KINDS[row.kind]] !== 'none' &&
    told.get(String(row.id))?.path !== null
  await drop(
    payload,
    due.filter((row) => !isWanted(row)),
  )
  let sent = 0
  for (const batch of batchesOf(delivering, due.filter(isWanted))) {
    const notices = batch.rows.map((row) => told.get(String(row.id))).filter((each) => each !== undefined)
    const isSent = await sendBatch(delivering, { batch, notices, user })
    if (!isSent) continue
    sent += 1
    if (batch.isDigest && own) await noteDigest(req, user, own, new Date(now()).toISOString())
  }
  return sent
}

/** One mail for each notice that is told at once, and one for all of the day. What was on its way before stays the mail that it was. */
function batchesOf({ now, settings }: Delivering, rows: readonly StoredNotice[]): Batch[] {
  const day = dayIn(new Date(now()).toISOString(), settings.timeZone)
  const idOf = ({ key, mailId, mailMode, recipient }: StoredNotice): string =>
    mailId ?? (mailMode === 'digest' ? `digest#${recipient}#${day}` : key)
  const groups = new Map<string, StoredNotice[]>()
  for (const row of rows) groups.set(idOf(row), [...(groups.get(idOf(row)) ?? []), row])
  return [...groups].map(([id, own]) => ({ id, isDigest: own[0]?.mailMode === 'digest', rows: own }))
}

type Sending = { batch: Batch; notices: readonly ToldNotice[]; user: TypedUser }

async function sendBatch(
  { now, pass, payload, settings }: Delivering,
  { batch, notices, user }: Sending,
): Promise<boolean> {
  const taken = await takeBatch(payload, batch, now() + LEASE_MS)
  const [first] = notices
  if (!taken || !first) return false
  const req = await asReader(settings, await pass.req(), user)
  const composed = batch.isDigest ? composeDigest(req, notices) : composeOne(req, first)
  try {
    await sendMail(req, { composed, id: batch.id, user })
  } catch (err) {
    payload.logger.error({ err, msg: 'editorial-workflow: a notice could not be sent by mail' })
    await settle(payload, batch, { error: err, isFinal: isRefusal(err), now: now() })
    return false
  }
  await put(payload, batch.rows, { mailed: 'sent', mailedAt: new Date(now()).toISOString(), mailError: null })
  return true
}

async function drop(payload: Payload, rows: readonly StoredNotice[]): Promise<0> {
  if (rows.length > 0) await put(payload, rows, { mailed: 'none' })
  return 0
}

const running = new WeakMap<Payload, { again: boolean }>()

/** The same by the clock of this process, one at a time in it: whoever comes meanwhile is served by the one that is at it. */
export async function deliverSoon(settings: Settings, payload: Payload): Promise<void> {
  const there = running.get(payload)
  if (there) {
    there.again = true
    return
  }
  const own = { again: true }
  running.set(payload, own)
  try {
    while (own.again) {
      own.again = false
      await deliver({ now: Date.now, payload, runner: `mail-${process.pid}-${randomUUID()}`, settings })
    }
  } finally {
    running.delete(payload)
  }
}
