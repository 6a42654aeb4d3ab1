import type { PayloadRequest } from 'payload'
import {
  decide,
  decideSignOff,
  guestId,
  isGuestId,
  NEW_VARIANT,
  presentStep,
  type Actor,
  type CheckResult,
  type Command,
  type Effect,
  type EventBody,
  type Facts,
  type Part,
  type Raw,
  type SignOffInput,
  type Variant,
} from '../core'
import { adopt } from './adoption/adopt'
import { WorkflowNotFound, WorkflowRefused, WorkflowUnauthorized } from './errors'
import { loadDocument, rowIn, type Document } from './documents'
import { gather } from './facts'
import { fix } from './fixed/fix'
import { followSource } from './followSource'
import { flagTranslations, sourcePrint } from './freshness'
import { partOf, type Host } from './host'
import { inTransaction } from './inTransaction'
import { drainSoon } from './outbox'
import { pruneVersions } from './pruneVersions'
import { factsOfUndo } from './factsOfUndo'
import { requireAssignee } from './requireAssignee'
import { actorOf, type Settings } from './settings'
import { NO_LOCALE } from './slugs'
import {
  append,
  loadVariant,
  loadVariants,
  saveProjection,
  wasDone,
  type Address,
  type Head,
  type Row,
} from './store'
import { loadVersionAuthors } from './versionAuthors'
import {
  fingerprint,
  loadHead,
  loadLive,
  loadVersion,
  pinVersion,
  publishVersion,
  revertToVersion,
  unpublishVersion,
  type Change,
  type StoredVersion,
  type Translation,
} from './versions'

export type Outcome = {
  /** Whether this very request was carried out before, under the same idempotency key. */
  repeated: boolean
  variant: Variant
  warnings: readonly CheckResult[]
}
export type PerformInput = {
  address: Address
  command: Command
  idempotencyKey?: string
  now?: Date
  req: PayloadRequest
}

/**
 * Carries out a command: decides, records and changes the document, all in one transaction. What loses against another command of the same
 * moment is decided again on what is there then, and mostly refused with 409.
 *
 * @throws {WorkflowRefused} with every reason; {WorkflowNotFound}; {WorkflowUnauthorized}.
 */
export async function perform(settings: Settings, input: PerformInput): Promise<Outcome> {
  if (!actorOf(settings, input.req)) throw new WorkflowUnauthorized(input.req)
  const known = await inTransaction(input.req, async (req) => {
    const rows = await loadVariants(req, input.address)
    return rowIn(rows, input.address.locale) ? performInside(settings, { ...input, req, rows }) : null
  })
  const outcome = known ?? (await performNew(settings, input))
  drainSoon(settings, input.req.payload)
  return outcome
}

/** The first command of all on a language. */
async function performNew(settings: Settings, input: PerformInput): Promise<Outcome> {
  await adoptFirst(settings, input)
  return inTransaction(input.req, (req) => performInside(settings, { ...input, req }))
}

/** What was there before the plugin has its record whatever becomes of the command, so that the next one can name its revision. */
export async function adoptFirst(
  settings: Settings,
  { address, req }: Pick<PerformInput, 'address' | 'req'>,
): Promise<void> {
  if (await loadVariant(req, address)) return
  await inTransaction(req, (own) => adopt(settings, own, address))
}

/** Nobody: what a schedule does is done by itself. */
const BY_ITSELF: Actor = { id: '', roles: [] }

/** A sign-off by a link, which is decided on in the place of a command. */
export type GuestInput = Pick<SignOffInput, 'held' | 'ref' | 'signOff' | 'vouching'>

type StepInput = PerformInput & {
  /** What goes live in the same transaction, or off where it takes something off, by key. @default nothing */
  alongside?: ReadonlySet<string>
  /** With the command `approve`: somebody without an account, of whom the record has no actor. @default nobody */
  guest?: GuestInput
  /** The records of the document in this transaction. @default they are read */
  rows?: readonly Row[]
}

/**
 * Carries out a command in the transaction of `req`, which has to be one. A command that names a `schedule` is nobody's, and so is what a guest
 * signs off.
 *
 * @throws as `perform`; what is refused has written nothing.
 */
