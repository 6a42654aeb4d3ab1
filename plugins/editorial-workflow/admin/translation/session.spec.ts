import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Translation, TranslationUnit, UnitInput, WriteReport } from '../../core/translation/types'
import { findNext, idsOf, mergeEntries } from './entries'
import { markDone, openEntry, typeText, type Kept } from './entry'
import { createSession, type Outcome, type Session } from './session'

const unit = (id: string, other: Partial<TranslationUnit> = {}): TranslationUnit => ({
  before: null,
  block: 'paragraph',
  flow: 'body',
  id,
  label: 'Teksts',
  maxLength: null,
  multiline: true,
  origin: null,
  path: id,
  source: `Avots ${id}`,
  sourceHash: `s ${id}`,
  status: 'translated',
  tags: [],
  target: `Target ${id}`,
  targetHash: `t ${id}`,
  ...other,
})
const progress = { done: 0, outdated: 0, translated: 3, units: 3, untranslated: 0, words: 6, wordsLeft: 0 }

/** A server in miniature, which answers when it is told to. */
function world(kept: Record<string, Kept> = {}) {
  const units = new Map(['a', 'b', 'c'].map((id) => [id, unit(id)]))
  const sent: UnitInput[][] = []
  let answers: ((outcome: Outcome<WriteReport>) => void)[] = []
  let backup = kept
  const translation = (): Translation => ({
    collection: 'articles',
    document: '1',
    locale: 'en',
    locked: null,
    progress,
    readOnly: [],
    removed: [],
    sourceLocale: 'lv',
    state: 'draft',
    title: 'Raksts',
    units: [...units.values()],
    version: 'v',
  })
  const session = createSession({
    backup: { read: () => backup, write: (next) => (backup = next) },
    load: () => Promise.resolve({ kind: 'done', value: translation() }),
    now: () => new Date(0),
    onSaved: () => undefined,
    save: (inputs) => {
      sent.push([...inputs])
      return new Promise((resolve) => answers.push(resolve))
    },
  })
  const answer = async (outcome: Outcome<WriteReport>): Promise<void> => {
    const [first, ...rest] = answers
    answers = rest
    first?.(outcome)
    await vi.advanceTimersByTimeAsync(0)
  }
  const save = (): Promise<void> => {
    const reports = (sent.at(-1) ?? []).map(({ done, id, target }) => {
      const before = units.get(id) ?? unit(id)
      const now = { ...before, target: target ?? before.target, targetHash: `t ${target}` }
      units.set(id, { ...now, status: done ? 'done' : 'translated' })
      return { id, reason: null, result: 'applied' as const, unit: units.get(id) ?? null }
    })
    return answer({ kind: 'done', value: { progress, units: reports, version: 'w' } })
  }
  return { answer, backup: () => backup, save, sent, session, units }
}

const type = (session: Session, id: string, text: string): void =>
  session.change(id, (entry) => typeText(entry, text))

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a sitting', () => {
  it('saves a while after the last keystroke, several segments in one request', async () => {
    const { sent, session } = world()
    await session.reload()
    type(session, 'a', 'O')
    await vi.advanceTimersByTimeAsync(1_000)
    type(session, 'b', 'T')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(sent).toEqual([])
    await vi.advanceTimersByTimeAsync(600)
    expect(sent.map((each) => each.map(({ target }) => target))).toEqual([['O', 'T']])
  })

  it('has one request under way, and sends next what was typed meanwhile', async () => {
    const { save, sent, session } = world()
    await session.reload()
    type(session, 'a', 'O')
    void session.flush()
    type(session, 'a', 'On')
    void session.flush()
    expect(sent).toHaveLength(1)
    await save()
    expect(sent[1]).toMatchObject([{ target: 'On', was: 't O' }])
    await save()
    expect(session.overview()).toMatchObject({ saving: 'idle', unsaved: 0 })
  })

  it('keeps on this machine what did not get through, tries again later and later, and then forgets it', async () => {
    const { answer, backup, save, sent, session } = world()
    await session.reload()
    type(session, 'a', 'O')
    void session.flush()
    await answer({ kind: 'lost', reason: null, status: null })
    expect(session.overview()).toMatchObject({ saving: 'failed', unsaved: 1 })
    expect(backup()).toMatchObject({ a: { text: 'O', was: 't a' } })
    await vi.advanceTimersByTimeAsync(2_000)
    await answer({ kind: 'lost', reason: null, status: 503 })
    await vi.advanceTimersByTimeAsync(2_000)
    expect(sent).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(sent).toHaveLength(3)
    await save()
    expect(backup()).toEqual({})
    expect(session.overview()).toMatchObject({ failure: null, saving: 'idle', unsaved: 0 })
  })

  it('does not ask again for what is refused as a whole', async () => {
    const { answer, backup, sent, session } = world()
    await session.reload()
    type(session, 'a', 'O')
    void session.flush()
    await answer({ kind: 'refused', reason: 'In review.', status: 409 })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(sent).toHaveLength(1)
    expect(session.overview()).toMatchObject({ failure: { reason: 'In review.' }, saving: 'refused' })
    expect(backup()).toMatchObject({ a: { text: 'O' } })
  })

  it('finds what was typed before, and saves it', async () => {
    const { sent, session } = world({ b: { done: false, source: 's b', text: 'Two', was: 't b' } })
    await session.reload()
    expect(session.overview().restored).toBe(1)
    expect(session.entry('b')?.text).toBe('Two')
    await vi.advanceTimersByTimeAsync(1_500)
    expect(sent).toMatchObject([[{ id: 'b', target: 'Two' }]])
  })
})

describe('a translation that is loaded again', () => {
  it('keeps what is typed with its line, wherever that has moved', () => {
    const before = new Map(['a', 'b'].map((id) => [id, openEntry(unit(id))]))
    before.set('b', typeText(openEntry(unit('b')), 'Two'))
    const now = [
      unit('a'),
      unit('b', { source: 'Jauns', sourceHash: 's new', target: '' }),
      unit('c', { sourceHash: 's b', targetHash: 't b' }),
    ]
    const merged = mergeEntries(before, now)
    expect([...merged].map(([id, { text }]) => [id, text])).toEqual([
      ['a', 'Target a'],
      ['b', ''],
      ['c', 'Two'],
    ])
  })

  it('keeps what is typed in a line that is gone', () => {
    const before = new Map([['a', typeText(openEntry(unit('a')), 'One')]])
    const [, gone] = [...mergeEntries(before, [unit('b')]).values()]
    expect(gone).toMatchObject({ problem: { kind: 'gone' }, text: 'One' })
  })
})

describe('the way through the segments', () => {
  const entries = new Map(['a', 'b', 'c'].map((id) => [id, openEntry(unit(id))]))
  const ids = [...entries.keys()]

  it.each([
    ['c', {}, 'a'],
    ['c', { isRound: false }, null],
    ['a', { isBack: true }, 'c'],
    [null, {}, 'a'],
    ['b', { fits: (id: string) => id === 'a' }, 'a'],
    ['b', { fits: () => false }, null],
  ])('from %s', (from, options, wanted) => {
    expect(findNext(ids, from, options)).toBe(wanted)
  })

  it('is filtered', () => {
    const some = new Map(entries)
      .set('a', markDone(openEntry(unit('a')), true))
      .set('b', openEntry(unit('b', { origin: 'machine', status: 'outdated' })))
    expect(idsOf(some, 'toDo')).toEqual(['b', 'c'])
    expect(idsOf(some, 'machine')).toEqual(['b'])
    expect(idsOf(some, 'outdated')).toEqual(['b'])
  })
})
