import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decide } from './decide'
import { evolve, NEW_VARIANT, replay } from './evolve'
import { isApprovedLive } from './isApprovedLive'
import { reviewWorkflow } from './reviewWorkflow'
import { unfold } from './settle'
import { edited, findingsOf, inputOf, THEN, twoSteps } from './specHelpers'
import { versionAuthors } from './versionAuthors'
import {
  ACTIONS,
  TARGETS,
  type Action,
  type Actor,
  type Command,
  type Decision,
  type EventBody,
  type Facts,
  type Target,
  type Variant,
  type Workflow,
  type WorkflowEvent,
} from './types'

/*
 * Random stories, told to `decide` and beside it to a model that knows nothing of events: who wrote which words, and which words
 * somebody else has approved. The clock moves, and what is due by then is carried out, in time or late.
 */

/** Each word with who wrote it. */
type Words = ReadonlyMap<string, string>
type Version = { id: string; saved: string; words: Words }

const CAST: readonly Actor[] = [
  { id: 'ada', roles: ['admin', 'lawyer', 'editor'] },
  { id: 'eva', roles: ['editor', 'lawyer'] },
  { id: 'leo', roles: ['lawyer', 'author'] },
  { id: 'lea', roles: ['lawyer', 'editor'] },
  { id: 'edgars', roles: ['editor'] },
]

/** `pick` chooses the person, and where there is a choice also the version. */
type Turn = { kind: 'autosave' | 'restore' | 'run' | 'save' | 'trash' | 'wait' | Action; pick: number }

type Kinds = fc.Arbitrary<Turn['kind']>
const turnsOf = (kind: Kinds): fc.Arbitrary<Turn[]> =>
  fc.array(fc.record({ kind, pick: fc.nat(999) }), { maxLength: 60, minLength: 30 })

const turns = turnsOf(
  fc.oneof(
    { arbitrary: fc.constantFrom('save', 'submit', 'approve'), weight: 6 },
    { arbitrary: fc.constantFrom('autosave', 'publish', 'requestChanges', ...ACTIONS), weight: 5 },
    { arbitrary: fc.constantFrom('wait', 'run', 'schedulePublish', 'scheduleUnpublish'), weight: 3 },
    { arbitrary: fc.constantFrom('trash', 'restore', 'restore'), weight: 1 },
  ),
)
/** Through many approvals and back again. */
const reverts = turnsOf(
  fc.oneof(
    { arbitrary: fc.constantFrom('save', 'submit', 'approve', 'approve', 'revert'), weight: 12 },
    { arbitrary: fc.constantFrom('withdraw', 'autosave', 'publish'), weight: 1 },
  ),
)

/** Scheduled, replaced, called off and carried out, over and over. */
const schedules = turnsOf(
  fc.oneof(
    { arbitrary: fc.constantFrom('save', 'submit', 'approve', 'approve'), weight: 8 },
    { arbitrary: fc.constantFrom('schedulePublish', 'scheduleUnpublish', 'wait', 'run'), weight: 8 },
    {
      arbitrary: fc.constantFrom(
        'withdraw',
        'publish',
        'unpublish',
        'unschedulePublish',
        'unscheduleUnpublish',
      ),
      weight: 2,
    },
    { arbitrary: fc.constantFrom('bypass', 'trash', 'restore', 'autosave'), weight: 1 },
  ),
)

const HOUR = 3_600
const NOONE: Actor = { id: '', roles: [] }

const printOf = (words: Words): string => [...words.keys()].sort().join(' ')

class Story {
  readonly done = new Set<string>()
  private approvals = 0
  private readonly events: WorkflowEvent[] = []
  /** Words that somebody else has approved, with the number of that approval. */
  private readonly read = new Map<string, number>()
  /** The version that somebody approved last, as long as that has not been taken back. */
  private standing: null | string = null
  private trashed = false
  private variant = NEW_VARIANT
  private seconds = 0
  private readonly versions: Version[] = [{ id: 'v0', saved: this.tick(), words: new Map() }]
  private written = 0

  constructor(private readonly workflow: Workflow) {}

  tell({ kind, pick }: Turn): void {
    const actor = CAST[pick % CAST.length]
    if (!actor) return
    if (kind === 'trash') this.trash(actor)
    else if (kind === 'restore') this.restore(actor)
    else if (kind === 'wait') this.seconds += ((pick % 4) + 1) * HOUR
    else if (kind === 'run') this.run()
    else if (kind === 'save' || kind === 'autosave') this.write(actor, kind === 'autosave', pick % 3 === 0)
    else this.command(actor, kind, pick)
    this.check()
  }

  finish(): void {
    expect(replay(this.events)).toEqual(this.variant)
    expect(this.variant.revision).toBe(this.events.length)
  }

  private get head(): Version {
    return this.versions.at(-1) ?? { id: '', saved: THEN, words: new Map() }
  }

