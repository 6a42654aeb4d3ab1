import type { PayloadRequest } from 'payload'
import { inTransaction } from '../inTransaction'
import type { Settings } from '../settings'
import { isProjectionOf, keyOf, saveProjection, type Address } from '../store'
import { flagsOf, headOf, loadRecorded } from './inspect'
import { rebuildSchedules } from './scheduleRows'

/**
 * Writes the row of a variant anew from its record, as that is now. What others write at the same moment is never written over.
 *
 * @returns false where the record itself is faulty: then nobody knows what the row should hold.
 */
export const rebuild = (settings: Settings, req: PayloadRequest, address: Address): Promise<boolean> =>
  inTransaction(req, async (own) => {
    const { chain, faults, row, truth } = await loadRecorded(own, address)
    if (faults.length > 0) return false
    await rebuildSchedules(own, address, chain)
    const head = row?.head ? undefined : await headOf(settings, own, address)
    const flags = (await flagsOf(settings, own, address, { row, truth })) ?? undefined
    if (row && !head && !flags && isProjectionOf(row, address, truth)) return true
    const written = await saveProjection(own, address, {
      flags,
      hash: chain.at(-1)?.hash,
      head,
      id: row?.id,
      unchangedSince: row?.updatedAt,
      variant: truth,
    })
    // By this word it is tried again.
    if (!written) throw new Error(`Write conflict: ${keyOf(address)} has been written in between.`)
    return true
  })
