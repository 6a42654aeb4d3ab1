import type { Reason } from '../../core'
import type { Address } from '../address'
import { mayWait } from '../inBestOrder'
import { reasonsOf } from './errors'
import type { Refusal } from './store'

/**
 * Does something for each item, originals before their translations and what is referred to before what refers to it, so that each finds
 * readers with what it stands beside. Where items wait for one another in a circle, one of them goes first and counts on the others. Each is
 * tried three times at most, however they are ordered.
 *
 * @param step is told whether the others count as done already.
 * @returns those that cannot be done, with each reason. Other errors come through.
 */
export async function inOrder<Item extends { address: Address }>(
  items: readonly Item[],
  step: (item: Item, together: boolean) => Promise<void>,
): Promise<Refusal[]> {
  const refusals: Refusal[] = []
  const begun = new Set<Item>()
  for (const item of items) await visit(item)
  return refusals

  async function visit(item: Item): Promise<void> {
    if (begun.has(item)) return
    begun.add(item)
    const reasons = await attempt(item, false)
    if (!reasons) return
    const wanted = items.filter((other) => isWanted(item.address, reasons, other.address))
    for (const other of wanted) await visit(other)
    // What still stands in the way waits for this one itself, or is refused and told as that.
    if (wanted.length === 0 || (await attempt(item, false))) await attempt(item, true)
  }

  /** @returns why it has to wait; null where it is done or refused. */
  async function attempt(item: Item, together: boolean): Promise<null | readonly Reason[]> {
    try {
      await step(item, together)
    } catch (err) {
      const reasons = reasonsOf(err)
      if (!together && mayWait(reasons)) return reasons
      refusals.push({ ...item.address, reasons })
    }
    return null
  }
}

/** Whether another item is what somebody waits for: what it refers to in its language, or its original. */
function isWanted(address: Address, reasons: readonly Reason[], other: Address): boolean {
  const isSameDocument = other.collection === address.collection && other.document === address.document
  return reasons.some(({ code, values }) =>
    code === 'sourceNotLive'
      ? isSameDocument && other.locale !== address.locale
      : other.locale === address.locale &&
        [values?.links ?? []].flat().includes(`${other.collection}/${other.document}`),
  )
}
