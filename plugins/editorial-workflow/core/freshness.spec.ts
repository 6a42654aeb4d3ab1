import { describe, expect, it } from 'vitest'
import { NEW_VARIANT } from './evolve'
import { basisOf, freshnessOf, liveFreshnessOf } from './freshness'
import { referredVersions } from './referredVersions'
import {
  after,
  allow,
  approved,
  FRESH,
  inputOf,
  NOW,
  play,
  published,
  ref,
  THEN,
  twoSteps,
  VARIANTS,
} from './specHelpers'
import { CHANGES, type Actor, type Basis, type Change, type EventBody, type Variant } from './types'

const basis = (fingerprint: string, at = THEN): Basis => ({ at, fingerprint, version: 'v3' })
const FACTS = { basis: 's1' }
const [EARLY, LATE] = ['2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z']

describe('what a text was made from', () => {
  it('is put on record with the final approval: what the original said in the version that was sent in', () => {
    const { events, next } = allow(
      inputOf({ command: { action: 'approve' }, facts: FACTS, variant: VARIANTS.inReview }),
    )
    expect(events).toEqual([expect.objectContaining({ basis: basis('s1'), type: 'approved' })])
    expect(next.approved?.basis).toEqual(basis('s1'))
  })

  it('is on no record of an approval that is not the last', () => {
    const lawyer: Actor = { id: 'liga', roles: ['lawyer'] }
    const { events } = allow(
      inputOf({
        actor: lawyer,
        command: { action: 'approve' },
        facts: FACTS,
        variant: VARIANTS.inReview,
        workflow: twoSteps(),
      }),
    )
    expect(events.map((event) => Object.keys(event))).toEqual([expect.not.arrayContaining(['basis'])])
  })

  it('goes live with what was approved, whatever the original says by then', () => {
    const ready = play(VARIANTS.inReview, { command: { action: 'approve' }, facts: FACTS })
    const { events, next } = allow(
      inputOf({ command: { action: 'publish' }, facts: { basis: 's2' }, variant: ready }),
    )
    expect(events).toEqual([expect.objectContaining({ basis: basis('s1'), type: 'published' })])
    expect(next.live?.basis).toEqual(basis('s1'))
  })

  it('is that of now where something goes out past the review', () => {
    const { next } = allow(inputOf({ command: { action: 'bypass' }, facts: FACTS }))
    expect(next.live?.basis).toEqual(basis('s1', NOW.toISOString()))
    expect(next.approved).toBeNull()
  })

  it.each(['approve', 'publish', 'bypass'] as const)(
    '%s: is not told where there are no languages',
    (action) => {
      const variant = VARIANTS[action === 'approve' ? 'inReview' : 'approved']
      const { events } = allow(inputOf({ command: { action }, facts: { basis: null }, variant }))
      expect(events.filter((event) => 'basis' in event)).toEqual([])
    },
  )

  it('is that of the newest version where a workflow publishes without an approval', () => {
    const input = inputOf({ command: { action: 'publish' }, facts: FACTS, variant: FRESH.draft })
    const transitions = input.workflow.transitions.map((each) =>
      each.action === 'publish' ? { ...each, from: ['draft' as const], guards: [] } : each,
    )
    const { next } = allow({ ...input, workflow: { ...input.workflow, transitions } })
    expect(next.live?.basis).toEqual(basis('s1', NOW.toISOString()))
  })
})

