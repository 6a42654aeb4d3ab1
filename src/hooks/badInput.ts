import type { AfterErrorHook, PayloadRequest } from 'payload'
import { refuse, tellRefusal } from '@/refuse'

/**
 * Faults that the database or a parser finds in what a caller sent, and that Payload would answer as a fault of ours (500): a
 * `where` that is no object, a date that is none, an id of another database.
 */
export const tellBadInput: AfterErrorHook = ({ error, graphqlResult, req, result }) => {
  const detail = detailOf(error) ?? detailOf(causeOf(error)) ?? (hasNoBody(req, error) ? 'JSON' : undefined)
  if (detail === undefined) return
  return tellRefusal(refuse(req, 'badRequest', 'badQuery', { detail }), { graphqlResult, result })
}

/** Payload trips over a write whose body is no object before any hook of ours could see it. */
const hasNoBody = (req: PayloadRequest, error: Error): boolean =>
  error.name === 'TypeError' &&
  (req.method === 'POST' || req.method === 'PATCH') &&
  (typeof req.data !== 'object' || req.data === null)

type Fault = { message?: unknown; name?: unknown; path?: unknown; type?: unknown }

/** What is wrong, in words that hold nothing of ours; undefined when it is not the caller's fault. */
function detailOf(fault: Fault | undefined): string | undefined {
  const message = typeof fault?.message === 'string' ? fault.message : ''
  switch (fault?.name) {
    case 'SyntaxError':
      return /JSON/.test(message) ? 'JSON' : undefined
    case 'URIError':
      return 'URI'
    case 'CastError':
    case 'BSONError':
      return typeof fault.path === 'string' ? fault.path : 'where'
    case 'TypeError':
      // libsql, for a value that is no text, number or null; JavaScript, for a date of nonsense.
      return /cannot be passed as argument|Invalid time value/.test(message) ? 'where' : undefined
    case 'RangeError':
      return /Invalid time value/.test(message) ? 'where' : undefined
    default:
      return undefined
  }
}

function causeOf(error: Error): Fault | undefined {
  const inner: unknown = error.cause ?? (error as { originalError?: unknown }).originalError
  return typeof inner === 'object' && inner !== null ? inner : undefined
}
