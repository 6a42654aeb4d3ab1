import type { PayloadRequest } from 'payload'

/** Set on `context` of a Local API call to write past the review: an import, a seed. The reason goes into the record. */
export const EDITORIAL_BYPASS = 'editorialBypass'

/** The reason of a bypass, when the call is one. Requests cannot set it: Payload gives them an empty context. */
export function bypassReason(req: Pick<PayloadRequest, 'context'>): null | string {
  const reason: unknown = req.context[EDITORIAL_BYPASS]
  return typeof reason === 'string' && reason.trim() ? reason : null
}
