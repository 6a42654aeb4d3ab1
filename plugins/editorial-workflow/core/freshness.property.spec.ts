import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareSegments } from './freshness'
import { segmentsKey, type Segment } from './segments'

const SETTINGS = { numRuns: 400, seed: Number(process.env.CONTENT_SEED ?? 20_261_122) }

/** Few contents, so that many are alike. */
const wordArb = fc.constantFrom('a', 'b', 'c')
const FLOWS = [null, 'body', 'notes'] as const

const segmentsArb: fc.Arbitrary<Segment[]> = fc
  .array(fc.record({ content: wordArb, flow: fc.constantFrom(...FLOWS) }), { maxLength: 14 })
  .map((some) => numbered(some.map((each, i) => ({ ...each, row: i }))))

type Loose = Pick<Segment, 'content' | 'flow'> & { row: number }

/** Rows keep their id, pieces of rich text are counted anew. */
function numbered(some: readonly Loose[]): Segment[] {
  const counts = new Map<string, number>()
  return some.map(({ content, flow, row }) => {
    const place = counts.get(String(flow)) ?? 0
    counts.set(String(flow), place + 1)
    const id = flow === null ? `row${row}` : `${flow}.${place}`
    return { content, flow, id, path: id, text: content }
  })
}

const loose = (segments: readonly Segment[]): Loose[] =>
  segments.map(({ content, flow }, row) => ({ content, flow, row }))

/** Some places of a list. */
const someOf = (segments: readonly Segment[]): fc.Arbitrary<number[]> =>
  fc.subarray(segments.map((_, i) => i))
const caseArb = segmentsArb.chain((before) =>
  fc.record({ before: fc.constant(before), chosen: someOf(before) }),
)

describe('compareSegments', () => {
  it('finds nothing where nothing has changed', () => {
    fc.assert(
      fc.property(segmentsArb, (segments) => {
        expect(compareSegments(segments, structuredClone(segments))).toEqual([])
      }),
      SETTINGS,
    )
  })

  it('names exactly those that are rewritten', () => {
    fc.assert(
      fc.property(caseArb, ({ before, chosen }) => {
        const now = before.map((each, i) =>
          chosen.includes(i) ? { ...each, content: `new ${i}`, text: `new ${i}` } : each,
        )
        expect(compareSegments(before, now)).toEqual(
          chosen.map((i) => ({
            before: before[i]?.text,
            id: before[i]?.id,
            kind: 'changed',
            now: `new ${i}`,
            path: before[i]?.path,
          })),
        )
      }),
      SETTINGS,
    )
  })

  it('names exactly those that came', () => {
    fc.assert(
      fc.property(segmentsArb, fc.array(fc.nat(14), { maxLength: 5 }), (before, places) => {
        const some = loose(before)
        places.forEach((place, i) =>
          some.splice(place, 0, { content: `new ${i}`, flow: FLOWS[i % 3] ?? null, row: 100 + i }),
        )
        const changes = compareSegments(before, numbered(some))
        expect(changes.map(({ before: then, kind, now }) => [then, kind, now]).sort()).toEqual(
          places.map((_, i) => [null, 'added', `new ${i}`]).sort(),
        )
      }),
      SETTINGS,
    )
  })

  it('names as many as have gone, with their words', () => {
    fc.assert(
      fc.property(caseArb, ({ before, chosen }) => {
        const now = numbered(loose(before).filter((_, i) => !chosen.includes(i)))
        const changes = compareSegments(before, now)
        expect(changes.map(({ before: then, kind, now: since }) => [then, kind, since]).sort()).toEqual(
          chosen.map((i) => [before[i]?.text, 'removed', null]).sort(),
        )
      }),
      SETTINGS,
    )
  })

  it('finds something if, and only if, the key differs', () => {
    fc.assert(
      fc.property(segmentsArb, segmentsArb, (before, now) => {
        expect(compareSegments(before, now).length > 0).toBe(segmentsKey(before) !== segmentsKey(now))
      }),
      SETTINGS,
    )
  })

  it('names no more than a reader would by going through both from the start', () => {
    fc.assert(
      fc.property(segmentsArb, segmentsArb, (before, now) => {
        const byPlace = [...before, ...now].map(({ id }) => id)
        const differing = new Set(byPlace).size
        expect(compareSegments(before, now).length).toBeLessThanOrEqual(differing)
      }),
      SETTINGS,
    )
  })

  it('keeps to the order of the document', () => {
    const [before, now] = [
      numbered(['a', 'b', 'c'].map((content, row) => ({ content, flow: 'body', row }))),
      numbered(['x', 'b', 'c', 'y'].map((content, row) => ({ content, flow: 'body', row }))),
    ]
    expect(compareSegments(before, now).map(({ id, kind }) => [id, kind])).toEqual([
      ['body.0', 'changed'],
      ['body.3', 'added'],
    ])
  })

  it('compares very long texts that have nothing in common by their places', () => {
    const long = (word: string, length: number): Segment[] =>
      numbered(Array.from({ length }, (_, row) => ({ content: `${word}${row}`, flow: 'body', row })))
    const kinds = compareSegments(long('a', 2_100), long('b', 2_050)).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'changed')).toHaveLength(2_050)
    expect(kinds.filter((kind) => kind === 'removed')).toHaveLength(50)
    expect(compareSegments(long('a', 2_050), long('b', 2_100)).at(-1)?.kind).toBe('added')
  })
})
