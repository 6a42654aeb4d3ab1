import {
  APIError,
  type AfterErrorHook,
  type CollectionAfterOperationHook,
  type PayloadRequest,
} from 'payload'
import { tiltsT } from '@/i18n'

type Failed = { id: number | string; isPublic?: boolean; message: string }
type Told = { id?: number | string; data?: { code: string }; message: string }

/** Some of several documents could not be written, so none was. */
export class BulkFailure extends APIError<{ code: string; errors: Told[] }> {
  override name = 'BulkFailure'

  constructor(message: string, failed: Told[], status: number) {
    super(message, status, { code: 'bulkUndone', errors: failed }, true)
  }
}

/**
 * Undoes a write of several documents when one of them fails. Payload notes the fault, goes on and commits everything, also what
 * the failed document had written until then: a deletion, or a publication whose version was never made.
 */
export const wholeOrNothing: CollectionAfterOperationHook = ({ operation, req, result }) => {
  if (operation !== 'update' && operation !== 'delete') return result
  const { docs, errors } = result as { docs: unknown[]; errors: Failed[] }
  if (errors.length > 0) throw bulkFailure(req, errors, docs.length + errors.length)
  return result
}

function bulkFailure(req: PayloadRequest, errors: Failed[], total: number): BulkFailure {
  const faults = errors.filter(({ isPublic }) => !isPublic)
  if (faults.length > 0) {
    req.payload.logger.error({
      errors: faults,
      msg: 'Documents of a bulk write failed; all of it is undone.',
    })
  }
  const failed = errors.map(({ id, isPublic, message }) => ({
    id,
    message: isPublic ? message : req.t('error:unknown'),
  }))
  const message = tiltsT(req)('errors:bulkUndone', { failed: errors.length, total })
  return new BulkFailure(message, failed, faults.length > 0 ? 500 : 400)
}

/** Answers as Payload answers a bulk write, whose buttons in the lists look for `docs`. */
export const tellBulkFailure: AfterErrorHook = ({ error }) => {
  if (!(error instanceof BulkFailure)) return
  const { data, message, status } = error
  const summary: Told = { data: { code: data.code }, message }
  return { response: { docs: [], errors: [summary, ...data.errors], message }, status }
}
