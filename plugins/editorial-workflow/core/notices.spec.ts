import { describe, expect, it } from 'vitest'
import { replay, NEW_VARIANT } from './evolve'
import { castOf, leavesBehind, NOTICE_GROUPS, NOTICE_KINDS, rulesOf } from './notices'
import { reviewWorkflow } from './reviewWorkflow'
import { approved, edited, eventOf, published, recordOf, ref, submitted, withdrawn } from './specHelpers'
import type { EventBody, Workflow, WorkflowEvent } from './types'

const told = (body: EventBody): string[] =>
  rulesOf(eventOf(9, 'edgars', body)).map(
    ({ except, kind, to }) => `${kind}: ${to.join(', ')}${except ? ` but ${except.join(', ')}` : ''}`,
  )

describe('who is told what', () => {
  const unpublished: EventBody = { type: 'unpublished', comment: null }
  it.each<[string, EventBody, string[]]>([
    ['a text is sent in', submitted(1), ['submitted: reviewers but authors']],
    [
      'the last step approves',
      approved(1),
      ['approved: submitter, authors, assignee', 'toPublish: publishers'],
    ],
    ['a step is done', approved(1, { final: false }), ['submitted: reviewers but authors']],
    ['one of two of a step approves', approved(1, { final: false, stepDone: false }), []],
    [
      'changes are asked for',
      { type: 'changesRequested', comment: 'x', step: 'editorial' },
      ['changesRequested: submitter, authors, assignee'],
    ],
    ['a text is taken back', withdrawn, ['withdrawn: reviewers but authors']],
    ['work is given', { type: 'assigned', assignee: 'toms', dueAt: null }, ['assigned: assignee']],
    [
      'something goes live past the review',
      { type: 'bypassed', comment: 'x', ref: ref(1) },
      ['bypassed: bypassers, publishers'],
    ],
    ['somebody publishes', published(1), ['published: submitter, authors']],
    ['a schedule publishes', { ...published(1), schedule: 4 } as EventBody, []],
    ['somebody takes it off', unpublished, ['unpublished: submitter, authors']],
    ['a schedule takes it off', { ...unpublished, schedule: 4 } as EventBody, []],
    [
      'its original takes it off',
      { ...unpublished, why: 'sourceChanged' } as EventBody,
      ['takenOff: assignee, authors, submitter'],
    ],
    ['somebody saves', edited, []],
    ['it is deleted', { type: 'discarded', why: 'deleted' }, []],
  ])('when %s', (_, body, expected) => {
    expect(told(body)).toEqual(expected)
  })

  it('when an import goes live past the review: nobody', () => {
    const bypassed: EventBody = { type: 'bypassed', comment: 'x', ref: ref(1) }
    expect(rulesOf({ ...eventOf(9, 'edgars', bypassed), actor: null })).toEqual([])
  })

  it('has a group for every kind', () => {
    expect(new Set(Object.values(NOTICE_KINDS))).toEqual(new Set(NOTICE_GROUPS))
  })
})

describe('who is who', () => {
  const TWO: Workflow = {
    ...reviewWorkflow,
    steps: [
      { id: 'first', approvals: 1, roles: ['editor'] },
      { id: 'second', approvals: 1, roles: ['admin'] },
    ],
  }
  const cast = (chain: WorkflowEvent[]) =>
    castOf(TWO, { after: replay(chain), before: replay(chain.slice(0, -1)), chain })
  const sent = [
    ['anna', edited],
    ['aija', edited],
    ['anna', submitted(1)],
  ] as [string, EventBody][]
  const first = ['edgars', approved(1, { final: false, step: 'first' })] as [string, EventBody]

  it('is read from the record as it was then', () => {
    expect(cast(recordOf(...sent))).toMatchObject({
      assignee: null,
      authors: ['anna', 'aija'],
      step: { id: 'first' },
      submitter: 'anna',
    })
  })

  it('asks the next step after the first', () => {
    expect(cast(recordOf(...sent, first)).step.id).toBe('second')
  })

  it('tells the step that had been asked of what is taken back', () => {
    expect(cast(recordOf(...sent, first, ['anna', withdrawn])).step.id).toBe('second')
  })

  it('knows whose text was approved, and whose went live though others write already', () => {
    const last = ['ada', approved(1, { step: 'second' })] as [string, EventBody]
    expect(cast(recordOf(...sent, first, last)).authors).toEqual(['anna', 'aija'])
    expect(
      cast(recordOf(...sent, first, last, ['toms', edited], ['ada', published(1, false)])),
    ).toMatchObject({ authors: ['anna', 'aija'], submitter: 'anna' })
  })

  it('names whom the work is given to, from now on', () => {
    const given: EventBody = { type: 'assigned', assignee: 'toms', dueAt: null }
    expect(cast(recordOf(['anna', edited], ['edgars', given])).assignee).toBe('toms')
  })
})

describe('a translation is left behind', () => {
  const basis = (fingerprint: string, at: string) => ({ at, fingerprint, version: 'v1' })
  const live = (fingerprint: string) => ({
    ...NEW_VARIANT,
    live: { ...ref(1), at: '2026-01-01', basis: basis(fingerprint, '2026-01-01') },
  })
  const event = eventOf(9, 'edgars', { ...published(2), basis: basis('new', '2026-02-01') } as EventBody)
  it.each<[string, WorkflowEvent, ReturnType<typeof live> | typeof NEW_VARIANT, object | null, boolean]>([
    ['by new words', event, live('old'), basis('old', '2026-01-01'), true],
    ['by the first publication, of an older draft', event, NEW_VARIANT, basis('old', '2026-01-01'), true],
    ['not where it says the same', event, live('old'), basis('new', '2026-02-01'), false],
    ['not where it is ahead', event, live('old'), basis('newer', '2026-02-02'), false],
    ['not by what changes no words', event, live('new'), basis('old', '2026-01-01'), false],
    ['not where nobody has approved it', event, live('old'), null, false],
    ['not by an approval', eventOf(9, 'e', approved(1)), live('old'), basis('old', '2026-01-01'), false],
  ])('%s', (_, what, before, from, expected) => {
    expect(leavesBehind(what, before, from as null)).toBe(expected)
  })
})
