import { describe, expect, it } from 'vitest'
import { createEntries } from './createEntries.mjs'

type Entry = { tags: string[]; value: number }
type Entries = {
  clear: () => void
  get: (key: string) => Entry | undefined
  invalidate: (tags: Iterable<string>) => void
  now: () => number
  stats: () => { bytes: number; entries: number; tags: number }
  store: (key: string, entry: Entry, begunAt: number) => boolean
}
const create = (maxBytes = 1_000_000): Entries =>
  createEntries({ maxBytes, maxEntryBytes: 100, sizeOf: () => 10 } as never) as unknown as Entries
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

const SEED = Number(process.env.ENTRIES_SEED ?? 20_261_123)

describe('kept answers', () => {
  it(`are there exactly as long as nothing of them has changed, whatever happens in which order (seed ${SEED})`, async () => {
    const next = random(SEED)
    const entries = create()
    /** What there would be if all was dropped at once. */
    const model = new Map<string, Entry>()
    const changed: { tags: readonly string[]; at: number }[] = []
    const tag = (): string => `tag${next(12)}`
    const key = (): string => `key${next(40)}`
    for (let n = 0; n < 20_000; n += 1) {
      const what = next(100)
      if (what < 50) {
        const tags = Array.from({ length: 1 + next(4) }, tag)
        // Begun a while ago, as answers are that take long.
        const begunAt = Math.max(0, entries.now() - next(3))
        const entry = { tags, value: n }
        const name = key()
        const isSound = !changed.some(
          ({ at, tags: all }) => at > begunAt && tags.some((each) => all.includes(each)),
        )
        expect(entries.store(name, entry, begunAt)).toBe(isSound)
        if (isSound) model.set(name, entry)
      } else if (what < 65) {
        const tags = Array.from({ length: next(3) }, tag)
        entries.invalidate(tags)
        changed.push({ at: entries.now(), tags })
        for (const [name, entry] of model)
          if (entry.tags.some((each) => tags.includes(each))) model.delete(name)
      } else if (what === 65 && next(20) === 0) {
        entries.clear()
        model.clear()
        changed.push({ at: entries.now(), tags: Array.from({ length: 12 }, (_, each) => `tag${each}`) })
      } else if (what < 70) await turn()
      else {
        const name = key()
        expect(entries.get(name)?.value).toBe(model.get(name)?.value)
      }
      if (changed.length > 10) changed.shift()
    }
    for (let n = 0; n < 40; n += 1) expect(entries.get(`key${n}`)).toBe(model.get(`key${n}`))
    const { bytes, entries: count, tags } = entries.stats()
    expect([bytes, count, tags]).toEqual([
      10 * model.size,
      model.size,
      new Set([...model.values()].flatMap((entry) => entry.tags)).size,
    ])
  })

  it('are forgotten in the background where thousands go at once', async () => {
    const entries = create()
    for (let n = 0; n < 3_000; n += 1) entries.store(`key${n}`, { tags: ['all', `tag${n}`], value: n }, 0)
    entries.invalidate(['all'])
    expect(entries.get('key7')).toBeUndefined()
    const again = { tags: ['all'], value: 1 }
    entries.store('key8', again, entries.now())
    for (let n = 0; n < 30; n += 1) await turn()
    expect(entries.get('key8')).toBe(again)
    expect(entries.stats()).toEqual({ bytes: 10, entries: 1, tags: 1 })
  })
})

/** Mulberry32: small, and the same everywhere. */
function random(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}
