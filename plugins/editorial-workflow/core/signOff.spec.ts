import { describe, expect, it } from 'vitest'
import { decideSignOff, type SignOffInput } from './signOff'
import { guestId, isGuestId } from './guestId'
import { reviewWorkflow } from './reviewWorkflow'
import {
  after,
  AUTHOR,
  codes,
  EDITOR,
  edited,
  inputOf,
  NOW,
  ref,
  SCHEDULED,
  submitted,
  twoSteps,
  VARIANTS,
} from './specHelpers'
import type { Actor, Decision, Findings, Variant, Workflow } from './types'

const counting: Workflow = {
  ...reviewWorkflow,
  steps: reviewWorkflow.steps.map((step) => ({ ...step, signOff: 'counts' })),
}
const byTwo: Workflow = { ...counting, steps: counting.steps.map((step) => ({ ...step, approvals: 2 })) }
const WILMA: Actor = { id: 'wilma', roles: ['editor'] }

type Wish = Partial<SignOffInput> & { found?: Partial<Findings> }
const wish = ({ found, variant = VARIANTS.inReview, ...more }: Wish = {}): SignOffInput => ({
  facts: inputOf({ command: { action: 'approve' }, found, variant }).facts,
  held: 'f3',
  now: NOW,
  ref: ref(3),
  signOff: { evidence: 'e1', id: 's1', preview: 'p1' },
  variant,
  vouching: EDITOR,
  workflow: counting,
  ...more,
})
type Done = Exclude<Decision, { refused: unknown }>
const done = (given: Wish = {}): Done => {
  const decision = decideSignOff(wish(given))
  expect(codes(decision)).toEqual([])
  return decision as Done
}
const types = (given: Wish): string[] => done(given).events.map(({ type }) => type)

describe('a sign-off of a guest', () => {
  it('is evidence of what was read, and changes nothing of the review', () => {
    const { effects, events, next } = done({ workflow: reviewWorkflow })
    expect(events).toEqual([{ type: 'signedOff', evidence: 'e1', preview: 'p1', ref: ref(3), signOff: 's1' }])
    expect(effects).toEqual([])
    const { inReview } = VARIANTS
    expect(next).toEqual({ ...inReview, revision: inReview.revision + 1 })
  })

  it('is an approval by the guest where the step lets it count, and nobody’s who has an account', () => {
    const { events, next } = done()
    expect(events[1]).toEqual({
      type: 'approved',
      bySelf: false,
      comment: null,
      final: true,
      guest: 'p1',
      ref: ref(3),
      step: 'editorial',
      stepDone: true,
      vouchedBy: 'edgars',
    })
    expect(next).toMatchObject({ approved: { ...ref(3), by: [guestId('p1')] }, state: 'approved' })
  })

  it('goes out with the publication that is scheduled, as any newer approval', () => {
    const { next } = done({ variant: SCHEDULED.inReview })
    expect(next.schedules.publish?.ref).toEqual(ref(3))
  })

  it('tells what the checks warn of where it approves', () => {
    const warning = { code: 'odd', level: 'warn', message: 'Odd.' } as const
    expect(done({ found: { checks: [warning] } }).warnings).toEqual([warning])
    expect(done({ found: { checks: [warning] }, workflow: reviewWorkflow }).warnings).toEqual([])
  })

  it.each<[string, Wish]>([
    ['whoever made the link is not there any more', { vouching: null }],
    ['whoever made the link may not approve', { vouching: AUTHOR }],
    ['whoever made the link wrote the text', { vouching: WILMA }],
    ['another version is in review', { held: 'f2', ref: ref(2) }],
    ['nothing is in review', { variant: VARIANTS.draft }],
    ['a check stands in the way', { found: { checks: [{ code: 'c', level: 'block', message: 'No.' }] } }],
    ['something required is empty', { found: { missing: [{ id: 'title', name: 'Title' }] } }],
  ])('stays evidence where %s', (_name, given) => {
    expect(types(given)).toEqual(['signedOff'])
  })

  it('counts once for each link, and once for whoever answers for it', () => {
    const one = done({ workflow: byTwo }).next
    expect(one).toMatchObject({
      approvals: [{ by: 'guest:p1', step: 'editorial', vouchedBy: 'edgars' }],
      state: 'inReview',
    })
    expect(types({ variant: one, workflow: byTwo })).toEqual(['signedOff'])
    const other = { evidence: 'e2', id: 's2', preview: 'p2' }
    expect(types({ signOff: other, variant: one, workflow: byTwo })).toEqual(['signedOff'])
    const rita: Actor = { id: 'rita', roles: ['editor'] }
    expect(types({ variant: one, vouching: rita, workflow: byTwo })).toEqual(['signedOff'])
    expect(types({ signOff: other, variant: one, vouching: rita, workflow: byTwo })).toEqual([
      'signedOff',
      'approved',
    ])
  })

  it('counts at its own step alone', () => {
    const [legal, editorial] = twoSteps().steps
    if (!legal || !editorial) throw new Error('There are two steps.')
    const workflow: Workflow = {
      ...twoSteps(),
      steps: [{ ...legal, approvals: 1, signOff: 'counts' }, editorial],
    }
    const lea: Actor = { id: 'lea', roles: ['lawyer'] }
    const variant: Variant = after(VARIANTS.draft, ['wilma', edited], ['wilma', submitted(3)])
    const { events, next } = done({ variant, vouching: lea, workflow })
    expect(events[1]).toMatchObject({ final: false, step: 'legal', stepDone: true })
    expect(types({ variant: next, vouching: EDITOR, workflow })).toEqual(['signedOff'])
  })

  it.each<[string, Partial<SignOffInput>]>([
    ['versionChanged', { held: 'f9' }],
    ['versionGone', { held: null }],
    ['trashed', { facts: { ...wish().facts, trashed: true } }],
  ])('is refused with %s', (code, given) => {
    const decision = decideSignOff(wish(given))
    expect(decision).toMatchObject({ refused: [{ code, kind: 'conflict' }] })
  })
})

it('guests are told from users', () => {
  expect([isGuestId(guestId('p1')), isGuestId('5f3')]).toEqual([true, false])
})
