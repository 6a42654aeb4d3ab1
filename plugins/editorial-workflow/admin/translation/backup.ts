import type { Host } from './session'

/** Keeps what is typed and not saved in this browser, for one user, document and language. Without storage nothing is kept. */
export function createBackup(key: string): Host['backup'] {
  const name = `editorial-translation:${key}`
  return {
    read: () => {
      try {
        const kept: unknown = JSON.parse(localStorage.getItem(name) ?? '{}')
        return typeof kept === 'object' && kept !== null ? (kept as ReturnType<Host['backup']['read']>) : {}
      } catch {
        return {}
      }
    },
    write: (kept) => {
      try {
        if (Object.keys(kept).length === 0) localStorage.removeItem(name)
        else localStorage.setItem(name, JSON.stringify(kept))
      } catch {
        // Private windows may have no room. The page itself still asks before it is left.
      }
    },
  }
}
