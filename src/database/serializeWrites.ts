import { AsyncLocalStorage } from 'node:async_hooks'
import { E_TIMEOUT, Mutex, withTimeout } from 'async-mutex'
import { APIError, type BaseDatabaseAdapter } from 'payload'
import { isBusy, renewConnections, withOutcome } from './driverFaults'

/** How long a write waits for the ones before it, in milliseconds. A publish takes about 30 ms. */
const QUEUE_TIMEOUT_MS = 30_000
/** After this long a transaction is taken for abandoned and rolled back, in milliseconds. */
const HOLD_LIMIT_MS = 120_000

/** The writes of an adapter. */
export const WRITES = [
  'create',
  'createGlobal',
  'createGlobalVersion',
  'createVersion',
  'deleteMany',
  'deleteOne',
  'deleteVersions',
  'updateGlobal',
  'updateGlobalVersion',
  'updateJobs',
  'updateMany',
  'updateOne',
  'updateVersion',
  'upsert',
] as const

type TransactionId = string | number
type WriteArgs = { req?: { transactionID?: TransactionId | Promise<TransactionId | null> } }
type Write = (this: BaseDatabaseAdapter, args: WriteArgs) => Promise<unknown>
type Held = { outcome: Promise<unknown> | undefined; release: () => void; watchdog: NodeJS.Timeout }

/**
 * Lets one writer at a time into SQLite, in the order of their coming.
 *
 * SQLite has one write lock for the file and the driver waits for it synchronously: a second transaction of the same
 * process would stop the event loop that the first one needs to finish, until the busy timeout fails it. So writers of
 * one process queue here; only other processes are waited for by the driver. Readers never wait (WAL).
 */
export function serializeWrites<T extends BaseDatabaseAdapter>(db: T): T {
  const mutex = withTimeout(new Mutex(), QUEUE_TIMEOUT_MS)
  const held = new Map<TransactionId, Held>()
  const inside = new AsyncLocalStorage<true>()
  const { beginTransaction, commitTransaction, rollbackTransaction } = db

  const finish = (id: TransactionId): void => {
    const entry = held.get(id)
    if (!entry) return
    held.delete(id)
    clearTimeout(entry.watchdog)
    entry.release()
  }

  const abandon = async (id: TransactionId): Promise<void> => {
    db.payload.logger.error({
      msg: `A transaction was still open after ${HOLD_LIMIT_MS / 1000} s and is rolled back so that others can write.`,
    })
    await db.rollbackTransaction(id)
  }

  db.beginTransaction = async (options) => {
    await turnOfEventLoop()
    const release = await acquire(mutex)
    try {
      const { id, outcome } = await withOutcome(db, () => beginTransaction.call(db, options))
      if (id === null) throw new Error('SQLite gave no transaction, although transactionOptions is set.')
      const watchdog = setTimeout(() => {
        abandon(id).catch((err: unknown) => db.payload.logger.error({ err, msg: 'Rollback failed' }))
      }, HOLD_LIMIT_MS)
      watchdog.unref()
      held.set(id, { outcome, release, watchdog })
      return id
    } catch (err) {
      await renewConnections(db)
      release()
      throw err
    }
  }

  db.commitTransaction = async (incoming) => {
    const id = await incoming
    try {
      const outcome = held.get(id)?.outcome
      await commitTransaction.call(db, id)
      await outcome
    } catch (err) {
      await renewConnections(db)
      throw err
    } finally {
      finish(id)
    }
  }

  db.rollbackTransaction = async (incoming) => {
    const id = await incoming
    try {
      await rollbackTransaction.call(db, id)
    } finally {
      finish(id)
    }
  }

  const methods = db as unknown as Record<string, Write>
  for (const name of WRITES) {
    const write = methods[name]
    if (!write) continue
    methods[name] = async (args) => {
      const id = await args.req?.transactionID
      const joined = id !== undefined && id !== null && held.has(id)
      if (joined || inside.getStore()) return write.call(db, args)
      const release = await acquire(mutex)
      try {
        return await inside.run(true, () => write.call(db, args))
      } catch (err) {
        if (isBusy(err)) await renewConnections(db)
        throw err
      } finally {
        release()
      }
    }
  }
  return db
}

/**
 * The driver works synchronously, so a loop of writes would never let the event loop turn: requests would wait for its end, and
 * the memory of finished statements, a third of a megabyte for each publication, would not be freed before.
 */
const turnOfEventLoop = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

async function acquire(mutex: { acquire: () => Promise<() => void> }): Promise<() => void> {
  try {
    return await mutex.acquire()
  } catch (err) {
    if (err !== E_TIMEOUT) throw err
    throw new APIError(
      `The database was busy for ${QUEUE_TIMEOUT_MS / 1000} seconds. Please try again.`,
      503,
      { code: 'databaseBusy' },
      true,
    )
  }
}
