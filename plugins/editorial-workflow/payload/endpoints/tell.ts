import type { PayloadRequest } from 'payload'
import {
  ACTIONS,
  explain,
  NEW_VARIANT,
  nextStep,
  type Action,
  type CheckResult,
  type Command,
  type NextStep,
  type Variant,
  type When,
  type WorkflowEvent,
} from '../../core'
import { openCommentsOf } from '../comments/openCommentsOf'
import { tell, WorkflowNotFound, WorkflowRefused, WorkflowUnauthorized, type ToldReason } from '../errors'
import { loadDocument, rowIn, type Document } from '../documents'
import { gather } from '../facts'
import { tellFreshness, type ToldFreshness } from '../freshness'
import { hostOf, sourceLocaleOf } from '../host'
import { perform } from '../operations'
import { namesOf } from '../people'
import { actorOf, type Settings } from '../settings'
import { NO_LOCALE, variantKey } from '../slugs'
import { keyOf, lastActor, loadChain, type Address } from '../store'
import { idempotencyKey, type WhenInput } from './inputs'
import { parseInput } from './parseInput'
import { requireReadable } from './requireReadable'
import { requireStaff } from './requireStaff'

/* What REST and GraphQL both answer with. */

export type { Queue, QueueRow } from './queue'

export type ToldVariant = {
  actions: readonly Action[]
  freshness: null | ToldFreshness
  head: string
  /** Who made it live; null where it is not, where it went live by itself, and of records from before the workflow. */
  liveBy: null | string
  locale: string
  /** Threads on this language, and on the document in all languages. */
  openComments: number
  /** What it waits for, and whom. */
  next: NextStep | null
  refused: Partial<Record<Action, readonly ToldReason[]>>
  /** What the checks warn of, by the action that would be told of it. */
  warnings: Partial<Record<Action, readonly CheckResult[]>>
} & Variant
export type ToldDocument = {
  collection: string
  id: string
  /** The names of all that are mentioned, by id; who is deleted has none. */
  people: Readonly<Record<string, string>>
  /** In which it was written; null where the project has no languages. */
  sourceLocale: null | string
  /** In which times are said that name no zone. */
  timeZone: string
  variants: readonly ToldVariant[]
}
export type HistoryPage = {
  events: readonly (WorkflowEvent & { hash: string })[]
  page: number
  /** The names of all that are mentioned, by id; who is deleted has none. */
  people: Readonly<Record<string, string>>
  totalEvents: number
  totalPages: number
}
export type ToldOutcome = {
  locale: string
  repeated: boolean
  variant: Variant
  warnings: readonly CheckResult[]
}

type Target = { collection: string; document: string }

/** Where each language of a document stands, and what the caller may do with it. */
export async function tellDocument(
  settings: Settings,
  req: PayloadRequest,
  { collection, document }: Target,
): Promise<ToldDocument> {
  requireStaff(settings, req)
  await requireReadable(req, { collection, document })
  const there = await loadDocument(settings, req, { collection, document })
  if (!there) throw new WorkflowNotFound(req)
  const variants: ToldVariant[] = []
  const addresses = (there.host.locales ?? [null]).map((locale) => ({ collection, document, locale }))
  const open = await openCommentsOf(req, addresses)
  for (const address of addresses) {
    const openComments = open.get(keyOf(address)) ?? 0
    variants.push({ ...(await tellVariant(settings, req, address, there)), openComments })
  }
  const sourceLocale = sourceLocaleOf(there.host, there.head.raw)
  const people = Object.fromEntries(await namesOf(req, variants.flatMap(mentionedIn)))
  return { collection, id: document, people, sourceLocale, timeZone: settings.timeZone, variants }
}

const mentionedIn = (variant: ToldVariant): (null | string | undefined)[] => [
  variant.assignee,
  variant.liveBy,
  variant.submitted?.by,
  variant.schedules.publish?.by,
  variant.schedules.unpublish?.by,
  ...variant.authors,
  ...variant.approvals.map(({ by }) => by),
  ...(variant.approved?.by ?? []),
]

