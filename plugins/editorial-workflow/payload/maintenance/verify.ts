import { createLocalReq, type Payload } from 'payload'
import type { Settings } from '../settings'
import { addressOf } from '../store'
import { inspect, type Difference } from './inspect'
import { rebuild } from './rebuild'
import { keysOf } from './scan'

export type VerifyOptions = {
  /** Whether rows that are wrong or gone are written anew from the record. @default false */
  repair?: boolean
}
export type VerifyReport = {
  /** How many variants (documents in one language) were looked at. */
  checked: number
  differences: Difference[]
  /** How many events their records have. */
  events: number
}

/**
 * Checks every record: is the chain whole, do the row and those of its schedules equal its replay, is what readers see what the record says, are the versions there
 * that it refers to. With `repair`, rows are written anew; a broken chain, or what is live, is only ever reported. Writers are not held up.
 */
export async function verify(
  settings: Settings,
  payload: Payload,
  { repair = false }: VerifyOptions = {},
): Promise<VerifyReport> {
  const req = await createLocalReq({}, payload)
  const report: VerifyReport = { checked: 0, differences: [], events: 0 }
  for await (const key of keysOf(req)) {
    const { differences, events } = await inspect(settings, req, addressOf(key))
    const isRepaired =
      repair && differences.some(isOfTheRow) && (await rebuild(settings, req, addressOf(key)))
    report.checked += 1
    report.events += events
    report.differences.push(
      ...differences.map((each): Difference =>
        isRepaired && isOfTheRow(each) ? { ...each, repaired: true } : each,
      ),
    )
  }
  return report
}

const isOfTheRow = ({ problem }: Difference): boolean =>
  ['missing', 'projection', 'schedule'].includes(problem)
