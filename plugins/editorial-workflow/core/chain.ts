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

export type ChainFault = { code: 'altered' | 'gap' | 'unlinked'; seq: number }

/**
 * Finds every place where a record was altered, where an event is missing, or where one was put in between. What was cut off at the end
 * leaves no trace in the chain: compare its length with the `revision` of the variant.
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
