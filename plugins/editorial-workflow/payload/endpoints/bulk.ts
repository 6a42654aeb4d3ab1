import { APIError, type PayloadRequest } from 'payload'
import type { Action, CheckResult, State, Variant } from '../../core'
import type { ToldReason } from '../errors'
import { isWriteConflict } from '../isWriteConflict'
import type { Settings } from '../settings'
import { NO_LOCALE } from '../slugs'
import { workflowT } from '../workflowT'
import type { BulkBody } from './inputs'
import { requireStaff } from './requireStaff'
import { carryOutAction, localeOf } from './tell'

export type BulkDone = { id: string; repeated: boolean; variant: Variant; warnings: readonly CheckResult[] }
export type BulkRefused = {
  /** As of a refusal of the action alone; `unexpected` for a fault that is nobody's, which is in the log. */
  code: string
  id: string
  message: string
  reasons: readonly ToldReason[]
  /** Where the variant stands. */
  revision?: number
  state?: State
  /** The status that the action alone would have been answered with. */
  status: number
}
export type BulkOutcome = { done: readonly BulkDone[]; locale: string; refused: readonly BulkRefused[] }

type Bulk = { action: Action; body: BulkBody; collection: string; key: unknown; locale: string }

/**
 * Carries out one action on many documents, in their order and each for itself: what is refused, or fails, keeps none of the others from
 * being done.
 */
export async function carryOutBulk(
  settings: Settings,
  req: PayloadRequest,
  { action, body: { items, ...common }, collection, key, locale }: Bulk,
): Promise<BulkOutcome> {
  requireStaff(settings, req)
  const own = localeOf(settings, req, collection, locale)
  const done: BulkDone[] = []
  const refused: BulkRefused[] = []
  for (const { id, ...seen } of items) {
    try {
      const { repeated, variant, warnings } = await carryOutAction(settings, req, {
        collection,
        command: { ...common, ...seen, action },
        document: id,
        key,
        locale,
      })
      done.push({ id, repeated, variant, warnings })
    } catch (err) {
      refused.push({ id, ...tellFault(req, err) })
    }
  }
  return { done, locale: own ?? NO_LOCALE, refused }
}

/** What became of an item that was not done. */
export function tellFault(req: PayloadRequest, err: unknown): Omit<BulkRefused, 'id'> {
  if (err instanceof APIError && err.isPublic) {
    const { code, reasons, revision, state } = (err.data ?? {}) as Partial<BulkRefused>
    const { message, name, status } = err
    return { code: code ?? name, message, reasons: reasons ?? [], revision, state, status }
  }
  const t = workflowT(req)
  if (isWriteConflict(err))
    return { code: 'writeConflict', message: t('reasons:writeConflict'), reasons: [], status: 409 }
  req.payload.logger.error({ err, msg: 'editorial-workflow: one item of a bulk action failed' })
  return { code: 'unexpected', message: t('reasons:unexpected'), reasons: [], status: 500 }
}
