/** MongoDB: two transactions wrote one document. */
const MONGO_WRITE_CONFLICT = 112
/** MongoDB: a unique index stands in the way. */
const MONGO_DUPLICATE_KEY = 11000

/** Whether a write lost against another one of the same moment and is worth another try. */
export const isWriteConflict = (err: unknown): boolean =>
  isDuplicate(err) ||
  someFault(err, ({ code, errorLabels, message }) => {
    if (code === MONGO_WRITE_CONFLICT) return true
    if (Array.isArray(errorLabels) && errorLabels.includes('TransientTransactionError')) return true
    if (typeof code === 'string' && /^SQLITE_(BUSY|CONSTRAINT)/.test(code)) return true
    return typeof message === 'string' && /WriteConflict|write conflict/i.test(message)
  })

/** Whether a unique index has refused a row: it is there already. A database that was busy or away says nothing of the kind. */
export const isDuplicate = (err: unknown): boolean =>
  someFault(err, ({ code, data }) => {
    if (code === MONGO_DUPLICATE_KEY || code === 'SQLITE_CONSTRAINT_UNIQUE') return true
    // Payload turns a unique index of ours into a validation error of its field. Its name is no help: builds for production shorten it.
    return (
      Array.isArray(data?.errors) &&
      /^editorial-(claims|comments|events|feeds|memory|notice-settings|notices|outbox|release-steps|schedules|translations|variants|webhook-deliveries|webhook-states)$/.test(
        String(data.collection),
      )
    )
  })

/** Looks at an error and at what has caused it. */
function someFault(err: unknown, matches: (fault: Fault) => boolean): boolean {
  for (
    let fault = err;
    typeof fault === 'object' && fault !== null;
    fault = (fault as { cause?: unknown }).cause
  )
    if (matches(fault as Fault)) return true
  return false
}

type Fault = {
  code?: unknown
  data?: { collection?: unknown; errors?: unknown }
  errorLabels?: unknown
  message?: unknown
}
