import {
  commitTransaction,
  createLocalReq,
  getLocalI18n,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
  type TypedUser,
} from 'payload'

/** A request of an account, for commands: they speak English. */
export async function requestOf(payload: Payload, user: TypedUser): Promise<PayloadRequest> {
  const i18n = await getLocalI18n({ config: payload.config, language: 'en' })
  return createLocalReq({ req: { i18n, t: i18n.t }, user }, payload)
}

/** How often a write is tried that lost against another one of the same moment: MongoDB fails it at once. */
const ATTEMPTS = 5

/**
 * Does work in a transaction of its own, as an account.
 *
 * @throws what `work` throws; nothing of it has happened then.
 */
export async function inTransaction<T>(
  payload: Payload,
  user: TypedUser,
  work: (req: PayloadRequest) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const req = await requestOf(payload, user)
    await initTransaction(req)
    try {
      const result = await work(req)
      await commitTransaction(req)
      return result
    } catch (err) {
      await killTransaction(req)
      if (!isWriteConflict(err) || attempt >= ATTEMPTS) throw err
    }
  }
}

const isWriteConflict = (err: unknown): boolean =>
  err instanceof Error &&
  'errorLabels' in err &&
  Array.isArray(err.errorLabels) &&
  err.errorLabels.includes('TransientTransactionError')
