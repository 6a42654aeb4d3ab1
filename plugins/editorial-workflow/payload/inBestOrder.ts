import { WorkflowRefused } from './errors'

/** What another item may bring about: the original goes live before its translation, what is referred to before what refers to it. */
const WAITS_FOR_OTHERS: readonly string[] = ['linksNotLive', 'sourceNotLive', 'translationsLive']

/** Whether a refusal has no other reason than that something else is not done yet. */
export const waitsForOthers = (err: unknown): err is WorkflowRefused =>
  err instanceof WorkflowRefused && waitsFor(err.data?.reasons ?? [])

/** The same of reasons: there are some, and all of them may go when something else is done. */
export const waitsFor = (reasons: readonly { code: string }[]): boolean =>
  reasons.length > 0 && reasons.every(({ code }) => WAITS_FOR_OTHERS.includes(code))

/** Whether one of its reasons may go when something else is done. */
export const mayWait = (reasons: readonly { code: string }[]): boolean =>
  reasons.some(({ code }) => WAITS_FOR_OTHERS.includes(code))

export type Waiting<Item> = { err: WorkflowRefused; item: Item }

/**
 * Does something for each item, and again for those that waited for others, as long as that brings anything forward. Other errors come
 * through.
 *
 * @returns those that wait for something that is not among the items.
 */
export async function inBestOrder<Item>(
  items: readonly Item[],
  step: (item: Item) => Promise<void>,
): Promise<Waiting<Item>[]> {
  const waiting: Waiting<Item>[] = []
  for (const item of items) {
    try {
      await step(item)
    } catch (err) {
      if (!waitsForOthers(err)) throw err
      waiting.push({ err, item })
    }
  }
  if (waiting.length === 0 || waiting.length === items.length) return waiting
  return inBestOrder(
    waiting.map(({ item }) => item),
    step,
  )
}
