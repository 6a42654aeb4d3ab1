import { APIError } from 'payload'

/** What kind of refusal it is: the HTTP status and the stable `data.code` that clients branch on. */
const KINDS = {
  badRequest: 400,
  forbidden: 403,
  conflict: 409,
  payloadTooLarge: 413,
  unavailable: 503,
} as const

export type RefusalKind = keyof typeof KINDS

/** A refusal that is told to the caller as it stands. */
export class Refusal extends APIError<{ code: string }> {
  override name = 'Refusal'

  constructor(kind: RefusalKind, code: string, message: string) {
    super(message, KINDS[kind], { code }, true)
  }
}
