import { APIError, type PayloadRequest } from 'payload'
import type { Reason } from '../../core'
import { STATUS, tell, WorkflowNotFound, WorkflowRefused, type ToldReason } from '../errors'
import { NO_LOCALE } from '../slugs'
import type { Refusal } from './store'

/** An item that stands in the way, as a caller gets it. */
export type ToldRefusal = {
  collection: string
  id: string
  locale: string
  reasons: readonly ToldReason[]
}

type Data = {
  code: string
  /** What stands in the way, item by item. */
  items?: readonly ToldRefusal[]
  reasons: readonly ToldReason[]
  revision?: number
}

/** A command on a release that was refused, and where the release stands now. */
export class ReleaseRefused extends APIError<Data> {
  override name = 'ReleaseRefused'
  /** As they were found, without sentences. */
  readonly refusals: readonly Refusal[]

  constructor(
    req: PayloadRequest,
    reasons: readonly Reason[],
    { refusals = [], revision }: { refusals?: readonly Refusal[]; revision?: number } = {},
  ) {
    const [first] = reasons
    const told = tell(req, reasons)
    const items = tellRefusals(req, refusals)
    super(
      told.map(({ message }) => message).join(' '),
      first ? STATUS[first.kind] : 409,
      {
        code: first?.code ?? 'refused',
        reasons: told,
        ...(revision !== undefined && { revision }),
        ...(items.length > 0 && { items }),
      },
      true,
    )
    this.refusals = refusals
  }
}

export const tellRefusals = (req: PayloadRequest, refusals: readonly Refusal[]): ToldRefusal[] =>
  refusals.map(({ collection, document, locale, reasons }) => ({
    collection,
    id: document,
    locale: locale ?? NO_LOCALE,
    reasons: tell(req, reasons),
  }))

export const NOT_FOUND: Reason = { code: 'notFound', kind: 'conflict', clearedBy: ['nobody'] }

/**
 * The reasons of a refusal of one item.
 *
 * @throws what is no refusal.
 */
export function reasonsOf(err: unknown): readonly Reason[] {
  if (err instanceof WorkflowNotFound) return [NOT_FOUND]
  if (!(err instanceof WorkflowRefused)) throw err
  return (err.data?.reasons ?? []).map(({ message: _, ...reason }): Reason => reason)
}

/**
 * All or none: refuses everything where anything was refused. What was sent wrongly is wrong for all (400), what the project does not let
 * this person do is told as that (403), all else item by item (409).
 *
 * @throws {ReleaseRefused}
 */
export function refuseAny(req: PayloadRequest, refusals: readonly Refusal[], revision: number): void {
  if (refusals.length === 0) return
  const all = refusals.flatMap(({ reasons }) => reasons)
  const wrong = all.find(({ kind }) => kind === 'badRequest')
  if (wrong) throw new ReleaseRefused(req, [wrong], { revision })
  const barred = all.find(({ code }) => code === 'localeNotAllowed')
  const whole: Reason = { code: 'releaseNotReady', kind: 'conflict', clearedBy: ['nobody'] }
  throw new ReleaseRefused(req, [barred ?? whole], { refusals, revision })
}
