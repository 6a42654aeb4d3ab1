import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeMarks } from '../translation/marked'
import type { Tag, Translation, TranslationUnit, UnitStatus } from '../translation/types'
import { UNIT_STATUSES } from '../translation/types'
import { fromToken, toToken } from './names'
import { readXliff, writeXliff, XLIFF_VERSIONS, type XliffVersion } from '.'

// The same cases each time; CONTENT_SEED gives others.
fc.configureGlobal({ seed: Number(process.env.CONTENT_SEED ?? 20_261_123) })

const RUNS = { numRuns: 300 }

/** Texts with everything that markup, escapes and line ends could make of them. */
const odd = fc.constantFrom(
  '<',
  '>',
  '&',
  '"',
  "'",
  '\\',
  '<1>',
  '</2>',
  '<3/>',
  '\\<1>',
  ']]>',
  '&amp;',
  '&#1;',
  '<!--',
)
const white = fc.constantFrom(' ', '  ', '\n', '\r', '\r\n', '\t', '\u00a0', '\u0085', '\u2028', '\ufeff')
const words = fc.constantFrom('Rīga', 'ģimene', 'šķūņi', 'Latvia', '🇱🇻', '𝒳', 'e\u0301', '字')
const forbidden = fc.constantFrom('\u0000', '\u0001', '\u001b', '\ufffe', '\uffff', '\ud800', '\udc00')
const text = (isWhole: boolean) =>
  fc
    .array(
      fc.oneof(
        { arbitrary: words, weight: 4 },
        odd,
        white,
        fc.string({ unit: 'binary' }),
        ...(isWhole ? [] : [forbidden]),
      ),
      {
        maxLength: 6,
      },
    )
    .map((parts) => parts.join(''))
    .map((joined) =>
      isWhole ? joined.replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '') : joined,
    )

type Node = string | { children: Node[]; isPair: boolean }

const tree = (isWhole: boolean) =>
  fc.letrec<{ node: Node; nodes: Node[] }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      { arbitrary: text(isWhole), weight: 3 },
      fc.record({ children: fc.constant<Node[]>([]), isPair: fc.constant<boolean>(false) }),
      { arbitrary: fc.record({ children: tie('nodes'), isPair: fc.constant<boolean>(true) }), weight: 2 },
    ),
    nodes: fc.array(tie('node'), { maxLength: 3 }),
  })).nodes

/** A marked text with its tags numbered in their order. */
function toMarkedText(nodes: Node[]): { marked: string; pairs: boolean[] } {
  const pairs: boolean[] = []
  const write = (children: Node[]): string => {
    let marked = ''
    let run = ''
    for (const node of children) {
      if (typeof node === 'string') {
        run += node
        continue
      }
      marked += escapeMarks(run)
      run = ''
      const number = pairs.push(node.isPair)
      marked += node.isPair ? `<${number}>${write(node.children)}</${number}>` : `<${number}/>`
    }
    return marked + escapeMarks(run)
  }
  return { marked: write(nodes), pairs }
}

const tag = (isPair: boolean, i: number): Tag => ({
  formats: isPair && i % 2 === 0 ? ['bold', 'italic'].slice(0, 1 + (i % 4) / 2) : [],
  href: isPair && i % 2 === 1 ? 'https://example.lv/?a=1&b="<2>"' : null,
  kind: isPair ? (i % 2 === 0 ? 'format' : 'link') : i % 2 === 0 ? 'break' : 'object',
  node: { type: isPair ? 'text' : i % 2 === 0 ? 'linebreak' : 'inlineBlock' },
  ofSource: true,
})

