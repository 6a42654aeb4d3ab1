import { describe, expect, it } from 'vitest'
import { median, medianRatio, takeTurns } from './measure'

describe('median', () => {
  it.each([
    [[3], 3],
    [[10, 9, 2], 9],
    [[4, 1, 3, 2], 2.5],
  ])('of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected)
  })
})

describe('medianRatio', () => {
  it('divides within rounds, not medians', () => {
    const rates = (...all: number[]) => all.map((rate) => ({ cpu: 1, rate }))
    expect(medianRatio(rates(10, 200, 3), rates(5, 100, 30), ({ rate }) => rate)).toBe(2)
  })
})

describe('takeTurns', () => {
  it('has another one begin in each round', async () => {
    const order: string[] = []
    const turn = (name: string, rate: number) => ({
      name,
      run: async () => {
        order.push(name)
        return { cpu: 1, rate }
      },
    })
    const rounds = await takeTurns([turn('a', 1), turn('b', 2)], 3)
    expect(order).toEqual(['a', 'b', 'b', 'a', 'a', 'b'])
    expect(rounds.get('b')).toEqual([
      { cpu: 1, rate: 2 },
      { cpu: 1, rate: 2 },
      { cpu: 1, rate: 2 },
    ])
  })
})
