import { replay } from './evolve'
import type { EventType, Variant, WorkflowEvent } from './types'

/** When a version was saved, and when the next one of its document was; null for the newest. */
export type VersionSpan = { next: null | string; saved: string; version: string }

const WRITING: readonly EventType[] = ['created', 'edited', 'reverted']

/**
 * Whose text an older version holds that nobody else has approved, so that whoever goes back to it cannot free them: those who had written
 * since the approval before it. Where that approval counts no longer, its authors too.
 *
 * Versions and events are brought together by their times: an author's event comes after their version and before the next one. What
 * two nodes save within the difference of their clocks cannot be told apart.
 */
export function versionAuthors(
  events: readonly WorkflowEvent[],
  { next, saved, version }: VersionSpan,
): readonly string[] {
  const now = replay(events)
  if (now.approved?.version === version) return []
  const start = firstAfter(events, saved)
  const end = next === null ? events.length : lastUntil(events, next)
  const before = replay(events.slice(0, start))
  const writers = events.slice(start, end).filter(({ type }) => WRITING.includes(type))
  const after = writers.flatMap((event) => [
    ...(event.type === 'reverted' ? event.authors : []),
    ...(event.actor === null ? [] : [event.actor]),
  ])
  return [...new Set([...before.authors, ...unfreed(before, now), ...after])]
}

/** Authors of an approval that has been taken back or replaced since. */
const unfreed = (before: Variant, now: Variant): readonly string[] =>
  before.approved && before.approved.at !== now.approved?.at ? before.approved.authors : []

function firstAfter(events: readonly WorkflowEvent[], time: string): number {
  const found = events.findIndex(({ at }) => at > time)
  return found === -1 ? events.length : found
}

const lastUntil = (events: readonly WorkflowEvent[], time: string): number =>
  events.findLastIndex(({ at }) => at <= time) + 1
