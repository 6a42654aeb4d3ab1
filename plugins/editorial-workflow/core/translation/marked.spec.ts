import { describe, expect, it } from 'vitest'
import type { Raw } from '../content'
import { escapeMarks, fromMarked, missingTags, toMarked, tokensOf, wordsOfMarked } from './marked'

const text = (words: string, more: Raw = {}): Raw => ({ type: 'text', format: 0, text: words, ...more })
const link = (url: string, ...children: Raw[]): Raw => ({ type: 'link', children, fields: { url } })
const linebreak: Raw = { type: 'linebreak' }

describe('toMarked', () => {
  it.each<[string, Raw[], string, string[]]>([
    ['plain words', [text('a < b <1> \\')], 'a < b \\<1> \\\\', []],
    ['formats', [text('a'), text('b', { format: 3 })], 'a<1>b</1>', ['format bold italic']],
    [
      'a format in a link',
      [link('u', text('a'), text('b', { format: 1 }))],
      '<1>a<2>b</2></1>',
      ['link u', 'format bold'],
    ],
    ['breaks and tabs', [text('a'), linebreak, { type: 'tab', text: '\t' }], 'a<1/><2/>', ['break', 'break']],
    ['what stands in a line', [{ type: 'inlineBlock', fields: { blockType: 'x' } }], '<1/>', ['object']],
    [
      'a link within the site',
      [{ type: 'link', children: [text('a')], fields: { doc: 1, linkType: 'internal' } }],
      '<1>a</1>',
      ['link'],
    ],
    [
      'texts that look the same',
      [text('a', { format: 1 }), text('b', { format: 1, detail: 1 })],
      '<1>ab</1>',
      ['format bold'],
    ],
    ['another kind of text', [{ type: 'hashtag', text: '#a' }], '<1>#a</1>', ['format']],
  ])('gives %s', (_name, children, marked, tags) => {
    const told = toMarked(children)
    expect(told.marked).toBe(marked)
    expect(
      told.tags.map(({ formats, href, kind }) => [kind, ...formats, href ?? ''].join(' ').trim()),
    ).toEqual(tags)
  })

  it('numbers the tags of a translation as its source does, others behind', () => {
    const source = toMarked([text('a', { format: 1 }), link('u', text('b'))])
    const target = toMarked(
      [link('u', text('B')), text('A', { format: 1 }), link('v', text('C'))],
      source.tags,
    )
    expect(target.marked).toBe('<2>B</2><1>A</1><3>C</3>')
    expect(target.tags.map(({ ofSource }) => ofSource)).toEqual([true, true, false])
  })
})

describe('fromMarked', () => {
  const { tags } = toMarked([text('a', { format: 1 }), link('u', text('b')), linebreak])

  it.each<[string, string, object]>([
    ['a tag that is not there', '<9>a</9>', { code: 'unknownTag', tag: 9 }],
    ['tag 0', '<0>a</0>', { code: 'unknownTag', tag: 0 }],
    ['an end without a beginning', 'a</1>', { code: 'unbalancedTag', tag: 1 }],
    ['a beginning without an end', '<1>a', { code: 'unbalancedTag', tag: 1 }],
    ['tags across one another', '<1>a<2>b</1></2>', { code: 'unbalancedTag', tag: 1 }],
    ['a pair that is none', '<3>a</3>', { code: 'unbalancedTag', tag: 3 }],
    ['a tag twice', '<1>a</1><1>b</1>', { code: 'doubledTag', tag: 1 }],
  ])('refuses %s', (_name, marked, fault) => {
    expect(fromMarked(marked, tags)).toEqual({ fault })
  })

  it('puts formats into links, and links into formats', () => {
    expect(fromMarked('<1><2>a</2></1>', tags)).toMatchObject({
      children: [{ type: 'link', children: [{ format: 1, text: 'a' }] }],
    })
    expect(fromMarked('<2><1>a</1></2>', tags)).toMatchObject({
      children: [{ type: 'link', children: [{ format: 1, text: 'a' }] }],
    })
  })

  it('keeps what is no text where a format stands around it', () => {
    expect(fromMarked('<1>a<3/></1>', tags)).toMatchObject({
      children: [{ format: 1, text: 'a' }, { type: 'linebreak' }],
    })
  })

  it('takes a pair around nothing for nothing, and a link around nothing for a link', () => {
    expect(fromMarked('<1/>a', tags)).toMatchObject({ children: [{ text: 'a' }] })
    expect(fromMarked('<2/>', tags)).toMatchObject({ children: [{ type: 'link', children: [] }] })
  })

  it('joins formats, and keeps other kinds of text', () => {
    const two = toMarked([
      text('a', { format: 1 }),
      text('b', { format: 2, style: 'color: red' }),
      { type: 'hashtag', text: '#a' },
    ]).tags
    expect(fromMarked('<1><2>a</2><3>#b</3></1>', two)).toMatchObject({
      children: [
        { format: 3, style: 'color: red', text: 'a' },
        { type: 'hashtag', format: 1, text: '#b' },
      ],
    })
  })
})

it('tells the tags of the source that are missing', () => {
  const { tags } = toMarked([text('a', { format: 1 }), linebreak])
  expect([missingTags('a', tags), missingTags('<1>a</1>', tags), missingTags('<2/><1>a</1>', tags)]).toEqual([
    [1, 2],
    [2],
    [],
  ])
})

it('counts words without tags', () => {
  expect(wordsOfMarked('te<1>ks</1>ts<2/>otrs \\<1>')).toBe('teksts otrs <1>')
  expect(tokensOf('</1/>')).toEqual([{ kind: 'text', text: '</1/>' }])
  expect(escapeMarks('</1/> <1>')).toBe('\\</1/> \\<1>')
})
