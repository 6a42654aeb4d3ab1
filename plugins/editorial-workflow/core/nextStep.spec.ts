import { describe, expect, it } from 'vitest'
import { NEW_VARIANT } from './evolve'
import { nextStep } from './nextStep'
import { reviewWorkflow } from './reviewWorkflow'
import type { Schedule, State, Variant } from './types'

const at = (state: State, more: Partial<Variant> = {}): Variant => ({ ...NEW_VARIANT, state, ...more })

describe('the next step', () => {
  it.each([
    ['draft', 'submit', null],
    ['changesRequested', 'submit', null],
    ['inReview', 'approve', 'editorial'],
    ['approved', 'publish', null],
  ] as const)('of a text that is %s is to %s', (state, action, step) => {
    expect(nextStep(reviewWorkflow, at(state))).toMatchObject({ action, step })
  })

  it('is for those that the workflow names', () => {
    expect(nextStep(reviewWorkflow, at('inReview'))?.roles).toEqual(['admin', 'editor'])
    expect(nextStep(reviewWorkflow, at('draft'))?.roles).toContain('author')
  })

  it('is nobody’s where the text is live, deleted or goes live by itself', () => {
    const publish = { id: 1 } as Schedule
    expect(nextStep(reviewWorkflow, at('published'))).toBeNull()
    expect(nextStep(reviewWorkflow, at('draft', { gone: true }))).toBeNull()
    expect(nextStep(reviewWorkflow, at('approved', { schedules: { publish, unpublish: null } }))).toBeNull()
  })
})