export async function performInside(
  settings: Settings,
  { address, alongside, command, guest, idempotencyKey, now = new Date(), req, rows: known }: StepInput,
): Promise<Outcome> {
  const timed = command.schedule !== undefined
  const rows = known ?? (await loadVariants(req, address))
  const row = rowIn(rows, address.locale)
  const variant = row?.variant ?? NEW_VARIANT
  const actor = timed ? BY_ITSELF : guest ? asReviewer(settings, guest, variant) : actorOf(settings, req)
  if (!actor) throw new WorkflowUnauthorized(req)
  const key = idempotencyKey && `${actor.id}:${command.action}:${idempotencyKey}`
  if (key && (await wasDone(req, address, key))) return { repeated: true, variant, warnings: [] }
  const document = await loadDocument(settings, req, address, rows)
  if (!document) throw new WorkflowNotFound(req)
  const gathered = await gather(settings, req, {
    actions: [command.action],
    actor,
    address,
    alongside,
    document,
    timed,
  })
  const facts: Facts = {
    ...gathered.facts,
    basis: basisFor(command, variant, document, gathered.versions),
    ...(await factsOfUndo(req, { address, alongside, document, undo: command.undo })),
    versionAuthors: await authorsWanted(req, address, command),
  }
  const { workflow } = settings
  const decision = guest
    ? decideSignOff({ ...guest, facts, now, variant, workflow })
    : decide({ actor, command, facts, now, variant, workflow })
  if ('refused' in decision) throw new WorkflowRefused(req, decision.refused, standingOf(variant))
  if (command.action === 'assign' && command.assignee)
    await requireAssignee(settings, req, command.assignee, address)
  const next = await append(req, address, {
    actor: timed || guest ? null : actor,
    bodies: decision.events,
    // Of a document that nobody has saved since the plugin came, or that has lost its row.
    head: row?.head ? undefined : headOf(facts, document.head),
    idempotencyKey: key,
    now,
    outbox: settings.afterCommit.length > 0,
    row,
  })
  await pinHead(req, address, document.head, decision.events)
  const { versions } = gathered
  const change: Carry = { actor, address, document, next, now, variant, versions }
  for (const [at, effect] of decision.effects.entries())
    await carryOut(req, { ...change, isFirst: at === 0 }, effect)
  if (decision.effects.length > 0) await pruneVersions(settings, req, address)
  await settleTranslations(settings, req, command, change)
  return { repeated: false, variant: next, warnings: decision.warnings }
}

/** Everything that is asked of an approval at the present step is looked at for a guest, as for whoever reviews there. */
const asReviewer = ({ workflow }: Settings, { signOff }: GuestInput, variant: Variant): Actor => ({
  id: guestId(signOff.preview),
  roles: presentStep(workflow, variant).roles,
})

/** What the original says in the version that an action is about: what was sent in, or the newest. */
function basisFor(
  { action }: Command,
  { submitted }: Variant,
  { head, host }: Document,
  versions: readonly StoredVersion[],
): null | string {
  if (!MAKES_BASIS.includes(action)) return null
  const wanted = action === 'approve' ? submitted?.version : undefined
  return sourcePrint(host, (versions.find(({ id }) => id === wanted) ?? head).raw)
}
const MAKES_BASIS: readonly Command['action'][] = ['approve', 'bypass', 'publish']

/** What an action on one language is to the others, and to how each stands beside the newest texts of the original. */
async function settleTranslations(
  settings: Settings,
  req: PayloadRequest,
  command: Command,
  { actor, address, document, next, now, variant }: Carry,
): Promise<void> {
  const { head, host, rows } = document
  const own = address.locale ?? NO_LOCALE
  const known = rowIn(rows, address.locale)
    ? rows.map((row) => (row.locale === own ? { ...row, variant: next } : row))
    : await loadVariants(req, address)
  const by = command.schedule === undefined && !isGuestId(actor.id) ? actor : null
  const followed = { actor: by, address, command, document, next, now, rows: known, variant }
  const newest = command.action === 'revert' ? await loadHead(req, address) : head
  await flagTranslations(req, {
    head: (newest ?? head).raw,
    host,
    now,
    rows: await followSource(settings, req, followed),
  })
}

