/**
 * One spelling for one content: keys in order, without what is empty. `undefined`, `null`, '' and empty lists are the same to a
 * reader, and databases differ in which of them they keep.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(settle(value) ?? null)
}

function settle(value: unknown): unknown {
  if (value === null || value === undefined || value === '') return undefined
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map((item) => settle(item) ?? null)
  if (typeof value !== 'object') return value
  const entries = Object.entries(value)
    .map(([key, inner]) => [key, settle(inner)] as const)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}
