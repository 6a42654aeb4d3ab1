import { describe, expect, it } from 'vitest'
import { changedFields, wordsIn } from './kept'

describe('what is typed', () => {
  it('is the fields that differ, and none that nobody types', () => {
    const before = { baseVersion: '1', lead: 'a', steps: [{ id: '1', label: 'x' }], title: 'One' }
    const now = { baseVersion: '2', lead: 'a', steps: [{ id: '1', label: 'y' }], title: 'Two' }
    expect(changedFields(before, now)).toEqual({ steps: now.steps, title: 'Two' })
    expect(changedFields(before, before)).toEqual({})
  })

  it.each([
    ['a text', 'a text'],
    [{ root: { children: [{ children: [{ text: 'One' }] }, { children: [{ text: 'Two' }] }] } }, 'One\nTwo'],
    [
      [
        { id: '1', label: 'x' },
        { id: '2', label: 'y' },
      ],
      'x\ny',
    ],
    [{ name: 'Anna', role: null }, 'Anna'],
    [null, ''],
  ])('reads %j as %j', (value, words) => {
    expect(wordsIn(value)).toBe(words)
  })
})
