type Transact = (this: Drizzle, ...args: unknown[]) => Promise<unknown>
type Drizzle = { transaction: Transact }
/** What Payload's SQLite adapter holds once it is connected. */
type Internals = { client: { reconnect: () => Promise<void> | void }; drizzle: Drizzle }

/**
 * Begins a transaction and keeps what will come of it: Payload's adapter swallows the error of a COMMIT that fails, on a
 * full disk for example, and would answer that all is saved. Callers hold the lock, so no other transaction begins meanwhile.
 */
export async function withOutcome<Id>(
  db: object,
  begin: () => Promise<Id>,
): Promise<{ id: Id; outcome: Promise<unknown> | undefined }> {
  const { drizzle } = db as Internals
  const transact = drizzle.transaction
  let outcome: Promise<unknown> | undefined
  drizzle.transaction = (...args) => {
    outcome = transact.apply(drizzle, args)
    return outcome
  }
  try {
    return { id: await begin(), outcome }
  } finally {
    drizzle.transaction = transact
  }
}

/**
 * Starts over with fresh connections. When another process holds the lock for too long (SQLITE_BUSY), the driver leaves the
 * statement that failed unfinished, and every later COMMIT on its connection fails as well, until the statement is collected.
 */
export async function renewConnections(db: object): Promise<void> {
  await (db as Internals).client.reconnect()
}

/** Whether another process held the lock for longer than the driver waits. */
export const isBusy = (err: unknown): boolean =>
  err instanceof Error && (err.message.includes('SQLITE_BUSY') || isBusy(err.cause))
