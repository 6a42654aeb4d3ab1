import { canonicalJson } from './canonicalJson'
import type { WorkflowEvent } from './types'

/** Hashes a text, in hexadecimal. Core does no I/O and bundles no algorithm; the binding passes SHA-256. */
export type Digest = (text: string) => string

/** An event with its place in the chain of its variant. */
export type SealedEvent = { event: WorkflowEvent; hash: string; previous: string }

/** What the first event of a variant points back to. */
export const CHAIN_START = ''

/** Binds an event to the variant it belongs to and to the event before it. */
export function seal(variant: string, previous: string, event: WorkflowEvent, digest: Digest): SealedEvent {
  return { event, hash: digest(canonicalJson({ event, previous, variant })), previous }
}

export type ChainFault = { code: 'altered' | 'gap' | 'truncated' | 'unlinked'; seq: number }

/**
 * Finds every place where a record was altered, where an event is missing, or where one was put in between. What was cut off at the end
 * leaves no trace in the chain: `verifyEnd` looks for that.
 */
export function verifyChain(variant: string, chain: readonly SealedEvent[], digest: Digest): ChainFault[] {
  return chain.flatMap(({ event, hash, previous }, i): ChainFault[] => {
    const before = chain[i - 1]
    return [
      ...(event.seq === (before?.event.seq ?? 0) + 1 ? [] : [{ code: 'gap' as const, seq: event.seq }]),
      ...(previous === (before?.hash ?? CHAIN_START) ? [] : [{ code: 'unlinked' as const, seq: event.seq }]),
      ...(seal(variant, previous, event, digest).hash === hash
        ? []
        : [{ code: 'altered' as const, seq: event.seq }]),
    ]
  })
}

/** What is known of a chain from elsewhere: the number of its last event when it was seen, and the hash of that one. */
export type KnownEnd = { hash: null | string; revision: number }

/** Whether a chain still goes as far as it once did, and by the same way. It may have grown since. */
export function verifyEnd(chain: readonly SealedEvent[], { hash, revision }: KnownEnd): ChainFault[] {
  const end = chain.at(-1)?.event.seq ?? 0
  if (revision > end) return [{ code: 'truncated', seq: end }]
  const last = chain.find(({ event }) => event.seq === revision)
  return last && hash !== null && hash !== last.hash ? [{ code: 'altered', seq: revision }] : []
}