  private tick(): string {
    return new Date(Date.parse(THEN) + (this.seconds += 1) * 1_000).toISOString()
  }

  private authorsOf(version: string | undefined): readonly string[] {
    const i = this.versions.findIndex(({ id }) => id === version)
    const span = { next: this.versions[i + 1]?.saved ?? null, saved: this.versions[i]?.saved ?? '' }
    return i === -1 ? [] : versionAuthors(this.events, { ...span, version: version ?? '' })
  }

  private wordsOf(version: string | undefined): Words {
    return this.versions.find(({ id }) => id === version)?.words ?? new Map()
  }

  private add(words: Words): void {
    this.versions.push({ id: `v${this.versions.length}`, saved: this.tick(), words })
  }

  private record(actor: Actor | null, bodies: readonly EventBody[], at = this.tick()): void {
    for (const event of unfold(this.variant, bodies, { actor, now: new Date(at) })) {
      this.events.push(event)
      this.variant = evolve(this.variant, event)
      if (event.type === 'unscheduled') this.done.add(event.why)
    }
  }

  private trash(actor: Actor): void {
    if (this.trashed) return
    if (this.variant.approved) this.takeBack()
    this.record(actor, [{ type: 'discarded', why: 'trashed' }])
    this.trashed = true
  }

  private restore(actor: Actor): void {
    if (this.trashed) this.record(actor, [{ type: 'restored' }])
    this.trashed = false
  }

  /** As the binding does it: what is in review is frozen, and an author who goes on with a draft is no news. */
  private write(actor: Actor, inPlace: boolean, shortens: boolean): void {
    const { authors, state } = this.variant
    if (this.trashed || state === 'inReview') return
    const kept = [...this.head.words].slice(0, shortens ? -1 : undefined)
    const words = new Map(kept).set(`w${(this.written += 1)}`, actor.id)
    if (inPlace) Object.assign(this.head, { saved: this.tick(), words })
    else this.add(words)
    const isFinished = state === 'approved' || state === 'published'
    if (isFinished || !authors.includes(actor.id)) this.record(actor, [edited])
  }

  private command(actor: Actor, action: Action, pick: number): void {
    const before = this.variant
    const now = this.tick()
    const version =
      action === 'revert' ? this.versions[pick % this.versions.length]?.id : before.submitted?.version
    // Of seven hours one is over already.
    const instant = new Date(Date.parse(now) + ((pick % 7) - 1) * HOUR * 1_000).toISOString()
    const when = { instant, zone: 'Europe/Riga' }
    const decision = this.decide(actor, { action, version, when }, now)
    if ('refused' in decision) return
    this.done.add(action)
    this.record(actor, decision.events, now)
    expect(decision.next).toEqual(this.variant)
    if (action === 'approve') this.afterApproval(actor, this.wordsOf(version))
    if (action === 'withdraw' && before.approved && !this.variant.approved) this.takeBack()
    if (action === 'revert') this.add(this.wordsOf(version))
  }

  private decide(actor: Actor, command: Pick<Command, 'action'> & Partial<Command>, now: string): Decision {
    const head = { fingerprint: printOf(this.head.words), version: this.head.id }
    const facts = {
      findings: this.findings(this.variant),
      head,
      trashed: this.trashed,
      versionAuthors: this.authorsOf(command.version),
    }
    const { variant, workflow } = this
    const decision = decide(inputOf({ actor, command, facts, now: new Date(now), variant, workflow }))
    if ('refused' in decision) return decision
    expect(this.trashed).toBe(false)
    const [effect] = decision.effects
    if (effect?.do === 'publish') {
      const out = this.wordsOf(effect.ref.version)
      // Also where autosave has written into it since.
      expect(printOf(out)).toBe(effect.ref.fingerprint)
      if (command.action === 'publish') expect(this.unread(out)).toEqual([])
    }
    return decision
  }

  /** As a runner does it: publication first, then the end of it, each once; what cannot be done is over. */
  private run(): void {
    const now = this.tick()
    for (const target of TARGETS) this.carryOut(target, now)
    const due = TARGETS.filter((target) => this.isDue(target, now))
    expect(due).toEqual([])
  }

  private isDue(target: Target, now: string): boolean {
    const schedule = this.variant.schedules[target]
    return schedule !== null && schedule.instant <= now
  }

