import { describe, expect, it } from 'vitest'
import { judgeUnit } from './judgeUnit'
import { toMarked } from './marked'
import type { Origin, TranslationUnit, UnitInput } from './types'

const { tags } = toMarked([
  { type: 'text', format: 1, text: 'a' },
  { type: 'link', children: [{ type: 'text', text: 'b' }], fields: { url: 'u' } },
])
const unit = (more: Partial<TranslationUnit> = {}): TranslationUnit => ({
  before: null,
  block: 'paragraph',
  flow: 'body',
  id: 'body.0',
  label: 'Body',
  maxLength: null,
  multiline: false,
  origin: 'human',
  path: 'body.0',
  source: '<1>a</1><2>b</2>',
  sourceHash: 's0',
  status: 'translated',
  tags,
  target: '<2>B</2>',
  targetHash: 't0',
  ...more,
})
const plain = (more: Partial<TranslationUnit> = {}): TranslationUnit =>
  unit({ block: null, flow: null, id: 'title', path: 'title', source: 'a', tags: [], target: 'A', ...more })
const judge = (units: TranslationUnit[], input: Partial<UnitInput> = {}, origin: Origin = 'human') =>
  judgeUnit(units, { id: units[0]?.id ?? '', source: 's0', ...input }, origin)
const codeOf = (judged: ReturnType<typeof judge>): unknown =>
  judged.result === 'applied' ? 'applied' : [judged.result, judged.reason?.code ?? null]

describe('judgeUnit', () => {
  it.each<[string, TranslationUnit, Partial<UnitInput>, Origin, unknown]>([
    ['a new text', unit(), { target: '<2>C</2>' }, 'human', 'applied'],
    ['the same text', unit(), { target: '<2>B</2>' }, 'human', ['unchanged', null]],
    ['nothing at all', unit(), {}, 'human', ['unchanged', null]],
    ['the mark', unit(), { done: true }, 'human', 'applied'],
    ['the mark that is there', unit({ status: 'done' }), { done: true }, 'human', ['unchanged', null]],
    ['the mark taken away', unit({ status: 'done' }), { done: false }, 'human', 'applied'],
    ['another source', unit(), { source: 's1', target: 'C' }, 'human', ['sourceMoved', 'sourceMoved']],
    ['a unit that is gone', unit(), { id: 'gone.0', source: 's1' }, 'human', ['sourceMoved', 'sourceGone']],
    ['what a colleague wrote', unit(), { target: 'C', was: 't1' }, 'human', ['conflict', 'otherText']],
    [
      'the same as a colleague wrote',
      unit(),
      { target: '<2>B</2>', was: 't1' },
      'human',
      ['unchanged', null],
    ],
    ['machine over human', unit(), { target: 'C' }, 'machine', ['conflict', 'humanText']],
    ['machine over nothing', unit({ origin: null, target: '' }), { target: 'C' }, 'machine', 'applied'],
    ['machine over machine', unit({ origin: 'machine' }), { target: 'C' }, 'machine', 'applied'],
    ['done without a text', unit(), { done: true, target: ' ' }, 'human', ['refused', 'doneEmpty']],
    ['done without a link', unit(), { done: true, target: '<1>B</1>' }, 'human', ['refused', 'missingTag']],
    ['done without a format', unit(), { done: true, target: '<2>C</2>' }, 'human', 'applied'],
    ['a tag that is not there', unit(), { target: '<7>C</7>' }, 'human', ['refused', 'unknownTag']],
    ['a text that is too long', plain({ maxLength: 3 }), { target: 'four' }, 'human', ['refused', 'tooLong']],
    ['a text that fits', plain({ maxLength: 4 }), { target: 'four' }, 'human', 'applied'],
    ['a text that was too long already', plain({ maxLength: 0 }), { done: true }, 'human', 'applied'],
    ['a tag in a plain text', plain(), { target: '<1>C</1>' }, 'human', ['refused', 'unknownTag']],
  ])('%s', (_name, there, input, origin, expected) => {
    expect(codeOf(judge([there], input, origin))).toEqual(expected)
  })

  it('finds a line that has moved by what it says, where only one says so', () => {
    const units = [unit({ sourceHash: 'new' }), unit({ id: 'body.1' })]
    expect(judgeUnit(units, { id: 'body.0', source: 's0', target: '<2>C</2>' }, 'human')).toMatchObject({
      unit: { id: 'body.1' },
    })
    const twice = [...units, unit({ id: 'body.2' })]
    expect(codeOf(judgeUnit(twice, { id: 'body.0', source: 's0', target: 'C' }, 'human'))).toEqual([
      'sourceMoved',
      'sourceMoved',
    ])
  })

  it.each<[string, TranslationUnit, string, unknown]>([
    ['a line break where there is none', plain(), 'a\r\nb', 'a b'],
    ['a line break where there may be one', plain({ multiline: true }), 'a\r\nb\rc', 'a\nb\nc'],
    ['space around a text', plain(), ' a ', 'a'],
    ['an escaped tag', plain(), 'a \\<1>', 'a <1>'],
    ['white space alone', plain(), ' \n ', ''],
    ['nothing in a line', unit(), ' ', []],
  ])('writes %s', (_name, there, target, content) => {
    expect(judge([there], { target })).toMatchObject({ content, result: 'applied' })
  })

  it('takes an outdated text for current once somebody says so, or a file or a machine brings another', () => {
    const outdated = unit({ before: 'old', status: 'outdated' })
    const isCurrent = (input: Partial<UnitInput>, origin?: Origin) =>
      (judge([outdated], input, origin) as { isCurrent?: boolean }).isCurrent
    expect(isCurrent({ target: '<2>C</2>' })).toBe(false)
    expect(isCurrent({ done: true })).toBe(true)
    expect(isCurrent({ target: '<2>C</2>' }, 'file')).toBe(true)
  })
})
