import type { Memory } from './memory'

export type Version = {
  id: number | string
  parent?: unknown
  updatedAt: string
  version?: { deletedAt?: unknown }
}
export type VersionsArgs = {
  collection: string
  limit?: number
  page?: number
  pagination?: boolean
  select?: unknown
  sort?: unknown
  where?: unknown
}
export type VersionsResult = { docs: Version[] }

/** One version that is asked for: the newest of a document, or one by its id. */
export type Asked = {
  id?: string
  isUntrashed: boolean
  latest: boolean
  parent?: string
}

/** The versions that one transaction knows. */
export type Versions = {
  clear: () => void
  find: (collection: string, asked: Asked) => undefined | Version
  /** What has been written on top of the newest one. */
  follow: (collection: string, before: Version, written: unknown) => void
  note: (collection: string, asked: Asked, found: Version) => void
}

/**
 * What is asked for, where it is one whole version by nothing else than its id, or than that it is the newest of its document. That is how
 * Payload and the workflow ask, in several spellings.
 */
export function askedOf({
  limit,
  page = 1,
  pagination,
  select,
  sort,
  where,
}: VersionsArgs): Asked | undefined {
  if (limit !== 1 || page !== 1 || pagination !== false) return undefined
  if (select) return undefined
  const equal = new Map<string, unknown>()
  if (!collect(where, equal)) return undefined
  const { id, latest, parent, [UNTRASHED]: untrashed, ...others } = Object.fromEntries(equal)
  if (Object.keys(others).length > 0) return undefined
  const isUntrashed = untrashed === true
  if (typeof id === 'string' && latest === undefined)
    return { id, isUntrashed, latest: false, ...(parent !== undefined && { parent: String(parent) }) }
  const isNewest = id === undefined && latest === true && parent !== undefined && sort === '-updatedAt'
  return isNewest ? { isUntrashed, latest: true, parent: String(parent) } : undefined
}

/** What Payload asks with, where it does not mean the trash. */
const UNTRASHED = 'version.deletedAt'

/** Gathers the conditions of a `where` that all hold together; false where there is anything else in it. */
function collect(where: unknown, equal: Map<string, unknown>): boolean {
  if (typeof where !== 'object' || where === null) return where === undefined
  return Object.entries(where).every(([name, value]) => {
    if (name.toLowerCase() === 'and')
      return Array.isArray(value) && value.every((each) => collect(each, equal))
    const operators = Object.entries((value ?? {}) as object)
    const [operator, operand] = operators[0] ?? []
    if (name === UNTRASHED && operators.length === 1 && operator === 'exists' && operand === false)
      return Boolean(equal.set(UNTRASHED, true))
    if (operators.length !== 1 || operator !== 'equals' || typeof operand === 'object') return false
    if (equal.has(name) && equal.get(name) !== operand) return false
    equal.set(name, operand)
    return true
  })
}

/** The newest version of the document that one is being written of, as far as it is known. */
export function newestBy({ versions }: Memory, args: object): undefined | Version {
  const { collectionSlug, parent } = args as { collectionSlug?: string; parent?: unknown }
  if (!collectionSlug || parent === undefined) return undefined
  return versions.find(collectionSlug, {
    isUntrashed: false,
    latest: true,

    parent: String(parent),
  })
}

/** As `findVersions` gives one version that was asked for without counting. */
export const resultOf = (version: Version): object => ({
  docs: [version],
  hasNextPage: false,
  hasPrevPage: false,
  limit: 1,
  nextPage: null,
  page: 1,
  pagingCounter: 1,
  prevPage: null,
  totalDocs: 1,
  totalPages: 1,
})

export function createVersions(): Versions {
  const known = new Map<string, Map<string, Version>>()
  const keep = (collection: string, key: string, version: Version): void => {
    const own = known.get(collection) ?? new Map<string, Version>()
    known.set(collection, own.set(key, version))
  }
  const newestOf = (parent: unknown): string => `newest ${String(parent)}`
  const keepNewest = (collection: string, version: Version): void => {
    keep(collection, newestOf(version.parent), version)
    keep(collection, String(version.id), version)
  }
  return {
    clear: () => known.clear(),
    find: (collection, { id, isUntrashed, parent }) => {
      const found = known.get(collection)?.get(id ?? newestOf(parent))
      if (!found || (parent !== undefined && String(found.parent) !== parent)) return undefined
      return isUntrashed && found.version?.deletedAt ? undefined : found
    },
    follow: (collection, before, written) => {
      if (typeof written !== 'object' || written === null || !('updatedAt' in written)) return
      const version = written as Version
      // Payload takes the mark of the newest off versions that are older; none is from the future.
      if (version.updatedAt > before.updatedAt) keepNewest(collection, version)
    },
    note: (collection, asked, found) => {
      if (asked.latest) keepNewest(collection, found)
      else keep(collection, String(found.id), found)
    },
  }
}
