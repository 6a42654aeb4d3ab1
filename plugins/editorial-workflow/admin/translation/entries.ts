import type { TranslationUnit, UnitInput } from '../../core/translation/types'
import { isUnsaved, openEntry, refreshEntry, restoreEntry, toSend, type Entry, type Kept } from './entry'

/** The segments of a screen by the id they have there, in the order of the document. */
export type Entries = ReadonlyMap<string, Entry>

/**
 * The segments as the server tells them by now. What is typed stays with its segment, which is known by its id and, where lines have moved, by
 * what its source says; what fits none any more stays at the end.
 */
export function mergeEntries(entries: Entries, units: readonly TranslationUnit[]): Entries {
  const left = new Map(entries)
  const take = (unit: TranslationUnit): Entry | undefined => {
    const byId = left.get(unit.id)
    const key =
      byId && (byId.unit.sourceHash === unit.sourceHash || !isMoved(byId, units))
        ? unit.id
        : [...left].find(([, entry]) => isSameLine(entry, unit))?.[0]
    const found = key === undefined ? undefined : left.get(key)
    if (key !== undefined) left.delete(key)
    return found
  }
  const merged = new Map<string, Entry>()
  for (const unit of units) {
    const entry = take(unit)
    merged.set(unit.id, entry ? refreshEntry(entry, unit) : openEntry(unit))
  }
  for (const [id, entry] of left)
    if (isUnsaved(entry))
      merged.set(goneId(id, merged), { ...entry, problem: { kind: 'gone' }, sending: null })
  return merged
}

const isSameLine = ({ unit }: Entry, { flow, sourceHash }: TranslationUnit): boolean =>
  unit.flow === flow && unit.sourceHash === sourceHash

const isMoved = ({ unit }: Entry, units: readonly TranslationUnit[]): boolean =>
  units.some(
    ({ flow, id, sourceHash }) => id !== unit.id && flow === unit.flow && sourceHash === unit.sourceHash,
  )

const goneId = (id: string, taken: ReadonlyMap<string, unknown>): string =>
  taken.has(id) ? `${id}#gone` : id

/** The segments with what was typed in an earlier sitting; how many that are. */
export function restoreEntries(
  entries: Entries,
  kept: Readonly<Record<string, Kept>>,
): { entries: Entries; restored: number } {
  let restored = 0
  const with_ = new Map(entries)
  for (const [id, each] of Object.entries(kept)) {
    const byId = entries.get(id)
    // Lines have no ids of their own: one that has moved is known by its source.
    const [key, entry] =
      byId?.unit.sourceHash === each.source
        ? [id, byId]
        : ([...entries].find(([, { unit }]) => unit.sourceHash === each.source) ?? [id, byId])
    const next = entry && restoreEntry(entry, each)
    if (!next || next === entry) continue
    with_.set(key, next)
    restored += 1
  }
  return { entries: with_, restored }
}

/** What is typed and not on the server, to be kept on this machine. */
export const keptOf = (entries: Entries): Record<string, Kept> =>
  Object.fromEntries(
    [...entries]
      .filter(([, entry]) => isUnsaved(entry))
      .map(([id, { done, text, unit }]) => [
        id,
        { done, source: unit.sourceHash, text, was: unit.targetHash } satisfies Kept,
      ]),
  )

/** What of it is sent in one request, by the id on the screen. No more than `limit` characters: a browser that is leaving sends no more. */
export function nextBatch(entries: Entries, limit: number): { id: string; input: UnitInput }[] {
  const batch: { id: string; input: UnitInput }[] = []
  let length = 0
  for (const [id, entry] of entries) {
    const input = toSend(entry)
    if (!input || batch.some((each) => each.input.id === input.id)) continue
    length += JSON.stringify(input).length
    if (batch.length > 0 && length > limit) break
    batch.push({ id, input })
  }
  return batch
}

export const FILTERS = ['all', 'toDo', 'outdated', 'machine'] as const
export type Filter = (typeof FILTERS)[number]

const FITS: Readonly<Record<Filter, (entry: Entry) => boolean>> = {
  all: () => true,
  machine: ({ unit }) => unit.origin === 'machine',
  outdated: ({ unit }) => unit.status === 'outdated',
  toDo: ({ done }) => !done,
}

/** The ids of the segments that a filter lets through, in order. */
export const idsOf = (entries: Entries, filter: Filter): string[] =>
  [...entries].filter(([, entry]) => FITS[filter](entry)).map(([id]) => id)

/** The next segment of `ids` that fits, onwards from `from` and round again from the other end; null where there is none but it. */
export function findNext(
  ids: readonly string[],
  from: null | string,
  {
    fits = () => true,
    isBack = false,
    isRound = true,
  }: { fits?: (id: string) => boolean; isBack?: boolean; isRound?: boolean },
): null | string {
  const order = isBack ? [...ids].reverse() : ids
  const at = from === null ? -1 : order.indexOf(from)
  const round = [...order.slice(at + 1), ...(isRound ? order.slice(0, Math.max(at, 0)) : [])]
  return round.find(fits) ?? null
}
