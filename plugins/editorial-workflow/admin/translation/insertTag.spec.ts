import { describe, expect, it } from 'vitest'
import type { Tag } from '../../core/translation/types'
import { insertTag, unusedTags } from './insertTag'

const tag = (kind: Tag['kind']): Tag => ({ formats: [], href: null, kind, node: {}, ofSource: true })

describe('insertTag', () => {
  it.each([
    ['around a word', 'a bc d', 2, 4, 'format', 'a <1>bc</1> d', 5, 7],
    ['at the caret', 'ab', 1, 1, 'link', 'a<1></1>b', 4, 4],
    ['a break at the caret', 'ab', 1, 1, 'break', 'a<1/>b', 5, 5],
    ['a break behind a selection', 'ab', 0, 1, 'object', 'a<1/>b', 5, 5],
  ] as const)('%s', (_, text, start, end, kind, wanted, from, to) => {
    expect(insertTag({ end, start, text }, 1, tag(kind))).toEqual({ end: to, start: from, text: wanted })
  })

  it('knows which tags are still to be put in', () => {
    expect(unusedTags('<2>a</2>', [tag('format'), tag('link'), tag('break')])).toEqual([1, 3])
  })
})
