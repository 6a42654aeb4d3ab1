import { describe, expect, it } from 'vitest'
import type { TranslationUnit, UnitReport } from '../../core/translation/types'
import {
  canBeDone,
  isUnsaved,
  markDone,
  markSending,
  openEntry,
  refreshEntry,
  resolveEntry,
  restoreEntry,
  settleEntry,
  toSend,
  typeText,
  type Entry,
} from './entry'

const UNIT: TranslationUnit = {
  before: null,
  block: null,
  flow: null,
  id: 'title',
  label: 'Virsraksts',
  maxLength: 20,
  multiline: false,
  origin: null,
  path: 'title',
  source: 'Viens',
  sourceHash: 's1',
  status: 'translated',
  tags: [],
  target: 'One',
  targetHash: 't1',
}
const entry = openEntry(UNIT)
const answer = (result: UnitReport['result'], unit: null | Partial<TranslationUnit>): UnitReport => ({
  id: 'title',
  reason: result === 'refused' ? 'Too long.' : null,
  result,
  unit: unit && { ...UNIT, ...unit },
})
const sent = (text: string): Entry => markSending(typeText(entry, text))

describe('a segment that is typed in', () => {
  it('sends nothing while nothing is changed, and only the text when it is', () => {
    expect(toSend(entry)).toBeNull()
    expect(toSend(typeText(entry, 'Two'))).toEqual({ id: 'title', source: 's1', target: 'Two', was: 't1' })
  })

  it('sends a mark alone, and a mark with its text', () => {
    expect(toSend(markDone(entry, true))).toEqual({ done: true, id: 'title', source: 's1', was: 't1' })
    expect(toSend(markDone(typeText(entry, 'Two'), true))).toMatchObject({ done: true, target: 'Two' })
  })

  it('is not done any more once it is another text, and done again with the old one', () => {
    const done = openEntry({ ...UNIT, status: 'done' })
    expect(typeText(done, 'Two').done).toBe(false)
    expect(isUnsaved(typeText(typeText(done, 'Two'), 'One'))).toBe(false)
  })

  it('keeps back what is too long, or has half a tag', () => {
    expect(toSend(typeText(entry, 'x'.repeat(21)))).toBeNull()
    expect(toSend(typeText(entry, '<1>One'))).toBeNull()
    expect(canBeDone(typeText(entry, ' '))).toBe(false)
  })

  it('sends one request at a time, and keeps what is typed meanwhile', () => {
    const waiting = typeText(sent('Two'), 'Two!')
    expect(toSend(waiting)).toBeNull()
    const after = settleEntry(waiting, answer('applied', { target: 'Two', targetHash: 't2' }))
    expect(after.text).toBe('Two!')
    expect(toSend(after)).toMatchObject({ target: 'Two!', was: 't2' })
  })

  it('does not take away a space at the caret that the server left out', () => {
    const after = settleEntry(sent('Two '), answer('applied', { target: 'Two', targetHash: 't2' }))
    expect(after.text).toBe('Two ')
    expect(isUnsaved(after)).toBe(false)
  })
})

describe('a segment that somebody else has written in', () => {
  const theirs = { target: 'Uno', targetHash: 't9' }
  const torn = settleEntry(sent('Two'), answer('conflict', theirs))

  it('keeps both texts, and sends none until one is chosen', () => {
    expect(torn).toMatchObject({ problem: { kind: 'conflict', theirs }, text: 'Two' })
    expect(toSend(torn)).toBeNull()
    expect(toSend(typeText(torn, 'Two!'))).toBeNull()
  })

  it('replaces theirs knowingly, or takes it', () => {
    expect(toSend(resolveEntry(torn, 'mine'))).toMatchObject({ target: 'Two', was: 't9' })
    const taken = resolveEntry(torn, 'theirs')
    expect(taken.text).toBe('Uno')
    expect(toSend(taken)).toBeNull()
  })

  it('shows theirs where nothing was typed, and asks where something was', () => {
    const now = { ...UNIT, ...theirs }
    expect(refreshEntry(entry, now).text).toBe('Uno')
    expect(refreshEntry(typeText(entry, 'Two'), now)).toMatchObject({
      problem: { kind: 'conflict' },
      text: 'Two',
    })
  })
})

describe('a segment whose source has changed', () => {
  it('shows what it was, keeps the text and waits for its translator', () => {
    const moved = settleEntry(sent('Two'), answer('sourceMoved', { source: 'Divi', sourceHash: 's2' }))
    expect(moved).toMatchObject({ problem: { kind: 'sourceMoved' }, text: 'Two', unit: { before: 'Viens' } })
    expect(toSend(moved)).toBeNull()
    expect(toSend(resolveEntry(moved, 'mine'))).toMatchObject({ source: 's2', target: 'Two' })
    expect(toSend(typeText(moved, 'Two!'))).toMatchObject({ source: 's2', target: 'Two!' })
  })

  it('keeps the text of one that is gone', () => {
    expect(settleEntry(sent('Two'), answer('sourceMoved', null))).toMatchObject({
      problem: { kind: 'gone' },
      text: 'Two',
    })
  })
})

it('says why it was refused, and tries again with another text', () => {
  const refused = settleEntry(sent('Two'), answer('refused', {}))
  expect(refused.problem).toEqual({ kind: 'refused', reason: 'Too long.' })
  expect(toSend(refused)).toBeNull()
  expect(toSend(typeText(refused, 'Tw'))).toMatchObject({ target: 'Tw' })
})

describe('what was typed in an earlier sitting', () => {
  const kept = { done: false, source: 's1', text: 'Two', was: 't1' }

  it.each([
    ['is typed again', {}, null],
    ['stands beside what was written since', { was: 't0' }, 'conflict'],
    ['waits where the source has changed', { source: 's0' }, 'sourceMoved'],
  ])('%s', (_, other, kind) => {
    const restored = restoreEntry(entry, { ...kept, ...other })
    expect(restored.text).toBe('Two')
    expect(restored.problem?.kind ?? null).toBe(kind)
  })

  it('is nothing where it got through after all', () => {
    expect(restoreEntry(entry, { ...kept, text: 'One' })).toBe(entry)
  })
})
