import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { canonicalJson } from '../canonicalJson'
import type { Raw } from '../content'
import { compareSegments } from '../freshness'
import { segmentsOf } from '../segments'
import { judgeUnit } from './judgeUnit'
import { layOut, type Layout } from './layOut'
import { linesOf, rewriteLines } from './lines'
import { escapeMarks, fromMarked, toMarked, tokensOf } from './marked'
import { knownLines, NO_MARKS, type Marks } from './marks'
import { noteMarks } from './noteMarks'
import { documentArb, FIELDS, inlineArb, richArb, store, wordsArb } from './specDocuments'
import type { Origin, TranslationUnit, UnitInput } from './types'
import { progressOf, unitsOf } from './units'

const SETTINGS = { numRuns: 120, seed: Number(process.env.CONTENT_SEED ?? 20_261_123) }
// Whole documents, on machines that do other work too.
vi.setConfig({ testTimeout: 60_000 })

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

type State = { marks: Marks; raw: Raw }
const layout = ({ marks, raw }: State, edit?: Parameters<typeof layOut>[2]['edit']): Layout =>
  layOut(FIELDS, raw, {
    edit,
    from: 'lv',
    keyOf: digest,
    known: (flow) => knownLines(marks, null, flow),
    rowId: (id) => `en-${id}`,
    to: 'en',
  })
const read = (state: State): TranslationUnit[] =>
  unitsOf({
    approved: null,
    digest,
    labelOf: (labels) => labels.map((part) => (typeof part === 'number' ? part : part.name)).join('.'),
    layout: layout(state),
    marks: state.marks,
  })

/** What the plugin does with a database around it. */
function write(
  state: State,
  inputs: readonly UnitInput[],
  origin: Origin = 'human',
): { results: string[]; state: State } {
  const units = read(state)
  const judged = inputs.map((input) => judgeUnit(units, input, origin))
  const applied = new Map(
    judged.flatMap((each) => (each.result === 'applied' ? [[each.unit.id, each] as const] : [])),
  )
  const before = layout(state)
  const { data } = layout(state, ({ id }) => applied.get(id)?.content ?? undefined)
  const raw = store(FIELDS, state.raw, data, 'en')
  const at = new Date(2_026, 10, 23).toISOString()
  const noted = new Map(
    [...applied].map(([id, { done, isCurrent, unit }]) => [
      id,
      { at, before: unit.before, done, isCurrent, origin, source: unit.source, sourceHash: unit.sourceHash },
    ]),
  )
  const marks = noteMarks({
    after: layout({ marks: NO_MARKS, raw }),
    before,
    digest,
    marks: state.marks,
    noted,
  })
  return { results: judged.map(({ result }) => result), state: { marks, raw } }
}

/** Another text with the same tags. */
const translated = (source: string): string =>
  tokensOf(source)
    .map((token) =>
      token.kind === 'text'
        ? escapeMarks(`«${token.text}»`)
        : token.kind === 'empty'
          ? `<${token.tag}/>`
          : `<${token.kind === 'close' ? '/' : ''}${token.tag}>`,
    )
    .join('')
const translateAll = (units: readonly TranslationUnit[]): UnitInput[] =>
  units.map(({ id, source, sourceHash, targetHash }) => ({
    done: true,
    id,
    source: sourceHash,
    target: translated(source),
    was: targetHash,
  }))
const start = (raw: Raw): State => ({ marks: NO_MARKS, raw })
const lvOf = (raw: Raw): string => canonicalJson(segmentsOf(FIELDS, raw, 'lv'))

describe('a marked text', () => {
  it('says any words, and they come back', () => {
    fc.assert(
      fc.property(fc.oneof(wordsArb, fc.string()), (words) => {
        const [token, ...more] = tokensOf(escapeMarks(words))
        expect([token, more]).toEqual([words === '' ? undefined : { kind: 'text', text: words }, []])
      }),
      SETTINGS,
    )
  })

  it('gives a line back as it was, with its formats and links', () => {
    fc.assert(
      fc.property(inlineArb, (children) => {
        const { marked, tags } = toMarked(children)
        const back = fromMarked(marked, tags)
        const again = 'children' in back ? toMarked(back.children, tags) : null
        expect(again).toEqual({ marked, tags })
        // Texts side by side that look the same may have become one.
        expect('children' in back && merged(back.children)).toBe(merged(children))
      }),
      SETTINGS,
    )
  })
})

