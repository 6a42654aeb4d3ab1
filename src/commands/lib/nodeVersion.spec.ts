import { describe, expect, it } from 'vitest'
import { isOlder } from './nodeVersion.mjs'

describe('isOlder', () => {
  it.each([
    ['18.20.4', '20.9.0', true],
    ['20.8.1', '20.9.0', true],
    ['20.9.0', '20.9.0', false],
    ['20.10.0', '20.9.0', false],
    ['22.0.0', '20.9.0', false],
  ])('of %s and %s', (version, than, expected) => {
    expect(isOlder(version, than)).toBe(expected)
  })
})
