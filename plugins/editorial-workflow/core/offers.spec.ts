import { describe, expect, it } from 'vitest'
import { defineWorkflow } from './defineWorkflow'
import { NEW_VARIANT } from './evolve'
import { offers } from './offers'
import { reviewWorkflow } from './reviewWorkflow'
import type { Variant } from './types'

const workflow = defineWorkflow(reviewWorkflow)
const editor = { id: 'e', roles: ['editor'] }
const author = { id: 'a', roles: ['author'] }
const approved = { at: '2026-11-22T10:00:00.000Z', authors: ['a'], by: ['e'], fingerprint: 'f', version: 'v' }
const variant = (some: Partial<Variant>): Variant => ({ ...NEW_VARIANT, authors: ['a'], ...some })

describe('what a list offers', () => {
  it.each([
    ['a draft to its author', author, { state: 'draft' }, ['assign', 'submit']],
    ['a text in review to its author', author, { state: 'inReview' }, ['assign']],
    ['a text in review to an editor', editor, { state: 'inReview' }, ['assign', 'approve']],
    ['their own text to an editor', editor, { authors: ['e'], state: 'inReview' }, ['assign']],
    ['an approved text to an editor', editor, { approved, state: 'approved' }, ['assign', 'publish']],
    ['an approved text to an author', author, { approved, state: 'approved' }, ['assign']],
    ['what is live already', editor, { approved, live: approved, state: 'published' }, ['assign']],
    ['what is deleted', editor, { gone: true, state: 'inReview' }, []],
    ['anything to a stranger', { id: 's', roles: [] }, { state: 'inReview' }, []],
  ] as const)('%s', (_name, actor, some, expected) => {
    expect(offers({ actor, variant: variant(some), workflow })).toEqual(expected)
  })

  it('no second approval of the same person in one step, and one in the next', () => {
    const twice = defineWorkflow({
      ...reviewWorkflow,
      steps: [
        { id: 'one', approvals: 2, roles: ['editor'] },
        { id: 'two', approvals: 1, roles: ['editor'] },
      ],
    })
    const by = (...people: string[]) => people.map((each) => ({ at: approved.at, by: each, step: 'one' }))
    const ask = (approvals: Variant['approvals']) =>
      offers({ actor: editor, variant: variant({ approvals, state: 'inReview' }), workflow: twice })
    expect(ask(by('e'))).not.toContain('approve')
    expect(ask(by('x'))).toContain('approve')
    expect(ask(by('e', 'x'))).toContain('approve')
  })

  it('an own text, where the workflow lets authors approve after a time', () => {
    const lenient = defineWorkflow({ ...reviewWorkflow, selfApprovalAfterHours: 24 })
    const own = variant({ authors: ['e'], state: 'inReview' })
    expect(offers({ actor: editor, variant: own, workflow: lenient })).toContain('approve')
  })
})
