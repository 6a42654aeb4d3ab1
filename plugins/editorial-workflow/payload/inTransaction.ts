import { setTimeout } from 'node:timers/promises'
import {
  commitTransaction,
  initTransaction,
  isolateObjectProperty,
  killTransaction,
  type PayloadRequest,
} from 'payload'
import { isWriteConflict } from './isWriteConflict'

/** How often at most a write is tried when another one of the same moment stands in its way: MongoDB does not let it wait, but fails it at once. */
const ATTEMPTS = 10
/** The longest wait before the second attempt, doubled before each further one, in milliseconds. */
const WAIT_MS = 20
const WAIT_MAX_MS = 1_000

/**
 * Does work in a transaction of its own, beside the one that `outer` may have, and does it again when it lost against another write of the
 * same moment.
 *
 * @param attempts how often in all. @default 10
 * @throws what `work` throws; a write conflict once there were so many.
 */
export async function inTransaction<T>(
  outer: PayloadRequest,
  work: (req: PayloadRequest) => Promise<T>,
  attempts = ATTEMPTS,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const req = isolateObjectProperty(outer, [
      'context',
      'fallbackLocale',
      'locale',
      'query',
      'transactionID',
      'user',
    ])
    req.transactionID = undefined
    await initTransaction(req)
    try {
      const result = await work(req)
      await commitTransaction(req)
      return result
    } catch (err) {
      await killTransaction(req)
      if (!isWriteConflict(err) || attempt >= attempts) throw err
      // Those who lost to one another must not come back at the same moment.
      await setTimeout(Math.random() * Math.min(WAIT_MAX_MS, WAIT_MS * 2 ** attempt))
    }
  }
}
