import { filtersOf, readQuery, writeQuery } from './query'

export type SavedFilter = { name: string; query: string }
/** The filters of a person; `standard` names the one that the queue opens with. */
export type Saved = { filters: readonly SavedFilter[]; standard: null | string }

/** The most filters of a person, and the longest name. */
export const SAVED_LIMIT = 20
export const NAME_LIMIT = 40

/** What is kept among the person's preferences; what is not understood is left out. */
export function readSaved(value: unknown): Saved {
  const { filters, standard } = (typeof value === 'object' && value !== null ? value : {}) as {
    filters?: unknown
    standard?: unknown
  }
  const known = (Array.isArray(filters) ? filters : []).flatMap((each: unknown): SavedFilter[] => {
    const { name, query } = (each ?? {}) as { name?: unknown; query?: unknown }
    if (typeof name !== 'string' || name === '' || typeof query !== 'string') return []
    return [{ name: name.slice(0, NAME_LIMIT), query: writeQuery(filtersOf(readQuery(query))) }]
  })
  const isKnown = known.some(({ name }) => name === standard)
  return {
    filters: known.slice(0, SAVED_LIMIT),
    standard: isKnown && typeof standard === 'string' ? standard : null,
  }
}

/** With a filter under a name, in the place of another of that name. */
export const withSaved = ({ filters, standard }: Saved, filter: SavedFilter): Saved => ({
  filters: [...filters.filter(({ name }) => name !== filter.name), filter],
  standard,
})

export const withoutSaved = ({ filters, standard }: Saved, name: string): Saved => ({
  filters: filters.filter((each) => each.name !== name),
  standard: standard === name ? null : standard,
})
