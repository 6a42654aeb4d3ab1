import { wordsOf } from '../../core/richText'
import { isRaw } from '../../core/raw'

/** Text that was typed and not saved: fields at the top of a document, with what they held in the form. */
export type Kept = { at: string; fields: Readonly<Record<string, unknown>>; name: string }

/** What a form holds and nobody types. */
const NOT_TYPED: readonly string[] = [
  '_status',
  'baseVersion',
  'createdAt',
  'deletedAt',
  'id',
  'updatedAt',
  'workflow',
]

/** The fields at the top that differ. */
export const changedFields = (
  before: Readonly<Record<string, unknown>>,
  now: Readonly<Record<string, unknown>>,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(now).filter(
      ([name, value]) => !NOT_TYPED.includes(name) && JSON.stringify(value) !== JSON.stringify(before[name]),
    ),
  )

/** The words of a value, for people: of a rich text its paragraphs, of rows and groups what stands in them. */
export function wordsIn(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map(wordsIn).filter(Boolean).join('\n')
  if (!isRaw(value)) return ''
  if (isRaw(value.root) && Array.isArray(value.root.children))
    return value.root.children.filter(isRaw).map(wordsOf).join('\n')
  return Object.entries(value)
    .filter(([name]) => name !== 'id' && name !== 'blockType')
    .map(([, inner]) => wordsIn(inner))
    .filter(Boolean)
    .join('\n')
}

/** More of them are nobody's any more. */
const KEPT_MAX = 5

/** What this browser keeps of one user, document and language, the newest first. Without storage nothing is kept. */
export function createStore(key: string): {
  read: () => Kept[]
  remove: (name: string) => void
  write: (kept: Kept) => void
} {
  const place = `editorial-typed:${key}`
  const read = (): Kept[] => {
    try {
      const found: unknown = JSON.parse(localStorage.getItem(place) ?? '[]')
      return Array.isArray(found) ? (found as Kept[]).filter((each) => isRaw(each?.fields)) : []
    } catch {
      return []
    }
  }
  const save = (all: readonly Kept[]): void => {
    try {
      if (all.length === 0) localStorage.removeItem(place)
      else localStorage.setItem(place, JSON.stringify(all.slice(0, KEPT_MAX)))
    } catch {
      // Private windows may have no room. The page itself still asks before it is left.
    }
  }
  return {
    read,
    remove: (name) => save(read().filter((each) => each.name !== name)),
    write: (kept) => save([kept, ...read().filter((each) => each.name !== kept.name)]),
  }
}
