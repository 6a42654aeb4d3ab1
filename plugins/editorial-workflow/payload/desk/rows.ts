import type { PayloadRequest } from 'payload'
import { NEW_VARIANT, offers, presentStep, type Freshness, type Offer, type Variant } from '../../core'
import { keyOf, type Address } from '../address'
import { readTitles } from '../endpoints/schedule/titles'
import { parseJson } from '../parseJson'
import { namesOf } from '../people'
import { actorOf, type Settings } from '../settings'
import { NO_LOCALE } from '../slugs'

/** A variant in a list. */
export type QueueRow = {
  /** What roles, state and four eyes leave open to the caller. The content is looked at when it is done. */
  actions: Offer[]
  assigneeName: null | string
  /** When the text was saved last, and by whom. */
  changedAt: string
  changedBy: null | string
  changedByName: null | string
  collection: string
  document: string
  freshness: Freshness | null
  isLive: boolean
  /** Since when readers have what they have. */
  liveAt: null | string
  locale: string
  sourceChangedAt: null | string
  /** The step that a review is at. */
  step: null | string
  /** null where the caller may not read the document, and where it has none. */
  title: null | string
  /** The version that was sent in: an approval names it. */
  version: null | string
} & Pick<Variant, 'assignee' | 'authors' | 'dueAt' | 'revision' | 'state'>

/** What is read of a row: the columns beside it are for finding it. */
export const SELECTED = {
  collectionSlug: true,
  document: true,
  freshness: true,
  headAt: true,
  headBy: true,
  isLive: true,
  locale: true,
  sourceChangedAt: true,
  updatedAt: true,
  variant: true,
} as const

export type StoredRow = {
  collectionSlug: string
  document: string
  freshness?: Freshness | null
  headAt?: null | string
  headBy?: null | string
  isLive?: boolean | null
  locale: string
  sourceChangedAt?: null | string
  updatedAt: string
  variant: unknown
}

/** Which variant a row is. */
export const addressIn = (row: Pick<StoredRow, 'collectionSlug' | 'document' | 'locale'>): Address => ({
  collection: row.collectionSlug,
  document: row.document,
  locale: row.locale === NO_LOCALE ? null : row.locale,
})

/** What is told of people and documents beside the rows. */
export type Known = { names: ReadonlyMap<string, string>; titles: ReadonlyMap<string, null | string> }

/** Titles and names for rows and some `others`: one query for each collection and language, and one for all people. */
export async function learn(
  req: PayloadRequest,
  rows: readonly StoredRow[],
  others: { addresses?: readonly Address[]; people?: readonly (null | string | undefined)[] } = {},
): Promise<Known> {
  const [titles, names] = await Promise.all([
    readTitles(req, [...rows.map(addressIn), ...(others.addresses ?? [])]),
    namesOf(req, [
      ...rows.flatMap(({ headBy, variant }) => [headBy, parseJson<Variant>(variant).assignee]),
      ...(others.people ?? []),
    ]),
  ])
  return { names, titles }
}

/** A row as callers get it. */
export function toldRow(
  settings: Settings,
  req: PayloadRequest,
  row: StoredRow,
  { names, titles }: Known,
): QueueRow {
  const variant = { ...NEW_VARIANT, ...parseJson<Variant>(row.variant) }
  const { assignee, authors, dueAt, live, revision, state, submitted } = variant
  const changedBy = row.headBy ?? null
  const isUnderReview = state === 'inReview'
  return {
    actions: offersTo(settings, req, row, variant),
    assignee,
    assigneeName: nameIn(names, assignee),
    authors,
    changedAt: toInstant(row.headAt ?? row.updatedAt),
    changedBy,
    changedByName: nameIn(names, changedBy),
    collection: row.collectionSlug,
    document: row.document,
    dueAt,
    freshness: row.freshness ?? null,
    isLive: Boolean(row.isLive),
    liveAt: live?.at ?? null,
    locale: row.locale,
    revision,
    sourceChangedAt: row.sourceChangedAt ? toInstant(row.sourceChangedAt) : null,
    state,
    step: isUnderReview ? presentStep(settings.workflow, variant).id : null,
    title: titles.get(keyOf(addressIn(row))) ?? null,
    version: isUnderReview ? (submitted?.version ?? null) : null,
  }
}

function offersTo(settings: Settings, req: PayloadRequest, row: StoredRow, variant: Variant): Offer[] {
  const actor = actorOf(settings, req)
  const { user } = req
  if (!actor || !user) return []
  const { collection, locale } = addressIn(row)
  const may = (action: Offer): boolean => settings.mayActOn({ action, collection, locale, user })
  return offers({ actor, variant, workflow: settings.workflow }).filter(may)
}

const nameIn = (names: Known['names'], id: null | string): null | string =>
  id === null ? null : (names.get(id) ?? null)

const toInstant = (value: string): string => new Date(value).toISOString()
