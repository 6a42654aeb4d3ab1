import type { AfterErrorHook, PayloadRequest } from 'payload'
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

type Told = Awaited<ReturnType<AfterErrorHook>>

/** A refusal in the place of the answer to a fault that Payload, or the database below it, met by itself. */
export function tellRefusal(
  { data, message, name, status }: Refusal,
  { graphqlResult, result }: Pick<Parameters<AfterErrorHook>[0], 'graphqlResult' | 'result'>,
): Told {
  if (!graphqlResult) return { response: { ...result, errors: [{ data, message, name }] }, status }
  const extensions = { ...graphqlResult.extensions, data, statusCode: status }
  return { graphqlResult: { ...graphqlResult, extensions, message } }
}