describe('what its author calls a change', () => {
  const call = (change?: Change): Variant =>
    play(
      VARIANTS.draft,
      { command: { action: 'submit', change } },
      { command: { action: 'approve' }, facts: FACTS },
    )

  it.each(CHANGES)('%s: is put on record as it is sent in, and approved with it', (change) => {
    const { events, next } = allow(inputOf({ command: { action: 'submit', change } }))
    expect(events).toEqual([expect.objectContaining({ change, type: 'submitted' })])
    expect(next.submitted?.change).toBe(change)
    expect(call(change).approved?.change).toBe(change)
  })

  it('is nothing where nobody calls it anything', () => {
    expect(call().submitted).toBeNull()
    expect(call().approved).not.toHaveProperty('change')
  })

  const again = (variant: Variant): Variant =>
    play(
      after(variant, ['anna', { type: 'edited' }]),
      { command: { action: 'submit', change: 'cosmetic' }, facts: { head: ref(4) } },
      { command: { action: 'approve' }, facts: { ...FACTS, head: ref(4) } },
    )

  it('urgent stays until it is live, whatever is approved after it', () => {
    expect(again(call('urgent')).approved?.change).toBe('urgent')
    const live = play(call('urgent'), { command: { action: 'publish' } })
    expect(again(live).approved?.change).toBe('cosmetic')
  })

  it('moves a translation on that was made from what it replaces, and no other', () => {
    const moved: EventBody = { type: 'rebased', basis: basis('s2', LATE), from: 's1' }
    const both = made({ approved: basis('s1'), live: basis('s0') })
    expect(after(both, ['rita', moved])).toEqual({
      ...both,
      approved: { ...both.approved, basis: basis('s2', LATE) },
      revision: 1,
    })
    const live = made({ live: basis('s1') })
    expect(after(live, ['rita', moved]).live?.basis).toEqual(basis('s2', LATE))
    expect(after(NEW_VARIANT, ['rita', moved])).toEqual({ ...NEW_VARIANT, revision: 1 })
  })
})

const made = (of: { approved?: Basis; live?: Basis }): Variant => ({
  ...NEW_VARIANT,
  approved: of.approved ? { ...ref(2), at: THEN, authors: [], basis: of.approved, by: [] } : null,
  live: of.live ? { ...ref(1), at: THEN, basis: of.live } : null,
})

describe('basisOf', () => {
  it.each([
    ['nothing approved', {}, null],
    ['what is live', { live: basis('s1') }, 's1'],
    ['what is approved', { approved: basis('s1') }, 's1'],
    ['the later of both', { approved: basis('s2', LATE), live: basis('s1', EARLY) }, 's2'],
    ['the later of both, past the review', { approved: basis('s1', EARLY), live: basis('s2', LATE) }, 's2'],
  ])('%s', (_name, of, fingerprint) => {
    expect(basisOf(made(of))?.fingerprint ?? null).toBe(fingerprint)
  })

  it('knows none of records from before', () => {
    expect(basisOf(after(NEW_VARIANT, ['rita', approved(1)], ['rita', published(1)]))).toBeNull()
  })

  it('keeps its version from being removed', () => {
    const variant = made({
      approved: { ...basis('s1'), version: 'v8' },
      live: { ...basis('s1'), version: 'v9' },
    })
    expect(referredVersions(variant)).toEqual(['v2', 'v1', 'v8', 'v9'])
  })
})

describe('freshnessOf', () => {
  it.each([
    ['nobody has approved', {}, null],
    ['says the same', { approved: basis('s1') }, 'current'],
    ['is of another text', { approved: basis('s2') }, 'outdated'],
    [
      'has been approved anew, though not published',
      { approved: basis('s1', LATE), live: basis('s0', EARLY) },
      'current',
    ],
  ])('of one that %s', (_name, of, told) => {
    expect(freshnessOf(made(of), 's1')).toBe(told)
  })
})

describe('liveFreshnessOf', () => {
  it.each([
    ['a translation that is not live', undefined, basis('s1'), null],
    ['an original that is not live', basis('s1'), undefined, null],
    ['one text', basis('s1', EARLY), basis('s1', LATE), 'current'],
    ['an original that has changed since', basis('s1', EARLY), basis('s2', LATE), 'outdated'],
    ['a translation that was made from newer texts', basis('s2', LATE), basis('s1', EARLY), 'current'],
  ])('of %s', (_name, own, source, told) => {
    expect(liveFreshnessOf(made({ live: own }), made({ live: source }))).toBe(told)
  })
})
