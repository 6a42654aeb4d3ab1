import { describe, expect, it } from 'vitest'
import { mentionsIn, piecesOfBody } from './mentions'

describe('mentions', () => {
  it('are ids, each once, in their order', () => {
    expect(mentionsIn('@[b2] un @[a-1], @[b2]! @[] @[x y] a@b.lv @c')).toEqual(['b2', 'a-1'])
  })

  it('stand apart from the text around them; what is none stays text', () => {
    expect(piecesOfBody('Sveiki, @[1]! @[2] <b>', new Set(['1']))).toEqual([
      { text: 'Sveiki, ' },
      { mention: '1' },
      { text: '! @[2] <b>' },
    ])
    expect(piecesOfBody('', new Set())).toEqual([])
  })
})
