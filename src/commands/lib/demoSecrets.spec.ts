import { describe, expect, it } from 'vitest'
import { demoPassword } from './demoSecrets.mjs'

describe('demoPassword', () => {
  it('makes a new one that can be read out', () => {
    const made = demoPassword({})
    expect(made).toMatch(/^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/)
    expect(demoPassword({})).not.toBe(made)
  })

  it('takes the one given, if it is long enough', () => {
    expect(demoPassword({ DEMO_PASSWORD: 'twelve-signs' })).toBe('twelve-signs')
    expect(() => demoPassword({ DEMO_PASSWORD: 'too-short' })).toThrow('at least 12')
  })
})
