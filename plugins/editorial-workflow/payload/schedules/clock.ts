import type { Payload } from 'payload'

/** How long a clock goes by the last comparison, in milliseconds. */
const COMPARE_MS = 60_000

export type Clock = { now: () => number; sync: () => Promise<void> }

/**
 * The time of the database, which all nodes share: their own clocks differ, and what is due is due for all of them at one moment. SQLite has
 * the clock of its machine, which is that of its processes.
 */
export function createClock(payload: Payload): Clock {
  let offset = 0
  let comparedAt = Number.NEGATIVE_INFINITY
  return {
    now: () => Date.now() + offset,
    sync: async () => {
      if (performance.now() - comparedAt < COMPARE_MS) return
      offset = await offsetOf(payload)
      comparedAt = performance.now()
    },
  }
}

type Mongo = {
  connection: { db: { admin: () => { command: (command: object) => Promise<{ localTime?: Date }> } } }
}

async function offsetOf({ db }: Payload): Promise<number> {
  if (db.name !== 'mongoose') return 0
  const before = Date.now()
  const { localTime } = await (db as unknown as Mongo).connection.db.admin().command({ hello: 1 })
  // Half of the way there and back.
  return localTime ? localTime.getTime() - (before + Date.now()) / 2 : 0
}
