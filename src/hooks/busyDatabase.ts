import type { AfterErrorHook } from 'payload'
import { refuse, tellRefusal } from '@/refuse'

/** MongoDB: another transaction wrote the same document first. */
const WRITE_CONFLICT = 112

/** Faults that are nobody's: two saved the same at the same moment, or others kept the database from us for too long. */
export const tellBusyDatabase: AfterErrorHook = ({ error, graphqlResult, req, result }) => {
  const faults = [error, (error as { originalError?: unknown }).originalError, error.cause]
  if (faults.some(isWriteConflict)) {
    return tellRefusal(refuse(req, 'conflict', 'writeConflict'), { graphqlResult, result })
  }
  if (faults.some(isBusy)) {
    return tellRefusal(refuse(req, 'unavailable', 'databaseBusy'), { graphqlResult, result })
  }
}

type Fault = { code?: unknown; data?: { code?: unknown } | null; errorLabels?: unknown; message?: unknown }

const toFault = (fault: unknown): Fault => (typeof fault === 'object' && fault !== null ? fault : {})

function isWriteConflict(fault: unknown): boolean {
  const { code, errorLabels } = toFault(fault)
  return (
    code === WRITE_CONFLICT ||
    (Array.isArray(errorLabels) && errorLabels.includes('TransientTransactionError'))
  )
}

/** The queue of our own writers, and the lock that another process holds; the adapter tells the latter in words only. */
function isBusy(fault: unknown): boolean {
  const { data, message } = toFault(fault)
  return data?.code === 'databaseBusy' || (typeof message === 'string' && message.includes('SQLITE_BUSY'))
}
