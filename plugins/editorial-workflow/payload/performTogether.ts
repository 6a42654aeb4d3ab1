import type { PayloadRequest } from 'payload'
import type { Command } from '../core'
import { adoptFirst, performInside, type Outcome } from './operations'
import { inBestOrder } from './inBestOrder'
import { inTransaction } from './inTransaction'
import { drainSoon } from './outbox'
import type { Settings } from './settings'
import type { Address } from './store'

export type Step = { address: Address; command: Command }
export type Together = {
  /** What counts as live for all of them, by key. @default nothing */
  alongside?: ReadonlySet<string>
  now?: Date
  req: PayloadRequest
  steps: readonly Step[]
}

/**
 * Carries out several commands in one transaction: all of them, or none. Originals come before their translations, and what is referred to
 * before what refers to it, in whatever order they are named.
 *
 * @throws {WorkflowRefused} of the first that cannot be done.
 * @returns what came of each, in their order.
 */
export async function performTogether(
  settings: Settings,
  { alongside, now = new Date(), req, steps }: Together,
): Promise<Outcome[]> {
  for (const { address } of steps) await adoptFirst(settings, { address, req })
  const outcomes = await inTransaction(req, async (own) => {
    const done = new Map<Step, Outcome>()
    const [stuck] = await inBestOrder(steps, async (step) => {
      done.set(step, await performInside(settings, { ...step, alongside, now, req: own }))
    })
    if (stuck) throw stuck.err
    return steps.flatMap((step) => done.get(step) ?? [])
  })
  drainSoon(settings, req.payload)
  return outcomes
}