/** What readers see of a line. */
const merged = (children: readonly Raw[]): string => {
  const runs: [string, string][] = []
  const walk = (nodes: readonly Raw[], within: string): void => {
    for (const { children: inner, fields, format, text, type } of nodes) {
      const look = `${within}${String(type)}${String(format ?? '')}${canonicalJson(fields)}`
      const last = runs.at(-1)
      if (Array.isArray(inner)) walk(inner as Raw[], look)
      else if (last?.[0] === look && typeof text === 'string') last[1] += text
      else runs.push([look, String(text ?? '')])
    }
  }
  walk(children, '')
  return JSON.stringify(runs)
}

describe('the lines of a rich text', () => {
  it('are written as they are when nothing changes', () => {
    fc.assert(
      fc.property(richArb, (value) => {
        expect(rewriteLines(value, () => null)).toEqual(value)
        expect(rewriteLines(value, ({ children, fields }) => (fields ? { fields } : { children }))).toSatisfy(
          (again) => linesOf(again).length === linesOf(value).length,
        )
      }),
      SETTINGS,
    )
  })
})

describe('a translation', () => {
  it('has a unit for each segment of its source, and no other', () => {
    fc.assert(
      fc.property(documentArb, (raw) => {
        const cells = layout(start(raw)).cells.map(({ content, flow, id, path }) => ({
          content,
          flow,
          id,
          path,
        }))
        expect(cells).toEqual(
          segmentsOf(FIELDS, raw, 'lv').map(({ content, flow, id, path }) => ({ content, flow, id, path })),
        )
      }),
      SETTINGS,
    )
  })

  it('comes back as it was written, and nothing of the source changes', () => {
    fc.assert(
      fc.property(documentArb, (raw) => {
        const units = read(start(raw))
        const { results, state } = write(start(raw), translateAll(units))
        expect(results).toEqual(units.map(() => 'applied'))
        const after = read(state)
        expect(after.map(({ id, target }) => [id, target])).toEqual(
          units.map(({ id, source }) => [id, translated(source)]),
        )
        expect(after.filter(({ origin, status }) => status !== 'done' || origin !== 'human')).toEqual([])
        expect(progressOf(after, 'lv')).toMatchObject({ done: units.length, wordsLeft: 0 })
        expect(lvOf(state.raw)).toBe(lvOf(raw))
      }),
      SETTINGS,
    )
  })

  it('written piece by piece is the same as written at once', () => {
    fc.assert(
      fc.property(documentArb, (raw) => {
        const inputs = translateAll(read(start(raw)))
        const atOnce = write(start(raw), inputs).state
        const oneByOne = inputs.reduce(
          (state, { was: _was, ...input }) => write(state, [input]).state,
          start(raw),
        )
        expect(read(oneByOne)).toEqual(read(atOnce))
      }),
      { ...SETTINGS, numRuns: 60 },
    )
  })

  it('read and written again unchanged changes nothing', () => {
    fc.assert(
      fc.property(documentArb, (raw) => {
        const { state } = write(start(raw), translateAll(read(start(raw))))
        const same = read(state).map(({ id, sourceHash, target }) => ({ id, source: sourceHash, target }))
        const again = write(state, same, 'file')
        expect(again.results).toEqual(same.map(() => 'unchanged'))
        expect(canonicalJson(again.state)).toBe(canonicalJson(state))
      }),
      SETTINGS,
    )
  })

  const editedArb = documentArb.chain((raw) => {
    const ids = segmentsOf(FIELDS, raw, 'lv').map(({ id }) => id)
    return fc.record({ chosen: fc.subarray(ids), raw: fc.constant(raw) })
  })

  it('is outdated in exactly what is touched in its source', () => {
    fc.assert(
      fc.property(editedArb, ({ chosen, raw }) => {
        const units = read(start(raw))
        const { state } = write(start(raw), translateAll(units))
        const edited: State = { ...state, raw: editSource(state.raw, chosen) }
        const after = read(edited)
        expect(after.filter(({ status }) => status === 'outdated').map(({ id }) => id)).toEqual(chosen)
        expect(after.filter(({ status }) => status === 'done')).toHaveLength(units.length - chosen.length)
        const befores = after.filter(({ before }) => before !== null).map(({ before, id }) => [id, before])
        expect(befores).toEqual(
          units.filter(({ id }) => chosen.includes(id)).map(({ id, source }) => [id, source]),
        )
        expect(after.map(({ target }) => target)).toEqual(units.map(({ source }) => translated(source)))
        const named = compareSegments(segmentsOf(FIELDS, raw, 'lv'), segmentsOf(FIELDS, edited.raw, 'lv'))
        expect(named.map(({ id, kind }) => [id, kind])).toEqual(chosen.map((id) => [id, 'changed']))
      }),
      SETTINGS,
    )
  })

  it('keeps every other text when lines come into its source', () => {
    fc.assert(
      fc.property(documentArb, fc.nat(5), (raw, place) => {
        const { state } = write(start(raw), translateAll(read(start(raw))))
        const body = toRich(state.raw.body)
        const line = {
          type: 'paragraph',
          children: [{ type: 'text', format: 0, text: 'Pavisam jauna rindkopa' }],
        }
        const children = [...body.root.children]
        children.splice(place, 0, line)
        const grown: State = {
          ...state,
          raw: {
            ...state.raw,
            body: { ...(state.raw.body as Raw), lv: { root: { ...body.root, children } } },
          },
        }
        const inBody = (units: readonly TranslationUnit[]) => units.filter(({ flow }) => flow === 'body')
        const [before, after] = [inBody(read(state)), inBody(read(grown))]
        const fresh = after.filter(({ source }) => source === 'Pavisam jauna rindkopa')
        expect(fresh.map(({ status }) => status)).toEqual(['untranslated'])
        expect(
          after.filter((unit) => !fresh.includes(unit)).map(({ source, target }) => [source, target]),
        ).toEqual(before.map(({ source, target }) => [source, target]))
        // And when it is written, the translation follows.
        const [unit] = fresh
        const { state: written } = write(grown, [
          { id: unit?.id ?? '', source: unit?.sourceHash ?? '', target: 'A new one' },
        ])
        expect(inBody(read(written)).map(({ target }) => target)).toEqual(
          after.map(({ target }, i) => (after[i] === unit ? 'A new one' : target)),
        )
      }),
      SETTINGS,
    )
  })

  it('of a machine never takes the place of what a person has written (E3)', () => {
    fc.assert(
      fc.property(editedArb, ({ chosen, raw }) => {
        const units = read(start(raw))
        const byHand = translateAll(units).filter(({ id }) => chosen.includes(id))
        const { state } = write(start(raw), byHand)
        const machine = units.map(({ id, sourceHash }) => ({
          id,
          source: sourceHash,
          target: 'Machine text',
        }))
        const { results, state: after } = write(state, machine, 'machine')
        expect(results).toEqual(units.map(({ id }) => (chosen.includes(id) ? 'conflict' : 'applied')))
        for (const { id, origin, target } of read(after)) {
          const own = byHand.find((each) => each.id === id)
          expect([id, target, origin]).toEqual([id, own?.target ?? 'Machine text', own ? 'human' : 'machine'])
        }
      }),
      { ...SETTINGS, numRuns: 150 },
    )
  })
})

const toRich = (body: unknown): { root: { children: Raw[] } } =>
  ((body as { lv?: { root: { children: Raw[] } } } | undefined)?.lv ?? {
    root: { children: [], type: 'root' },
  }) as { root: { children: Raw[] } }

/** Other words in some segments of the source. */
function editSource(raw: Raw, chosen: readonly string[]): Raw {
  const { data } = layOut(FIELDS, raw, {
    edit: ({ id, source }) => {
      if (!chosen.includes(id)) return undefined
      if (typeof source === 'string') return `${source} mainīts`
      return [...source.children, { type: 'text', format: 0, text: ' mainīts' }]
    },
    from: 'lv',
    keyOf: digest,
    rowId: (id) => id,
    to: 'lv',
  })
  return store(FIELDS, raw, data, 'lv')
}