  private carryOut(target: Target, now: string): void {
    const schedule = this.variant.schedules[target]
    if (!schedule) return
    const { id, instant } = schedule
    const decision = this.decide(NOONE, { action: target, revision: 0, schedule: id }, now)
    if (!this.isDue(target, now)) {
      expect(decision).toMatchObject({ refused: [{ code: 'notDue' }] })
      return
    }
    const lateBy = Date.parse(now) - Date.parse(instant)
    if ('refused' in decision) {
      // What was approved has been written into since.
      expect(decision.refused.map(({ code }) => code)).toEqual(['versionChanged'])
      const { refused: reasons } = decision
      this.record(null, [{ type: 'scheduleFailed', lateBy, reasons, schedule: id, target }], now)
      this.done.add('scheduleFailed')
      return
    }
    expect(decision.events).toMatchObject([{ lateBy, schedule: id }])
    if (target === 'publish') expect(decision.effects).toMatchObject([{ ref: { version: this.standing } }])
    this.record(null, decision.events, now)
    expect(decision.next).toEqual(this.variant)
    this.done.add(`${target} by itself`)
    const again = this.decide(NOONE, { action: target, revision: 0, schedule: id }, now)
    expect(again).toMatchObject({ refused: [{ code: 'notScheduled' }] })
  }

  private findings({ approved, submitted }: Variant): Facts['findings'] {
    const print = (version: string | undefined): string => printOf(this.wordsOf(version))
    return findingsOf({
      approved: print(approved?.version),
      head: print(this.head.id),
      submitted: print(submitted?.version),
    })
  }

  /** Nobody has approved words of their own that nobody else had read. */
  private afterApproval(actor: Actor, sent: Words): void {
    const writers = this.unread(sent).map(([, by]) => by)
    expect(writers).not.toContain(actor.id)
    const { approved, state } = this.variant
    if (state !== 'approved') return
    this.done.add('approved')
    this.standing = approved?.version ?? null
    if (this.variant.schedules.publish) this.done.add('carried over')
    expect(approved?.fingerprint).toBe(printOf(sent))
    expect(approved?.by.filter((id) => writers.includes(id))).toEqual([])
    expect(approved?.by).toHaveLength(this.workflow.steps.reduce((sum, { approvals }) => sum + approvals, 0))
    this.approvals += 1
    for (const [word] of this.unread(sent)) this.read.set(word, this.approvals)
  }

  private takeBack(): void {
    this.standing = null
    for (const [word, approval] of this.read) if (approval === this.approvals) this.read.delete(word)
  }

  private unread(words: Words): [word: string, by: string][] {
    return [...words].filter(([word]) => !this.read.has(word))
  }

  /** What holds after every turn. */
  private check(): void {
    const { approvals, approved, gone, live, schedules, state, submitted } = this.variant
    const { publish, unpublish } = schedules
    const print = printOf(this.head.words)
    const people = approvals.map(({ by, step }) => `${step}:${by}`)
    const found = {
      approvalsInReviewOnly: approvals.length === 0 || state === 'inReview' || state === 'changesRequested',
      approvedIsWorkingCopy: state !== 'approved' || approved?.fingerprint === print,
      frozenInReview: state !== 'inReview' || submitted?.fingerprint === print,
      liveIsWorkingCopy: state !== 'published' || live?.fingerprint === print,
      liveBeforeItsEnd:
        unpublish === null || (publish === null ? live !== null : publish.instant < unpublish.instant),
      nothingScheduledOfWhatIsGone: !gone || (publish === null && unpublish === null),
      scheduledIsApproved:
        publish === null ||
        (publish.ref?.version === approved?.version && publish.ref?.fingerprint === approved?.fingerprint),
      scheduledIsNotLive: publish === null || (approved !== null && !isApprovedLive(this.variant)),
      nobodyTwice: new Set(people).size === people.length,
      sentInReviewOnly: (submitted !== null) === (state === 'inReview'),
    }
    if (Object.values(found).includes(false)) expect({ ...found, state }).toEqual({})
  }
}

/** What becomes of schedules, all of it. */
const OUTCOMES = [
  'cancelled',
  'carried over',
  'notLive',
  'publish by itself',
  'published',
  'replaced',
  'scheduleFailed',
  'trashed',
  'unpublish by itself',
  'unpublished',
  'withdrawn',
]

describe('random stories', () => {
  it.each([
    ['one step', reviewWorkflow, turns, 250, ACTIONS],
    ['two steps, from the start after changes', twoSteps('restart'), turns, 400, ACTIONS],
    ['two steps, going on after changes', twoSteps('resume'), turns, 400, ACTIONS],
    ['one step and many schedules', reviewWorkflow, schedules, 400, OUTCOMES],
    [
      'two steps and many schedules',
      twoSteps('resume'),
      schedules,
      400,
      ['schedulePublish', 'publish by itself'],
    ],
    ['one step and many ways back', reviewWorkflow, reverts, 500, ['approve', 'revert', 'withdraw']],
  ] as const)(
    '%s: only what somebody else has read goes live',
    (_, workflow, stories, numRuns, wanted) => {
      const done = new Set<string>()
      fc.assert(
        fc.property(stories, (story) => {
          const told = new Story(workflow)
          for (const turn of story) told.tell(turn)
          told.finish()
          for (const each of told.done) done.add(each)
        }),
        { numRuns, seed: 20_260_302 },
      )
      expect([...done]).toEqual(expect.arrayContaining([...wanted, 'approved']))
    },
    30_000,
  )
})
