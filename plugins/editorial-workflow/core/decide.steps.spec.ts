import { describe, expect, it } from 'vitest'
import { decide } from './decide'
import { presentStep } from './presentStep'
import { NEW_VARIANT } from './evolve'
import { after, allow, AUTHOR, codes, edited, inputOf, play, reasons, ref, twoSteps } from './specHelpers'
import type { Action, Actor, Variant } from './types'

const LEA: Actor = { id: 'lea', roles: ['lawyer'] }
const LEO: Actor = { id: 'leo', roles: ['lawyer', 'author'] }
const EVA: Actor = { id: 'eva', roles: ['editor'] }

describe('several steps', () => {
  const workflow = twoSteps()
  const approve = { command: { action: 'approve' as const }, workflow }
  const sent = play(after(NEW_VARIANT, ['anna', edited]), {
    actor: AUTHOR,
    command: { action: 'submit' },
    workflow,
  })
  const codesOf = (variant: Variant, actor: Actor, action: Action = 'approve', by = workflow): string[] =>
    codes(decide(inputOf({ actor, command: { action }, variant, workflow: by })))

  it('go in order, each with as many people as it asks for', () => {
    expect(codesOf(sent, EVA)).toEqual(['roleMissing'])
    expect(codesOf(sent, LEA)).toEqual([])
    const one = play(sent, { ...approve, actor: LEA })
    expect(one).toMatchObject({ state: 'inReview', step: 0 })
    expect(reasons(inputOf({ ...approve, actor: LEA, variant: one }))).toEqual([
      { code: 'approvedBefore', kind: 'conflict', clearedBy: ['other'] },
    ])
    expect(codesOf(one, EVA)).toEqual(['roleMissing'])
    const two = play(one, { ...approve, actor: LEO })
    expect(two).toMatchObject({ approved: null, state: 'inReview', step: 1 })
    expect(codesOf(two, LEA)).toEqual(['roleMissing'])
    const three = play(two, { ...approve, actor: EVA })
    expect(three).toMatchObject({ approved: { ...ref(3), by: ['lea', 'leo', 'eva'] }, state: 'approved' })
  })

  it('tell where the review is', () => {
    const events = [LEA, LEO, EVA].reduce<{ told: object[]; variant: Variant }>(
      ({ told, variant }, actor) => {
        const decision = allow(inputOf({ ...approve, actor, variant }))
        return { told: [...told, ...decision.events], variant: decision.next }
      },
      { told: [], variant: sent },
    )
    expect(events.told).toMatchObject([
      { final: false, step: 'legal', stepDone: false },
      { final: false, step: 'legal', stepDone: true },
      { final: true, step: 'editorial', stepDone: true },
    ])
  })

  it('let each step send back, and say which it was', () => {
    const atEditorial = play(sent, { ...approve, actor: LEA }, { ...approve, actor: LEO })
    expect(codesOf(atEditorial, LEA, 'requestChanges')).toEqual(['roleMissing'])
    const back = allow(
      inputOf({ actor: EVA, command: { action: 'requestChanges' }, variant: atEditorial, workflow }),
    )
    expect(back.events).toMatchObject([{ step: 'editorial' }])
  })

  describe.each(['restart', 'resume'] as const)('%s after changes', (onChanges) => {
    const flow = twoSteps(onChanges)
    const at = { workflow: flow }
    const atEditorial = play(
      sent,
      { ...at, actor: LEA, command: { action: 'approve' } },
      { ...at, actor: LEO, command: { action: 'approve' } },
    )
    const back = play(atEditorial, { ...at, actor: EVA, command: { action: 'requestChanges' } })
    const submit = { ...at, actor: AUTHOR, command: { action: 'submit' as const }, facts: { head: ref(4) } }
    const facts = { head: ref(4) }

    it('begins at the right step', () => {
      const again = play(after(back, ['anna', edited]), submit)
      expect(again.step).toBe(onChanges === 'resume' ? 1 : 0)
      expect(presentStep(flow, again).id).toBe(onChanges === 'resume' ? 'editorial' : 'legal')
      if (onChanges === 'restart') return
      const done = play(again, { ...at, actor: EVA, command: { action: 'approve' }, facts })
      expect(done).toMatchObject({ approved: { ...ref(4), by: ['lea', 'leo', 'eva'] }, state: 'approved' })
    })

    it('asks the step again that sent it back', () => {
      const atLegal = play(sent, { ...at, actor: LEA, command: { action: 'approve' } })
      const again = play(atLegal, { ...at, actor: LEO, command: { action: 'requestChanges' } }, submit)
      expect(again.approvals).toEqual([])
      expect(presentStep(flow, again).id).toBe('legal')
    })

    it('begins from the first step after it was withdrawn', () => {
      const again = play(back, { ...at, actor: AUTHOR, command: { action: 'withdraw' } }, submit)
      expect(again).toMatchObject({ approvals: [], step: 0 })
    })

    it('does not count the approval of whoever then wrote', () => {
      const again = play(after(back, ['leo', edited]), submit)
      expect(presentStep(flow, again).id).toBe('legal')
      const input = inputOf({ ...at, actor: LEO, command: { action: 'approve' }, facts, variant: again })
      expect(codes(decide(input))).toEqual(['ownText'])
    })
  })
})
