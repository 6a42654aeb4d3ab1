import type { Translation, UnitInput, WriteReport } from '../../core/translation/types'
import { isUnsaved, markSending, markUnsent, settleEntry, type Entry, type Kept } from './entry'
import { keptOf, mergeEntries, nextBatch, restoreEntries, type Entries } from './entries'

/** How a request ended. `refused`: it makes no sense to ask again; `lost`: it may get through later. */
export type Outcome<T> =
  | { kind: 'done'; value: T }
  | { kind: 'lost'; reason: null | string; status: null | number }
  | { kind: 'refused'; reason: null | string; status: number }

export type Host = {
  /** What is kept on this machine while the server lacks it. */
  backup: { read: () => Record<string, Kept>; write: (kept: Record<string, Kept>) => void }
  load: () => Promise<Outcome<Translation>>
  now: () => Date
  /** After each save that changed something. */
  onSaved: () => void
  save: (units: readonly UnitInput[]) => Promise<Outcome<WriteReport>>
}

/** What the screen as a whole shows; a new object whenever something of it changes. */
export type Overview = {
  failure: null | { reason: null | string; status: null | number }
  ids: readonly string[]
  /** How many texts were typed in an earlier sitting and not saved. */
  restored: number
  savedAt: Date | null
  /** `failed`: it is tried again by and by; `refused`: not before something else is done. */
  saving: 'failed' | 'idle' | 'refused' | 'sending'
  translation: null | Translation
  unsaved: number
}

export type Session = {
  /** Changes one segment, and sees to it that it is saved. */
  change: (id: string, by: (entry: Entry) => Entry) => void
  entries: () => Entries
  entry: (id: string) => Entry | undefined
  /** Saves at once what can be; resolves when it is there, or is known not to be. */
  flush: () => Promise<void>
  /** Asks for the translation as it is by now. */
  reload: () => Promise<void>
  overview: () => Overview
  /** Keeps on this machine what is not saved, at once. */
  keep: () => void
  stop: () => void
  subscribe: (watcher: () => void) => () => void
  subscribeTo: (id: string, watcher: () => void) => () => void
}

/** After the last keystroke, in ms. */
const AUTOSAVE_MS = 1_500
const KEEP_MS = 250
/** Waits between tries; the last one for good. */
const RETRY_MS = [2_000, 4_000, 8_000, 16_000, 30_000]
/** A request that outlives its page may have 64 KiB. */
const BATCH_CHARACTERS = 20_000

