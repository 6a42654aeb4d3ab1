import { describe, expect, it } from 'vitest'
import { planTests } from './testPlan.mjs'

const SPECS = [
  'src/i18n/format.spec.ts',
  'tests/e2e/smoke.spec.ts',
  'tests/int/api.spec.ts',
  'tests/pack/plugin.spec.ts',
]

describe('planTests', () => {
  it.each([
    [[], { vitest: true, browser: true, pack: true }],
    [['tests/int/api.spec.ts'], { vitest: true, browser: false, pack: false }],
    [['./tests/int/api'], { vitest: true, browser: false, pack: false }],
    [['tests/e2e'], { vitest: false, browser: true, pack: false }],
    [['tests/pack'], { vitest: false, browser: false, pack: true }],
    [['smoke', 'format'], { vitest: true, browser: true, pack: false }],
    [['-t', 'a name'], { vitest: true, browser: true, pack: true }],
    [['--bail=1', 'format'], { vitest: true, browser: false, pack: false }],
  ])('of %j asks for %j', (args, plan) => {
    expect(planTests(args, SPECS)).toEqual(plan)
  })

  it('refuses a word that picks no file', () => {
    expect(() => planTests(['format', 'typo'], SPECS)).toThrow('“typo”')
  })
})