const authorsWanted = async (
  req: PayloadRequest,
  address: Address,
  { action, version }: Command,
): Promise<readonly string[]> =>
  action === 'revert' && version ? loadVersionAuthors(req, address, version) : []

const standingOf = ({ revision, state }: Variant): { revision: number; state: string } => ({
  revision,
  state,
})

/** What the record names must stay as it is: autosave would go on writing into it. */
async function pinHead(
  req: PayloadRequest,
  address: Address,
  head: StoredVersion,
  events: readonly EventBody[],
): Promise<void> {
  const isNamed = events.some((event) => 'ref' in event && event.ref?.version === head.id)
  if (isNamed && head.autosave) await pinVersion(req, address, head)
}

const headOf = (facts: Pick<Facts, 'head'>, { savedAt }: StoredVersion): Head => ({
  head: facts.head.fingerprint,
  headAt: savedAt,
  headBy: null,
})

type Carry = {
  actor: Actor
  address: Address
  document: Document
  next: Variant
  now: Date
  /** As it was before. */
  variant: Variant
  versions: readonly StoredVersion[]
}

async function carryOut(
  req: PayloadRequest,
  carry: { isFirst: boolean } & Carry,
  effect: Effect,
): Promise<void> {
  const { address, document, isFirst, variant, versions } = carry
  const { head, host, rows } = document
  const change: Change = {
    fields: host.fields,
    locales: host.locales,
    part: partOf(host, head.raw, address.locale),
    target: address,
  }
  if (effect.do === 'unpublish') return unpublishVersion(req, change)
  const wanted = effect.do === 'publish' ? effect.ref.version : effect.version
  const version =
    [head, ...versions].find(({ id }) => id === wanted) ?? (await loadVersion(req, address, wanted))
  if (!version) throw new WorkflowNotFound(req)
  if (effect.do === 'revert') return revert(req, carry, change, version.raw)
  // What was approved says itself whether it is the source: the draft may be of another mind by now.
  const part = partOf(host, version.raw, address.locale)
  // The last door, whatever guards a project's workflow has: what goes live is what the record says, to the letter.
  if (fingerprint(host.fields, version.raw, part) !== effect.ref.fingerprint)
    throw conflict(req, 'versionChanged', variant)
  const translations = part.shared ? await liveTranslations(req, address, host, rows) : []
  await publishVersion(req, { ...change, part }, version.raw, {
    fix: (merged) => fix({ address, host, now: carry.now, req }, merged),
    // An effect before this one may have written another.
    ...(isFirst && { head }),
    translations,
  })
  const live = (await loadLive(req, address)) ?? {}
  // And so is what readers get. A translation's rows are those that are live.
  if (part.shared && fingerprint(host.fields, live, part) !== effect.ref.fingerprint)
    throw conflict(req, 'changedByHook', variant)
}

const conflict = (req: PayloadRequest, code: string, variant: Variant): WorkflowRefused =>
  new WorkflowRefused(req, [{ code, kind: 'conflict', clearedBy: ['nobody'] }], standingOf(variant))

/** The newest draft is another one now: saves are compared with it. */
async function revert(
  req: PayloadRequest,
  { actor, address, next, now }: Carry,
  change: Change,
  old: Raw,
): Promise<void> {
  const raw = await revertToVersion(req, change, old)
  const row = await loadVariant(req, address)
  await saveProjection(req, address, {
    head: {
      head: fingerprint(change.fields, raw, change.part),
      headAt: now.toISOString(),
      headBy: actor.id,
    },
    id: row?.id,
    variant: next,
  })
}

/** What is live in the other languages. A version that does not hold what was published from it any more is passed over. */
async function liveTranslations(
  req: PayloadRequest,
  address: Address,
  { fields }: Host,
  rows: readonly Row[],
): Promise<Translation[]> {
  const found: Translation[] = []
  for (const { locale, variant } of rows) {
    if (!variant.live || locale === address.locale || locale === NO_LOCALE) continue
    const approved = (await loadVersion(req, address, variant.live.version))?.raw
    const part: Part = { locale, shared: false }
    if (approved && fingerprint(fields, approved, part) === variant.live.fingerprint)
      found.push({ approved, locale })
  }
  return found
}
