import { createVersions, type Versions } from './versions'

/** What one transaction has read. */
export type Memory = {
  answers: {
    get: (collection: string, key: string) => unknown
    set: (collection: string, key: string, answer: unknown) => void
  }
  /** Forgets what a collection has to do with; everything without one. @param withVersions whether its versions may be others now */
  drop: (collection: string | undefined, withVersions: boolean) => void
  /** Another one after each write. */
  moment: number
  versions: Versions
}

export function createMemory(): Memory {
  const answers = new Map<string, Map<string, unknown>>()
  const versions = createVersions()
  const memory: Memory = {
    answers: {
      get: (collection, key) => answers.get(collection)?.get(key),
      set: (collection, key, answer) => {
        const own = answers.get(collection) ?? new Map<string, unknown>()
        answers.set(collection, own.set(key, answer))
      },
    },
    drop: (collection, withVersions) => {
      memory.moment += 1
      if (collection === undefined) answers.clear()
      else answers.delete(collection)
      if (withVersions) versions.clear()
    },
    moment: 0,
    versions,
  }
  return memory
}
