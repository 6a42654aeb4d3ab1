import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { CHAIN_START, seal, verifyChain, verifyEnd, type ChainFault, type SealedEvent } from './chain'
import { approved, edited, eventOf, published, recordOf, submitted } from './specHelpers'
import type { WorkflowEvent } from './types'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const VARIANT = 'articles/1/lv'

const sealAll = (events: readonly WorkflowEvent[], variant = VARIANT): SealedEvent[] =>
  events.reduce<SealedEvent[]>(
    (chain, event) => [...chain, seal(variant, chain.at(-1)?.hash ?? CHAIN_START, event, sha256)],
    [],
  )

const EVENTS = recordOf(
  ['anna', { type: 'created' }],
  ['anna', submitted(1)],
  ['rita', approved(1)],
  ['rita', published(1)],
  ['anna', edited],
)
const CHAIN = sealAll(EVENTS)
const verify = (chain: readonly SealedEvent[], variant = VARIANT): ChainFault[] =>
  verifyChain(variant, chain, sha256)

/** The chain with one link changed, by its number. */
const change = (seq: number, to: (link: SealedEvent) => SealedEvent): SealedEvent[] =>
  CHAIN.map((link) => (link.event.seq === seq ? to(link) : link))
const withEvent =
  (more: object) =>
  (link: SealedEvent): SealedEvent => ({
    ...link,
    event: { ...link.event, ...more },
  })
const only = (...seqs: number[]): SealedEvent[] =>
  seqs.flatMap((seq) => CHAIN.filter(({ event }) => event.seq === seq))

describe('an intact chain', () => {
  it.each([0, 1, 2, 5])('of %i events has no fault', (length) => {
    expect(verify(CHAIN.slice(0, length))).toEqual([])
  })

  it('links each event to the one before', () => {
    expect(CHAIN.map(({ previous }) => previous)).toEqual(['', ...CHAIN.slice(0, -1).map(({ hash }) => hash)])
    expect(new Set(CHAIN.map(({ hash }) => hash)).size).toBe(5)
  })

  it('survives what databases do to JSON: order of keys, empties left out', () => {
    const stored = CHAIN.map((link) => ({
      ...link,
      event: Object.fromEntries(
        Object.entries(link.event)
          .reverse()
          .filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
      ) as WorkflowEvent,
    }))
    expect(verify(stored)).toEqual([])
  })
})

type Case = [name: string, chain: SealedEvent[], faults: [ChainFault['code'], number][]]

