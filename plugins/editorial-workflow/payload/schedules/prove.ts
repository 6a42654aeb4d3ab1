import { createLocalReq, type PayloadRequest } from 'payload'
import { inTransaction } from '../inTransaction'
import { SCHEDULES } from '../slugs'
import { append, loadVariant } from '../store'
import type { At } from './outcome'
import { readPublic, type Reading } from './readPublic'
import { addressOfRow, saveWork, TRIES, type ScheduleRow } from './rows'

/** What a reader got after a schedule was carried out. */
export type Proof = { at: string; etag: null | string; ok: boolean; status: number }

/** How often a reader is looked for before it is said that they do not get it: caches need their time. */
const LOOKS = 4
const LOOK_AGAIN_MS = 1_000

/** Looks at what readers get in that language, and puts it on record. */
export async function prove(at: At, row: ScheduleRow): Promise<void> {
  const { now, payload, settings } = at
  const address = addressOfRow(row)
  const req = await createLocalReq({}, payload)
  const before = await loadVariant(req, address)
  const reading = await readPublic(settings, payload, address)
  // What is right by now: somebody may have acted since.
  const ok = isRight(reading, Boolean(before?.variant.live))
  if (!ok && row.attempts + 1 < LOOKS) {
    const dueAt = new Date(now + LOOK_AGAIN_MS * 2 ** row.attempts).toISOString()
    return saveWork(payload, row, { attempts: row.attempts + 1, dueAt })
  }
  const { etag, status } = reading
  await inTransaction(
    req,
    async (own) => {
      // Another runner may have, when reading took longer than the lease.
      if (await isProved(own, row)) return
      await append(own, address, {
        actor: null,
        bodies: [{ type: 'proved', etag, ok, schedule: row.schedule, status, target: row.target }],
        now: new Date(now),
        outbox: settings.afterCommit.length > 0,
        row: await loadVariant(own, address),
      })
    },
    TRIES,
  )
  return undefined
}

async function isProved(req: PayloadRequest, { key }: ScheduleRow): Promise<boolean> {
  const row = await req.payload.db.findOne<{ dueAt?: null | string; id: string }>({
    collection: SCHEDULES as never,
    req,
    where: { key: { equals: key } },
  })
  return !row?.dueAt
}

/** What is off is not there for readers, or not theirs: an error of the server says nothing of it. */
const isRight = ({ status }: Reading, isLive: boolean): boolean =>
  isLive ? status === 200 : [401, 403, 404, 410].includes(status)
