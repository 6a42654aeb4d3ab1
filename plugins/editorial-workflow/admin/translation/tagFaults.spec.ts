import { describe, expect, it } from 'vitest'
import { fromMarked } from '../../core/translation/marked'
import type { Tag } from '../../core/translation/types'
import { tagFaults } from './tagFaults'

const tag = (kind: Tag['kind']): Tag => ({
  formats: [],
  href: null,
  kind,
  node: { type: kind },
  ofSource: true,
})
const TAGS = [tag('format'), tag('link'), tag('break'), { ...tag('format'), ofSource: false }]

describe('tagFaults', () => {
  it.each([
    ['nothing written', '', ''],
    ['all there', '<1>a</1> <2>b</2><3/>', ''],
    ['one in another', '<2><1>a</1></2><3/>', ''],
    ['left out', 'a', 'missingTag 1 hint, missingTag 2 done, missingTag 3 hint'],
    ['invented', '<1>a</1><2>b</2><3/><9>c</9>', 'unknownTag 9 hard'],
    ['doubled', '<1>a</1><2>b</2><3/><3/>', 'doubledTag 3 hard'],
    ['not closed', '<1>a<2>b</2><3/>', 'unbalancedTag 1 hard'],
    ['closed twice', '<1>a</1></1><2>b</2><3/>', 'unbalancedTag 1 hard'],
    ['crossed', '<1>a<2>b</1></2><3/>', 'unbalancedTag 1 hard'],
    ['a break that wraps', '<1>a</1><2>b</2><3>c</3>', 'unbalancedTag 3 hard'],
    ['a sign that is no tag', '<1>a \\<9></1><2>b</2><3/>', ''],
  ])('%s', (_, marked, wanted) => {
    const said = tagFaults(marked, TAGS)
      .map(({ code, tag, weight }) => `${code} ${tag} ${weight}`)
      .join(', ')
    expect(said).toBe(wanted)
    // What the server would refuse is what is told here.
    expect('fault' in fromMarked(marked, TAGS)).toBe(said.includes('hard'))
  })
})
