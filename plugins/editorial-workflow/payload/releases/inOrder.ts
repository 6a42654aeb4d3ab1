import type { Address } from '../address'
import { mayWait } from '../inBestOrder'
import { reasonsOf } from './errors'
import type { Refusal } from './store'

type Waiting<Item> = { item: Item; reasons: Refusal['reasons'] }

/**
 * Does something for each item, originals before their translations and what is referred to before what refers to it, so that each finds
 * readers with what it stands beside. Where items wait for one another in a circle, one of them goes first and counts on the others.
 *
 * @param step is told whether the others count as done already.
 * @returns those that cannot be done, with each reason. Other errors come through.
 */
export async function inOrder<Item extends { address: Address }>(
  items: readonly Item[],
  step: (item: Item, together: boolean) => Promise<void>,
): Promise<Refusal[]> {
  const refusals: Refusal[] = []
  const attempt = async (item: Item, together: boolean): Promise<null | Waiting<Item>> => {
    try {
      await step(item, together)
    } catch (err) {
      const reasons = reasonsOf(err)
      if (!together && mayWait(reasons)) return { item, reasons }
      refusals.push({ ...item.address, reasons })
    }
    return null
  }
  let left = items
  while (left.length > 0) {
    const waiting: Waiting<Item>[] = []
    for (const item of left) {
      const stuck = await attempt(item, false)
      if (stuck) waiting.push(stuck)
    }
    const hasMoved = waiting.length < left.length
    // Of a circle, an original rather than its translation.
    const first = hasMoved ? undefined : (waiting.find(isOriginal) ?? waiting[0])
    if (first) await attempt(first.item, true)
    left = waiting.filter((each) => each !== first).map(({ item }) => item)
  }
  return refusals
}

const isOriginal = ({ reasons }: Waiting<unknown>): boolean =>
  !reasons.some(({ code }) => code === 'sourceNotLive')
