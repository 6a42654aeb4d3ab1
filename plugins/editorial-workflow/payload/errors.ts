import { APIError, type PayloadRequest } from 'payload'
import type { Kind, Reason, ReleaseStatus, State } from '../core'
import { localeName } from './localeName'
import { workflowT } from './workflowT'

export const STATUS: Readonly<Record<Kind, number>> = {
  badRequest: 400,
  conflict: 409,
  forbidden: 403,
  incomplete: 422,
}

/** A reason as a caller gets it: with its sentence. */
export type ToldReason = Reason & { message: string }

type Data = { code: string; reasons: ToldReason[]; revision?: number; state?: string }

/** An action that was refused: all its reasons, and where the variant stands now. */
export class WorkflowRefused extends APIError<Data> {
  override name = 'WorkflowRefused'

  constructor(req: PayloadRequest, reasons: readonly Reason[], now?: { revision: number; state: string }) {
    const [first] = reasons
    const told = tell(req, reasons)
    super(
      told.map(({ message }) => message).join(' '),
      first ? STATUS[first.kind] : 403,
      { code: first?.code ?? 'refused', reasons: told, ...now },
      true,
    )
  }
}

/** Nobody is signed in. */
export class WorkflowUnauthorized extends APIError<{ code: string }> {
  override name = 'WorkflowUnauthorized'

  constructor(req: PayloadRequest) {
    super(workflowT(req)('reasons:signIn'), 401, { code: 'signIn' }, true)
  }
}

/** There is no such document, comment or calendar, or it is hidden from whoever asks. */
export class WorkflowNotFound extends APIError<{ code: string }> {
  override name = 'WorkflowNotFound'

  constructor(
    req: PayloadRequest,
    code: 'commentNotFound' | 'feedNotFound' | 'notFound' | 'previewNotFound' = 'notFound',
  ) {
    super(workflowT(req)(`reasons:${code}`), 404, { code }, true)
  }
}

/** Gives reasons their sentences. */
export const tell = (req: PayloadRequest, reasons: readonly Reason[]): ToldReason[] =>
  reasons.map((reason) => ({ ...reason, message: sentence(req, reason) }))

function sentence(req: PayloadRequest, { code, values = {} }: Reason): string {
  if (code === 'check') return String(values.message)
  const words = Object.entries(values).map(([name, value]) => [name, wordsFor(req, name, value)])
  return workflowT(req)(`reasons:${code as 'notFound'}`, Object.fromEntries(words) as Record<string, string>)
}

/** Values that are wall times. */
const TIMES: readonly string[] = ['after', 'before', 'earlier', 'later', 'wallTime']

/** No id of a state or language reaches a sentence: they have names. */
function wordsFor(req: PayloadRequest, name: string, value: number | readonly string[] | string): string {
  if (name === 'status') return workflowT(req)(`releaseStatuses:${String(value) as ReleaseStatus}`)
  if (name === 'state') return workflowT(req)(`states:${String(value) as State}`)
  if (name === 'locales')
    return [value]
      .flat()
      .map((code) => localeName(req, String(code)))
      .join(', ')
  if (TIMES.includes(name)) return String(value).replace('T', ' ')
  return Array.isArray(value) ? value.join(name === 'messages' ? ' ' : ', ') : String(value)
}
