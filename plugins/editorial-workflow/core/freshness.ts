import { align, likenessOf, type Pair } from './align'
import type { Segment } from './segments'
import type { Basis, Variant } from './types'

/** Whether a translation says what its original says. */
export const FRESHNESS = ['current', 'outdated'] as const
export type Freshness = (typeof FRESHNESS)[number]

/** What a variant was made from last, as far as somebody has approved it; null where nobody has, or the record is older than that. */
export function basisOf({ approved, live }: Pick<Variant, 'approved' | 'live'>): Basis | null {
  const known = [live?.basis, approved?.basis].filter((each) => each !== undefined)
  return known.reduce<Basis | null>((last, each) => (last && last.at > each.at ? last : each), null)
}

/** Where a translation stands beside the newest texts of its original; null for one that nobody has approved. */
export function freshnessOf(variant: Pick<Variant, 'approved' | 'live'>, source: string): Freshness | null {
  const basis = basisOf(variant)
  if (!basis) return null
  return basis.fingerprint === source ? 'current' : 'outdated'
}

/**
 * Where a live translation stands beside its original as that is live: what readers may know. One that was made from newer texts than theirs
 * is not outdated. null where either is not live, or the record does not say from what it was made.
 */
export function liveFreshnessOf(
  translation: Pick<Variant, 'live'>,
  source: Pick<Variant, 'live'>,
): Freshness | null {
  const [own, now] = [translation.live?.basis, source.live?.basis]
  if (!own || !now) return null
  return now.fingerprint !== own.fingerprint && now.at > own.at ? 'outdated' : 'current'
}

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
    return flow === null ? pairById(old, fresh) : align(old, fresh, isSame, isLike)
  })
  const placeOf = ([old, fresh]: Pair<Segment>): number =>
    fresh ? now.indexOf(fresh) : before.indexOf(old as Segment)
  return [...pairs].sort((a, b) => placeOf(a) - placeOf(b)).flatMap(toChange)
}

const isSame = (a: Segment, b: Segment): boolean => a.content === b.content

const isLike = (a: Segment, b: Segment): number => likenessOf(a.text, b.text)

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