const unit = (isWhole: boolean): fc.Arbitrary<TranslationUnit> =>
  fc
    .record({
      before: fc.option(text(isWhole)),
      hasTarget: fc.boolean(),
      id: fc.string({ maxLength: 12, minLength: 1, unit: 'binary' }),
      label: text(isWhole),
      maxLength: fc.option(fc.nat(500)),
      sourceHash: fc.string({ minLength: 1, unit: 'grapheme-ascii' }),
      status: fc.constantFrom(...UNIT_STATUSES),
      targetHash: fc.stringMatching(/^[0-9a-f]{64}$/),
      tree: tree(isWhole),
    })
    .map(({ hasTarget, tree: nodes, ...rest }) => {
      const { marked, pairs } = toMarkedText(nodes)
      const target = hasTarget ? marked : ''
      const status: UnitStatus =
        target === '' ? 'untranslated' : rest.status === 'untranslated' ? 'done' : rest.status
      return {
        ...rest,
        block: pairs.length > 0 ? 'paragraph' : null,
        flow: null,
        multiline: true,
        origin: null,
        path: rest.id,
        source: marked,
        status,
        tags: pairs.map(tag),
        target,
      }
    })

const translation = (isWhole: boolean): fc.Arbitrary<Translation> =>
  fc.record({
    collection: fc.constantFrom('articles', 'posts'),
    document: fc
      .string({ maxLength: 12, minLength: 1, unit: 'grapheme-ascii' })
      .filter((id) => !/^\s|\s$/.test(id)),
    locale: fc.constant('en'),
    locked: fc.constant(null),
    progress: fc.constant({
      done: 0,
      outdated: 0,
      translated: 0,
      units: 0,
      untranslated: 0,
      words: 0,
      wordsLeft: 0,
    }),
    readOnly: fc.constant([]),
    removed: fc.constant([]),
    sourceLocale: fc.constant('lv'),
    state: fc.constant(null),
    title: text(isWhole),
    units: fc.uniqueArray(unit(isWhole), { maxLength: 4, minLength: 1, selector: ({ id }) => id }),
    version: fc.uuid(),
  })

const translations = (isWhole: boolean) =>
  fc.uniqueArray(translation(isWhole), {
    maxLength: 3,
    minLength: 1,
    selector: ({ collection, document }) => `${collection}/${document}`,
  })

/** What a file has to bring back. */
const kept = (all: readonly Translation[]) =>
  all.map(({ collection, document, units, version }) => ({
    collection,
    document,
    sourceLanguage: 'lv',
    targetLanguage: 'en',
    units: units.map(({ id, source, sourceHash, status, target, targetHash }) => ({
      id,
      isPartial: false,
      source,
      sourceHash,
      status,
      target,
      targetHash,
    })),
    version,
  }))

function backAndForth(all: readonly Translation[], version: XliffVersion): unknown {
  const written = writeXliff(all, { beforeText: (before) => `Before: “${before}”`, version })
  return 'text' in written ? readXliff(written.text) : written
}

describe('a file that is read again', () => {
  it.each(XLIFF_VERSIONS)('in XLIFF %s is what was written', (version) => {
    fc.assert(
      fc.property(translations(true), (all) => {
        expect(backAndForth(all, version)).toEqual({ files: kept(all), version })
      }),
      RUNS,
    )
  })

  it('in XLIFF 2.1 brings back also what XML cannot hold', () => {
    fc.assert(
      fc.property(translations(false), (all) => {
        expect(backAndForth(all, '2.1')).toEqual({ files: kept(all), version: '2.1' })
      }),
      RUNS,
    )
  })

  it('is what was written in XLIFF 1.2 too, or is not written at all', () => {
    let refused = 0
    fc.assert(
      fc.property(translations(false), (all) => {
        const read = backAndForth(all, '1.2') as { fault?: unknown }
        if (read.fault) refused += 1
        else expect(read).toEqual({ files: kept(all), version: '1.2' })
      }),
      RUNS,
    )
    expect(refused).toBeGreaterThan(0)
  })
})

describe('ids', () => {
  it('are names of XML, each its own, and come back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (id) => {
        expect(toToken(id)).toMatch(/^[\w.-]+$/)
        expect(fromToken(toToken(id))).toBe(id)
      }),
      RUNS,
    )
  })

  it.each(['_', '_zz_', '_41_', '_005f_', 'ā', '_5F_'])('that nobody has written are none: %s', (token) => {
    expect(fromToken(token)).toBeNull()
  })
})