describe('found', () => {
  it.each<Case>([
    ['another actor', change(3, withEvent({ actor: 'anna' })), [['altered', 3]]],
    ['other roles', change(3, withEvent({ actorRoles: ['admin'] })), [['altered', 3]]],
    ['another time', change(2, withEvent({ at: '2026-01-01T00:00:00.000Z' })), [['altered', 2]]],
    [
      'another version',
      change(4, withEvent({ ref: { fingerprint: 'f1', version: 'v2' } })),
      [['altered', 4]],
    ],
    ['another type', change(1, withEvent({ type: 'edited' })), [['altered', 1]]],
    ['a comment put in', change(2, withEvent({ comment: 'Please.' })), [['altered', 2]]],
    ['the last one', change(5, withEvent({ actor: 'rita' })), [['altered', 5]]],
    ['the first one', change(1, withEvent({ actor: 'rita' })), [['altered', 1]]],
    [
      'altered and sealed anew',
      change(3, (link) => seal(VARIANT, link.previous, { ...link.event, actor: 'anna' }, sha256)),
      [['unlinked', 4]],
    ],
    [
      'a hash',
      change(2, (link) => ({ ...link, hash: sha256('') })),
      [
        ['altered', 2],
        ['unlinked', 3],
      ],
    ],
    [
      'a link',
      change(2, (link) => ({ ...link, previous: '' })),
      [
        ['unlinked', 2],
        ['altered', 2],
      ],
    ],
    [
      'the first dropped',
      only(2, 3, 4, 5),
      [
        ['gap', 2],
        ['unlinked', 2],
      ],
    ],
    [
      'one dropped',
      only(1, 2, 4, 5),
      [
        ['gap', 4],
        ['unlinked', 4],
      ],
    ],
    [
      'two dropped',
      only(1, 3, 5),
      [
        ['gap', 3],
        ['unlinked', 3],
        ['gap', 5],
        ['unlinked', 5],
      ],
    ],
    [
      'one twice',
      only(1, 2, 2, 3, 4, 5),
      [
        ['gap', 2],
        ['unlinked', 2],
      ],
    ],
    [
      'one put in, sealed to the one before',
      [
        ...only(1, 2),
        seal(VARIANT, CHAIN[1]?.hash ?? '', eventOf(3, 'eve', edited), sha256),
        ...only(3, 4, 5),
      ],
      [
        ['gap', 3],
        ['unlinked', 3],
      ],
    ],
    [
      'one put in at the front',
      [seal(VARIANT, CHAIN_START, eventOf(0, 'eve', edited), sha256), ...CHAIN],
      [
        ['gap', 0],
        ['unlinked', 1],
      ],
    ],
    [
      'two swapped',
      only(1, 3, 2, 4, 5),
      [
        ['gap', 3],
        ['unlinked', 3],
        ['gap', 2],
        ['unlinked', 2],
        ['gap', 4],
        ['unlinked', 4],
      ],
    ],
    [
      'one renumbered',
      change(3, withEvent({ seq: 7 })),
      [
        ['gap', 7],
        ['altered', 7],
        ['gap', 4],
      ],
    ],
    [
      'one dropped and the rest renumbered',
      only(1, 2, 4, 5).map((link, i) => withEvent({ seq: i + 1 })(link)),
      [
        ['unlinked', 3],
        ['altered', 3],
        ['altered', 4],
      ],
    ],
  ])('%s', (_, chain, faults) => {
    expect(verify(chain)).toEqual(faults.map(([code, seq]) => ({ code, seq })))
  })

  it('a chain of another variant', () => {
    expect(verify(CHAIN, 'articles/1/en').map(({ code }) => code)).toEqual(Array(5).fill('altered'))
    expect(verify(sealAll(EVENTS, 'articles/1/en'), 'articles/1/en')).toEqual([])
  })

  it('not what was cut off at the end: that takes what is known from elsewhere', () => {
    expect(verify(only(1, 2, 3))).toEqual([])
  })
})

describe('the end of a chain', () => {
  const hash = (seq: number): string => CHAIN[seq - 1]?.hash ?? ''

  it.each<[string, SealedEvent[], number, null | string]>([
    ['as it was seen', CHAIN, 5, hash(5)],
    ['that has grown since', CHAIN, 3, hash(3)],
    ['that has grown from nothing', CHAIN, 0, null],
    ['of which no hash is known', CHAIN, 4, null],
    ['of nothing', [], 0, null],
    ['that lacks an event before it', only(1, 2, 4, 5), 5, hash(5)],
    ['that lacks the event that was its end: a gap', only(1, 2, 4, 5), 3, hash(3)],
  ])('%s is sound', (_, chain, revision, known) => {
    expect(verifyEnd(chain, { hash: known, revision })).toEqual([])
  })

  it.each<[string, SealedEvent[], number, null | string, ChainFault]>([
    ['cut off', only(1, 2, 3), 5, hash(5), { code: 'truncated', seq: 3 }],
    ['cut off, where no hash is known', only(1, 2, 3), 4, null, { code: 'truncated', seq: 3 }],
    ['cut off altogether', [], 1, hash(1), { code: 'truncated', seq: 0 }],
    [
      'written anew and sealed rightly',
      sealAll([...EVENTS.slice(0, 4), eventOf(5, 'eve', edited)]),
      5,
      hash(5),
      { code: 'altered', seq: 5 },
    ],
    [
      'written anew and grown since',
      sealAll([...EVENTS.slice(0, 3), eventOf(4, 'eve', edited), eventOf(5, 'eve', edited)]),
      4,
      hash(4),
      { code: 'altered', seq: 4 },
    ],
  ])('%s is found', (_, chain, revision, known, fault) => {
    expect(verify(chain)).toEqual([])
    expect(verifyEnd(chain, { hash: known, revision })).toEqual([fault])
  })
})
