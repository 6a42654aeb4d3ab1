import type { PayloadRequest, Where } from 'payload'
import type { Action } from '../../core'
import { namedIn } from '../projection'
import { actorOf, type Settings } from '../settings'
import { NO_LOCALE } from '../slugs'

/** The lists of the dashboard that the queue can be filtered by. */
export const LISTS = ['work', 'review', 'overdue', 'outdated', 'published'] as const
export type ListName = (typeof LISTS)[number]

type Ask = { now: string; req: PayloadRequest; settings: Settings }

/** Nothing: a condition that no row fits. */
const NONE: Where = { key: { equals: '' } }

/** Only rows that wait for somebody: of collections and languages that the project still has, and not in the trash. */
export function ofProject(settings: Settings, { payload }: Pick<PayloadRequest, 'payload'>): Where {
  const { localization } = payload.config
  return {
    and: [
      { gone: { not_equals: true } },
      { collectionSlug: { in: Object.keys(settings.collections) } },
      { locale: { in: localization ? localization.localeCodes : [NO_LOCALE] } },
    ],
  }
}

/** What is in a list for the caller, beside `ofProject`. */
export const whereOf = (name: ListName, ask: Ask): Where => WHERES[name](ask)

/** Whether the caller reviews at all: has the role of a step. */
export const reviews = (settings: Settings, req: PayloadRequest): boolean =>
  ownSteps(settings, req).length > 0

const WHERES: Record<ListName, (ask: Ask) => Where> = {
  /** What was given to the caller, and what they have written and nobody else was given. */
  work: ({ req }): Where => {
    const me = String(req.user?.id)
    return {
      or: [
        { and: [{ assignee: { equals: me } }, { state: { not_equals: 'published' } }] },
        {
          and: [
            { assignee: { exists: false } },
            { authors: { like: namedIn(me) } },
            { state: { in: ['draft', 'changesRequested'] } },
          ],
        },
      ],
    }
  },

  /** What the caller may approve: at a step of theirs, in a language of theirs, and not written by them. */
  review: ({ req, settings }) => {
    const own = ownSteps(settings, req)
    if (own.length === 0) return NONE
    const parts: Where[] = [{ state: { equals: 'inReview' } }, placesOf(settings, req, 'approve')]
    const { steps, version } = settings.workflow
    // Of reviews under an earlier definition only the record knows the step: they stay in the list.
    const others = steps.flatMap((_, at) => (own.includes(at) ? [] : [`${version}.${at}`]))
    if (others.length > 0) parts.push(orEmpty('atStep', { atStep: { not_in: others } }))
    if (asksFourEyes(settings)) parts.push(notBy(String(req.user?.id)))
    return { and: parts }
  },

  /** Reviewers see all that is late in their languages; others what is theirs, or nobody's. */
  overdue: ({ now, req, settings }) => {
    const parts: Where[] = [
      { dueAt: { less_than: now } },
      { state: { not_equals: 'published' } },
      placesOf(settings, req, 'submit'),
    ]
    if (!reviews(settings, req))
      parts.push({ or: [{ assignee: { equals: String(req.user?.id) } }, { assignee: { exists: false } }] })
    return { and: parts }
  },

  /** Translations that do not say any more what their originals say, in the languages of the caller. */
  outdated: ({ req, settings }) => ({
    and: [{ freshness: { equals: 'outdated' } }, placesOf(settings, req, 'submit')],
  }),

  published: (): Where => ({ and: [{ isLive: { equals: true } }, { liveAt: { exists: true } }] }),
}

/** Indexes of the steps that the caller has a role of. */
function ownSteps(settings: Settings, req: PayloadRequest): number[] {
  const { steps, transitions } = settings.workflow
  const roles = actorOf(settings, req)?.roles ?? []
  const approve = transitions.find(({ action }) => action === 'approve')
  return steps.flatMap((step, at) => {
    const allowed = approve?.roles === 'step' ? step.roles : (approve?.roles ?? [])
    return allowed.some((role) => roles.includes(role)) ? [at] : []
  })
}

/** Where authors may approve after a waiting time, their own texts wait for them as well. */
const asksFourEyes = ({ workflow: { selfApprovalAfterHours, transitions } }: Settings): boolean =>
  selfApprovalAfterHours === null &&
  transitions.some(({ action, guards }) => action === 'approve' && guards.includes('fourEyes'))

/**
 * Not written by somebody. Said twice, for databases understand `not_like` differently: MongoDB looks for the words anywhere, SQLite takes
 * the value for the whole pattern. Each finds all that the form of the other leaves out.
 */
const notBy = (id: string): Where =>
  orEmpty('authors', {
    and: [{ authors: { not_like: namedIn(id) } }, { authors: { not_like: `%${namedIn(id)}%` } }],
  })

/** Rows of an earlier version of the plugin lack the column. */
const orEmpty = (column: string, where: Where): Where => ({ or: [{ [column]: { exists: false } }, where] })

/** The collections and languages in which the project lets the caller do something. */
function placesOf(settings: Settings, { payload, user }: PayloadRequest, action: Action): Where {
  const { localization } = payload.config
  const locales = localization ? localization.localeCodes : [null]
  const groups = new Map<string, { collections: string[]; own: string[] }>()
  for (const collection of Object.keys(settings.collections)) {
    const own = locales
      .filter((locale) => user && settings.mayActOn({ action, collection, locale, user }))
      .map((locale) => locale ?? NO_LOCALE)
    const group = groups.get(own.join()) ?? { collections: [], own }
    group.collections.push(collection)
    groups.set(own.join(), group)
  }
  const parts = [...groups.values()]
    .filter(({ own }) => own.length > 0)
    .map(({ collections, own }): Where => ({
      and: [{ collectionSlug: { in: collections } }, { locale: { in: own } }],
    }))
  return parts.length > 0 ? { or: parts } : NONE
}
