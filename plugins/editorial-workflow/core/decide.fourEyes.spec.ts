import { describe, expect, it } from 'vitest'
import { defineWorkflow } from './defineWorkflow'
import { NEW_VARIANT } from './evolve'
import { reviewWorkflow } from './reviewWorkflow'
import {
  ADMIN,
  after,
  allow,
  approved,
  edited,
  EDITOR,
  inputOf,
  published,
  reasons,
  ref,
  sentBack,
  submitted,
  THEN,
  withdrawn,
} from './specHelpers'
import type { DecideInput } from './judge'
import type { Actor, EventBody, Facts, Reason, Variant, Workflow } from './types'

describe('four eyes', () => {
  const ownText = [{ code: 'ownText', kind: 'forbidden', clearedBy: ['other'] }]
  const approve = (variant: Variant, actor: Actor, facts: Partial<Facts> = {}): readonly Reason[] =>
    reasons(inputOf({ actor, command: { action: 'approve' }, facts, variant }))
  const written = (...by: string[]): Variant =>
    after(NEW_VARIANT, ...by.map((id): [string, EventBody] => [id, edited]), ['anna', submitted(3)])

  it.each([
    ['the only author', written('edgars'), EDITOR],
    ['one of several', written('anna', 'edgars', 'toms'), EDITOR],
    ['an administrator', written('ada'), ADMIN],
    ['who created it', after(NEW_VARIANT, ['edgars', { type: 'created' }], ['anna', submitted(3)]), EDITOR],
    [
      'who went back to it',
      after(
        NEW_VARIANT,
        ['anna', edited],
        ['edgars', { type: 'reverted', authors: [], from: 'v1' }],
        ['anna', submitted(3)],
      ),
      EDITOR,
    ],
    [
      'who wrote before it was withdrawn and sent in again by another',
      after(written('edgars'), ['edgars', withdrawn], ['anna', edited], ['anna', submitted(3)]),
      EDITOR,
    ],
    [
      'who wrote before changes were requested',
      after(written('edgars'), ['rita', sentBack()], ['anna', edited], ['anna', submitted(3)]),
      EDITOR,
    ],
    [
      'who edited after the other had sent it in',
      after(written('anna'), ['edgars', edited], ['anna', submitted(3)]),
      EDITOR,
    ],
    [
      'whose approved text was withdrawn',
      after(written('edgars'), ['rita', approved(3)], ['edgars', withdrawn], ['anna', submitted(3)]),
      EDITOR,
    ],
    [
      'whose approved text was withdrawn after somebody had gone on',
      after(
        written('edgars'),
        ['rita', approved(3)],
        ['anna', edited],
        ['anna', withdrawn],
        ['anna', submitted(3)],
      ),
      EDITOR,
    ],
    [
      'whose live text came back from the trash',
      after(
        written('edgars'),
        ['rita', approved(3)],
        ['rita', published(3)],
        ['ada', { type: 'discarded', why: 'trashed' }],
        ['ada', { type: 'restored' }],
        ['anna', submitted(3)],
      ),
      EDITOR,
    ],
    [
      'whose text was let out past the review',
      after(
        written('edgars'),
        ['ada', { type: 'bypassed', comment: 'Urgent.', ref: ref(3) }],
        ['ada', published(3)],
        ['anna', edited],
        ['anna', submitted(3)],
      ),
      EDITOR,
    ],
    [
      'to whose text, older than the approval, somebody went back',
      after(
        written('edgars', 'anna'),
        ['rita', approved(3)],
        ['anna', { type: 'reverted', authors: ['edgars'], from: 'v1' }],
        ['anna', submitted(3)],
      ),
      EDITOR,
    ],
  ])('refuses %s', (_, variant, actor) => {
    expect(approve(variant, actor)).toEqual(ownText)
  })

  it.each([
    ['who has not written', written('anna'), EDITOR],
    [
      'who sent in what another wrote',
      after(written('anna'), ['anna', withdrawn], ['edgars', submitted(3)]),
      EDITOR,
    ],
    [
      'whose text another approved before',
      after(written('edgars'), ['rita', approved(3)], ['anna', edited], ['anna', submitted(3)]),
      EDITOR,
    ],
    [
      'where somebody else went back to what was approved',
      after(
        written('edgars'),
        ['rita', approved(3)],
        ['anna', { type: 'reverted', authors: [], from: 'v3' }],
        ['anna', edited],
        ['anna', submitted(3)],
      ),
      EDITOR,
    ],
  ])('lets through %s', (_, variant, actor) => {
    expect(approve(variant, actor)).toEqual([])
  })

  it('lets nobody off because nobody else is there, unless the workflow says so', () => {
    expect(approve(written('edgars'), EDITOR, { otherReviewer: false })).toEqual(ownText)
  })

  describe('alone', () => {
    const workflow = defineWorkflow({ ...reviewWorkflow, selfApprovalAfterHours: 24 })
    const at = (hours: number): Date => new Date(Date.parse(THEN) + hours * 3_600_000)
    const wish = (now: Date, facts: Partial<Facts>, variant = written('edgars')): DecideInput =>
      inputOf({ actor: EDITOR, command: { action: 'approve' }, facts, now, variant, workflow })

    it.each([
      ['at once', at(0), false, false],
      ['a moment too early', new Date(at(24).getTime() - 1), false, false],
      ['when the time is over', at(24), false, true],
      ['much later, but not alone', at(1000), true, false],
      ['at a time that is none', new Date(NaN), false, false],
    ])('%s', (_, now, otherReviewer, may) => {
      expect(reasons(wish(now, { otherReviewer }))).toEqual(may ? [] : ownText)
    })

    it('is marked in the record', () => {
      expect(allow(wish(at(24), { otherReviewer: false })).events).toMatchObject([{ bySelf: true }])
      const other = wish(at(24), { otherReviewer: false }, written('anna'))
      expect(allow(other).events).toMatchObject([{ bySelf: false }])
    })

    it('waits anew after it was withdrawn', () => {
      const { next } = allow(
        inputOf({ actor: EDITOR, command: { action: 'withdraw' }, variant: written('edgars') }),
      )
      const again = allow(
        inputOf({ actor: EDITOR, command: { action: 'submit' }, now: at(23), variant: next, workflow }),
      ).next
      expect(reasons(wish(at(46), { otherReviewer: false }, again))).toEqual(ownText)
      expect(reasons(wish(at(47), { otherReviewer: false }, again))).toEqual([])
    })
  })

  it('is marked also where a workflow does not ask for it', () => {
    const workflow: Workflow = {
      ...reviewWorkflow,
      transitions: reviewWorkflow.transitions.map((each) => ({
        ...each,
        guards: each.guards.filter((guard) => guard !== 'fourEyes'),
      })),
    }
    const input = inputOf({
      actor: EDITOR,
      command: { action: 'approve' },
      variant: written('edgars'),
      workflow,
    })
    expect(allow(input).events).toMatchObject([{ bySelf: true }])
  })
})
