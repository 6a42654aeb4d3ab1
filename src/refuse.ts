import type { PayloadRequest } from 'payload'
import { Refusal, type RefusalKind } from '@/errors'
import { tiltsT, type ErrorCode } from '@/i18n'

/** A {@link Refusal} with its sentence in the language of the request's interface. */
export function refuse(
  req: PayloadRequest,
  kind: RefusalKind,
  code: ErrorCode,
  vars?: Record<string, number | string>,
): Refusal {
  return new Refusal(kind, code, tiltsT(req)(`errors:${code}`, vars))
}