/** One sitting at one translation: one request at a time, nothing typed is lost, nobody's text is replaced unseen. */
export function createSession(host: Host): Session {
  let entries: Entries = new Map()
  let overview: Overview = {
    failure: null,
    ids: [],
    restored: 0,
    savedAt: null,
    saving: 'idle',
    translation: null,
    unsaved: 0,
  }
  let saveTimer: ReturnType<typeof setTimeout> | undefined
  let keepTimer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined
  let failures = 0
  const watchers = new Set<() => void>()
  const watchersOf = new Map<string, Set<() => void>>()

  const tell = (change: Partial<Overview>): void => {
    const names = Object.keys(change) as (keyof Overview)[]
    if (names.every((name) => overview[name] === change[name])) return
    overview = { ...overview, ...change }
    for (const watcher of watchers) watcher()
  }
  const put = (next: Entries): void => {
    const before = entries
    entries = next
    for (const [id, entry] of next)
      if (before.get(id) !== entry) for (const watcher of watchersOf.get(id) ?? []) watcher()
    const unsaved = [...next.values()].filter(isUnsaved).length
    const ids = [...next.keys()]
    const isSameOrder = ids.length === overview.ids.length && ids.every((id, i) => id === overview.ids[i])
    tell({ ids: isSameOrder ? overview.ids : ids, unsaved })
  }
  const change = (ids: readonly string[], by: (entry: Entry, id: string) => Entry): void => {
    const next = new Map(entries)
    for (const id of ids) {
      const entry = next.get(id)
      if (entry) next.set(id, by(entry, id))
    }
    put(next)
  }
  const keep = (): void => {
    clearTimeout(keepTimer)
    keepTimer = undefined
    if (overview.translation) host.backup.write(keptOf(entries))
  }
  const keepSoon = (): void => {
    keepTimer ??= setTimeout(keep, KEEP_MS)
  }
  const saveIn = (ms: number): void => {
    clearTimeout(saveTimer)
    saveTimer = setTimeout(() => void flush(), ms)
  }

  const sendOnce = async (): Promise<'again' | 'over'> => {
    const batch = nextBatch(entries, BATCH_CHARACTERS)
    if (batch.length === 0) {
      if (overview.saving === 'sending') tell({ saving: 'idle' })
      return 'over'
    }
    const ids = batch.map(({ id }) => id)
    change(ids, markSending)
    tell({ saving: 'sending' })
    const outcome = await host.save(batch.map(({ input }) => input))
    if (outcome.kind !== 'done') {
      change(ids, markUnsent)
      keep()
      const { reason, status } = outcome
      tell({ failure: { reason, status }, saving: outcome.kind === 'lost' ? 'failed' : 'refused' })
      if (outcome.kind === 'lost') saveIn(RETRY_MS[Math.min(failures, RETRY_MS.length - 1)] ?? 0)
      failures += 1
      return 'over'
    }
    failures = 0
    const { progress, units, version } = outcome.value
    const reports = new Map(units.map((report) => [report.id, report]))
    change(ids, (entry, id) => {
      const report = reports.get(batch.find((each) => each.id === id)?.input.id ?? '')
      return report ? settleEntry(entry, report) : markUnsent(entry)
    })
    keep()
    const { translation } = overview
    const wasApplied = units.some(({ result }) => result === 'applied')
    tell({
      failure: null,
      savedAt: wasApplied ? host.now() : overview.savedAt,
      translation: translation && { ...translation, progress, version },
    })
    if (wasApplied) host.onSaved()
    // What moves in the original moves more than the segment that was asked about.
    if (units.some(({ result }) => result === 'sourceMoved')) await reload()
    return 'again'
  }
  const run = async (): Promise<void> => {
    while ((await sendOnce()) === 'again');
  }
  const flush = (): Promise<void> => {
    clearTimeout(saveTimer)
    running ??= run().finally(() => {
      running = undefined
    })
    return running
  }
  const reload = async (): Promise<void> => {
    const isFirst = overview.translation === null
    const outcome = await host.load()
    if (outcome.kind !== 'done') {
      if (isFirst) tell({ failure: { reason: outcome.reason, status: outcome.status } })
      return
    }
    const translation = outcome.value
    const merged = mergeEntries(entries, translation.units)
    const found = isFirst ? restoreEntries(merged, host.backup.read()) : { entries: merged, restored: 0 }
    put(found.entries)
    const wasRefused = overview.saving === 'refused' && translation.locked === null
    tell({
      failure: wasRefused || isFirst ? null : overview.failure,
      restored: isFirst ? found.restored : overview.restored,
      saving: wasRefused ? 'idle' : overview.saving,
      translation,
    })
    if (translation.locked === null && overview.unsaved > 0) saveIn(AUTOSAVE_MS)
  }

  return {
    change: (id, by) => {
      const before = entries.get(id)
      change([id], by)
      if (entries.get(id) === before) return
      keepSoon()
      if (overview.saving === 'failed') return
      saveIn(AUTOSAVE_MS)
    },
    entries: () => entries,
    entry: (id) => entries.get(id),
    flush,
    keep,
    overview: () => overview,
    reload,
    stop: () => {
      clearTimeout(saveTimer)
      clearTimeout(keepTimer)
    },
    subscribe: (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    subscribeTo: (id, watcher) => {
      const own = watchersOf.get(id) ?? new Set()
      watchersOf.set(id, own.add(watcher))
      return () => own.delete(watcher)
    },
  }
}
