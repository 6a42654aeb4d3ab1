import { useSyncExternalStore } from 'react'

/** Which segment is being worked on. Only the segments that it leaves and comes to are drawn anew. */
export type Active = {
  get: () => null | string
  set: (id: null | string) => void
  subscribe: (watcher: () => void) => () => void
}

/** Nothing is worked on yet. */
export function createActive(): Active {
  let active: null | string = null
  const watchers = new Set<() => void>()
  return {
    get: () => active,
    set: (id) => {
      if (id === active) return
      active = id
      for (const watcher of watchers) watcher()
    },
    subscribe: (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
  }
}

export const useActiveId = (active: Active): null | string =>
  useSyncExternalStore(active.subscribe, active.get, active.get)

export const useIsActive = (active: Active, id: string): boolean =>
  useSyncExternalStore(
    active.subscribe,
    () => active.get() === id,
    () => false,
  )
