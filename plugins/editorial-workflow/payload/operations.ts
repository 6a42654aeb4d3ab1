import {
  commitTransaction,
  initTransaction,
  isolateObjectProperty,
  killTransaction,
  type PayloadRequest,
} from 'payload'
import { decide, NEW_VARIANT, type Command, type CheckResult, type Effect, type Variant } from '../core'
import { WorkflowNotFound, WorkflowRefused, WorkflowUnauthorized } from './errors'
import { gather, type Situation } from './facts'
import { partOf } from './host'
import { drainSoon } from './outbox'
import { isWriteConflict } from './isWriteConflict'
import { actorOf, type Settings } from './settings'
import { append, loadVariant, wasDone, type Address } from './store'
import {
  fingerprint,
  loadLive,
  loadVersion,
  publishVersion,
  revertToVersion,
  unpublishVersion,
  type Change,
} from './versions'

/** How often a write is tried anew when another one of the same moment won. */
const ATTEMPTS = 4

export type Outcome = {
  /** Whether this very request was carried out before, under the same idempotency key. */
  repeated: boolean
  variant: Variant
  warnings: readonly CheckResult[]
}
export type PerformInput = {
  address: Address
  command: Command
  idempotencyKey?: string
  now?: Date
  req: PayloadRequest
}

/**
 * Carries out a command: decides, records and changes the document, all in one transaction. What loses against another command of the same
 * moment is decided again on what is there then, and mostly refused with 409.
 *
 * @throws {WorkflowRefused} with every reason; {WorkflowNotFound}; {WorkflowUnauthorized}.
 */
export async function perform(settings: Settings, input: PerformInput): Promise<Outcome> {
  if (!actorOf(settings, input.req)) throw new WorkflowUnauthorized(input.req)
  for (let attempt = 1; ; attempt += 1) {
    const req = isolateObjectProperty(input.req, [
      'context',
      'fallbackLocale',
      'locale',
      'query',
      'transactionID',
      'user',
    ])
    req.transactionID = undefined
    await initTransaction(req)
    try {
      const outcome = await performOnce(settings, { ...input, req })
      await commitTransaction(req)
      drainSoon(settings, req.payload)
      return outcome
    } catch (err) {
      await killTransaction(req)
      if (!isWriteConflict(err) || attempt >= ATTEMPTS) throw err
    }
  }
}

async function performOnce(
  settings: Settings,
  { address, command, idempotencyKey, now = new Date(), req }: PerformInput,
): Promise<Outcome> {
  const actor = actorOf(settings, req)
  if (!actor) throw new WorkflowUnauthorized(req)
  const row = await loadVariant(req, address)
  const variant = row?.variant ?? NEW_VARIANT
  const key = idempotencyKey && `${actor.id}:${command.action}:${idempotencyKey}`
  if (key && (await wasDone(req, address, key))) return { repeated: true, variant, warnings: [] }
  const situation = await gather(settings, req, address, variant, command.action)
  if (!situation) throw new WorkflowNotFound(req)
  const decision = decide({
    actor,
    command,
    facts: situation.facts,
    now,
    variant,
    workflow: settings.workflow,
  })
  if ('refused' in decision) {
    throw new WorkflowRefused(req, decision.refused, { revision: variant.revision, state: variant.state })
  }
  const next = await append(req, address, {
    actor,
    bodies: decision.events,
    idempotencyKey: key,
    now,
    outbox: settings.afterCommit.length > 0,
    row,
  })
  for (const effect of decision.effects) await carryOut(req, address, situation, effect)
  return { repeated: false, variant: next, warnings: decision.warnings }
}

async function carryOut(
  req: PayloadRequest,
  address: Address,
  { head, host, facts }: Situation,
  effect: Effect,
): Promise<void> {
  const part = partOf(host, head.raw, address.locale)
  const change: Change = { fields: host.fields, locales: host.locales, part, target: address }
  if (effect.do === 'unpublish') return unpublishVersion(req, change)
  const wanted = effect.do === 'publish' ? effect.ref.version : effect.version
  const version = wanted === head.id ? head : await loadVersion(req, address, wanted)
  if (!version) throw new WorkflowNotFound(req)
  if (effect.do === 'revert') return revertToVersion(req, change, version.raw)
  await publishVersion(req, change, version.raw)
  const live = (await loadLive(req, address)) ?? {}
  // What readers get must be what was approved, to the letter. A translation's rows are those that are live.
  if (facts.isSource && fingerprint(host.fields, live, part) !== effect.ref.fingerprint) {
    throw new WorkflowRefused(req, [{ code: 'changedByHook', kind: 'conflict', clearedBy: ['nobody'] }])
  }
}
