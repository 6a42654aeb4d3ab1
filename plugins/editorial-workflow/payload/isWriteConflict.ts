/** MongoDB: two transactions wrote one document. */
const MONGO_WRITE_CONFLICT = 112
/** MongoDB: a unique index stands in the way. */
const MONGO_DUPLICATE_KEY = 11000

/** Whether a write lost against another one of the same moment and is worth another try. */
export function isWriteConflict(err: unknown): boolean {
  for (
    let fault = err;
    typeof fault === 'object' && fault !== null;
    fault = (fault as { cause?: unknown }).cause
  ) {
    const { code, data, errorLabels, message, name } = fault as Fault
    if (code === MONGO_WRITE_CONFLICT || code === MONGO_DUPLICATE_KEY) return true
    if (Array.isArray(errorLabels) && errorLabels.includes('TransientTransactionError')) return true
    if (typeof code === 'string' && /^SQLITE_(BUSY|CONSTRAINT)/.test(code)) return true
    // Payload turns a unique index of ours into a validation error of its field.
    if (
      name === 'ValidationError' &&
      /editorial-(claims|events|notices|release-steps|schedules|variants)/.test(String(data?.collection))
    )
      return true
    if (typeof message === 'string' && /WriteConflict|write conflict/i.test(message)) return true
  }
  return false
}

type Fault = {
  code?: unknown
  data?: { collection?: unknown }
  errorLabels?: unknown
  message?: unknown
  name?: unknown
}
