import { align, type Pair } from './align'
import type { Segment } from './segments'

export const CHANGE_KINDS = ['added', 'changed', 'removed'] as const

/** What has become of one text of the source since a translation was made from it. */
export type SourceChange = {
  /** Its words then; null where it was not there. */
  before: null | string
  /** As of its segment: of the one that is there now, or of the one that is gone. */
  id: string
  kind: (typeof CHANGE_KINDS)[number]
  /** Its words now; null where it is gone. */
  now: null | string
  path: string
}

/**
 * Names every text that differs, in the order of the document. What has an id is compared with what has the same; the pieces of a rich text,
 * which have none, are laid side by side so that as few as possible differ.
 */
export function compareSegments(before: readonly Segment[], now: readonly Segment[]): SourceChange[] {
  const flows = new Set([...before, ...now].map(({ flow }) => flow))
  const pairs = [...flows].flatMap((flow) => {
    const old = before.filter((each) => each.flow === flow)
    const fresh = now.filter((each) => each.flow === flow)
    return flow === null ? pairById(old, fresh) : align(old, fresh, isSame)
  })
  const placeOf = ([old, fresh]: Pair<Segment>): number =>
    fresh ? now.indexOf(fresh) : before.indexOf(old as Segment)
  return [...pairs].sort((a, b) => placeOf(a) - placeOf(b)).flatMap(toChange)
}

const isSame = (a: Segment, b: Segment): boolean => a.content === b.content

function pairById(before: readonly Segment[], now: readonly Segment[]): Pair<Segment>[] {
  const old = new Map(before.map((each) => [each.id, each]))
  const kept = now.map((each): Pair<Segment> => [old.get(each.id) ?? null, each])
  const there = new Set(now.map(({ id }) => id))
  return [...kept, ...before.filter(({ id }) => !there.has(id)).map((each): Pair<Segment> => [each, null])]
}

function toChange([old, fresh]: Pair<Segment>): SourceChange[] {
  if (old && fresh && isSame(old, fresh)) return []
  const { id, path } = (fresh ?? old) as Segment
  const kind = old && fresh ? 'changed' : fresh ? 'added' : 'removed'
  return [{ before: old?.text ?? null, id, kind, now: fresh?.text ?? null, path }]
}
