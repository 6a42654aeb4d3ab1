import { describe, expect, it } from 'vitest'
import { planTests } from './testPlan.mjs'

const SPECS = ['src/i18n/format.spec.ts', 'tests/e2e/smoke.spec.ts', 'tests/int/api.spec.ts']

describe('planTests', () => {
  it.each([
    [[], { vitest: true, browser: true }],
    [['tests/int/api.spec.ts'], { vitest: true, browser: false }],
    [['./tests/int/api'], { vitest: true, browser: false }],
    [['tests/e2e'], { vitest: false, browser: true }],
    [['smoke', 'format'], { vitest: true, browser: true }],
    [['-t', 'a name'], { vitest: true, browser: true }],
    [['--bail=1', 'format'], { vitest: true, browser: false }],
  ])('of %j asks for %j', (args, plan) => {
    expect(planTests(args, SPECS)).toEqual(plan)
  })

  it('refuses a word that picks no file', () => {
    expect(() => planTests(['format', 'typo'], SPECS)).toThrow('“typo”')
  })
})
