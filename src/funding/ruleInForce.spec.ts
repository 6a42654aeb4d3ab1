import { describe, expect, it } from 'vitest'
import { ruleInForce, type PublicityRule } from './ruleInForce'

const rule = (statement: string, validFrom?: string, validTo?: string): PublicityRule => ({
  source: 'A law',
  statement,
  validFrom,
  validTo,
})
const FIRST = rule('first', '2014-01-01T00:00:00.000Z', '2019-12-31T12:00:00.000Z')
const SECOND = rule('second', '2021-01-01T12:00:00.000Z')
const THIRD = rule('third', '2024-06-01T12:00:00.000Z', '2024-12-31T00:00:00.000Z')
const ALL = [SECOND, THIRD, FIRST]

describe('ruleInForce', () => {
  it.each<[string, string, string | undefined]>([
    ['on its first day', '2014-01-01T05:00:00Z', 'first'],
    ['on its last day, to the end', '2019-12-31T23:00:00Z', 'first'],
    ['in a gap: the one before it', '2020-05-01T00:00:00Z', 'first'],
    ['of one that goes on', '2023-05-01T00:00:00Z', 'second'],
    ['of two in force the newer', '2024-07-01T00:00:00Z', 'third'],
    ['after the newer has ended the older', '2025-07-01T00:00:00Z', 'second'],
    ['before all of them the first', '2010-01-01T00:00:00Z', 'first'],
  ])('%s', (_when, day, expected) => {
    expect(ruleInForce(ALL, new Date(day))?.statement).toBe(expected)
  })

  it('one without dates always holds', () => {
    expect(ruleInForce([rule('always')], new Date('1999-01-01'))?.statement).toBe('always')
    expect(ruleInForce([rule('always'), SECOND], new Date('2022-01-01'))?.statement).toBe('second')
  })

  it.each([undefined, null, []])('there is none in %j', (rules) => {
    expect(ruleInForce(rules, new Date())).toBeUndefined()
  })
})