/** A variant with what its reader may do, and for all else why not. */
async function tellVariant(
  settings: Settings,
  req: PayloadRequest,
  address: Address,
  document: Document,
): Promise<Omit<ToldVariant, 'openComments'>> {
  const actor = actorOf(settings, req)
  if (!actor) throw new WorkflowUnauthorized(req)
  const variant = rowIn(document.rows, address.locale)?.variant ?? NEW_VARIANT
  const { facts } = await gather(settings, req, { actions: ACTIONS, actor, address, document })
  const { allowed, refused, warnings } = explain({
    actor,
    facts,
    now: new Date(),
    variant,
    workflow: settings.workflow,
  })
  const told = Object.entries(refused).map(([action, reasons]) => [action, tell(req, reasons)] as const)
  return {
    ...variant,
    actions: allowed,
    freshness: await tellFreshness(req, address, { ...document, row: rowIn(document.rows, address.locale) }),
    head: document.head.id,
    liveBy: variant.live ? await lastActor(req, keyOf(address), ['bypassed', 'published']) : null,
    locale: address.locale ?? NO_LOCALE,
    next: nextStep(settings.workflow, variant),
    refused: Object.fromEntries(told),
    warnings,
  }
}

/** Events of one page. */
const HISTORY_LIMIT = 50

/** The record of one variant, the newest first. It outlives its document. */
export async function tellHistory(
  settings: Settings,
  req: PayloadRequest,
  { collection, document, locale, page }: Target & { locale?: null | string; page: number },
): Promise<HistoryPage> {
  requireStaff(settings, req)
  await requireReadable(req, { collection, document })
  const host = hostOf(settings, req, collection)
  const own = toLocale(req, host?.locales ?? null, locale ?? host?.defaultLocale ?? NO_LOCALE)
  const key = variantKey(collection, document, own)
  const { chain, total } = await loadChain(req, key, { limit: HISTORY_LIMIT, page })
  if (total === 0) throw new WorkflowNotFound(req)
  return {
    events: chain.map(({ event, hash }) => ({ ...event, hash })),
    page,
    people: Object.fromEntries(
      await namesOf(
        req,
        chain.flatMap(({ event }) => [event.actor, event.type === 'assigned' ? event.assignee : null]),
      ),
    ),
    totalEvents: total,
    totalPages: Math.ceil(total / HISTORY_LIMIT),
  }
}

/** A command as a caller says it: in the zone of the project, unless they name another. */
export type SaidCommand = Omit<Command, 'when'> & { when?: WhenInput }

export const inZone = (settings: Settings, when: WhenInput): When => ({
  ...when,
  zone: when.zone ?? settings.timeZone,
})

/** Carries out an action for a caller. */
export async function carryOutAction(
  settings: Settings,
  req: PayloadRequest,
  {
    collection,
    command: { when, ...command },
    document,
    key,
    locale,
  }: Target & { command: SaidCommand; key: unknown; locale: string },
): Promise<ToldOutcome> {
  requireStaff(settings, req)
  await requireReadable(req, { collection, document })
  const own = localeOf(settings, req, collection, locale)
  const { repeated, variant, warnings } = await perform(settings, {
    address: { collection, document, locale: own },
    command: { ...command, ...(when && { when: inZone(settings, when) }) },
    idempotencyKey: parseInput(req, idempotencyKey, key ?? '') || undefined,
    req,
  })
  return { locale: own ?? NO_LOCALE, repeated, variant, warnings }
}

/**
 * The language that a caller names, as documents of a collection know it: null in a project without languages.
 *
 * @throws {WorkflowRefused} 400 `unknownLocale`.
 */
export const localeOf = (
  settings: Settings,
  req: PayloadRequest,
  collection: string,
  asked: string,
): null | string => toLocale(req, hostOf(settings, req, collection)?.locales ?? null, asked)

function toLocale(req: PayloadRequest, locales: readonly string[] | null, asked: string): null | string {
  if (locales === null && asked === NO_LOCALE) return null
  if (locales?.includes(asked)) return asked
  throw new WorkflowRefused(req, [
    {
      code: 'unknownLocale',
      kind: 'badRequest',
      clearedBy: ['nobody'],
      values: { locale: asked.slice(0, 20) },
    },
  ])
}
