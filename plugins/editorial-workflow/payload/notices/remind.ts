import type { Payload, Where } from 'payload'
import type { Variant } from '../../core'
import { keyOf } from '../address'
import { parseJson } from '../parseJson'
import type { Settings } from '../settings'
import { NO_LOCALE, NOTICES, VARIANTS } from '../slugs'
import { startPass } from './pass'
import { addNotices } from './rows'
import { toNotices, type Telling } from './toNotices'

const DAY_MS = 86_400_000
/** So long before its date somebody is reminded of their work, in milliseconds, and once more when it is past. */
const SOON_MS = DAY_MS
/** What has been overdue for longer is not looked at any more: everybody concerned was told. */
const PAST_MS = 7 * DAY_MS
/** Rows that are looked at in one go. */
const PAGE = 200

type Row = {
  collectionSlug: string
  document: string
  dueAt: string
  key: string
  locale: string
  variant: unknown
}

/**
 * Reminds those who were given work that is not published yet of its date: once a day before it, and once when it is past. A date that is moved
 * counts anew. Several processes may do so at once.
 */
export async function remind(settings: Settings, payload: Payload, now: number): Promise<void> {
  if (settings.disabled) return
  const pass = startPass(payload)
  for (let page = 1; ; page += 1) {
    const { docs, hasNextPage } = await payload.db.find<Row>({
      collection: VARIANTS as never,
      limit: PAGE,
      page,
      pagination: true,
      sort: ['dueAt', 'key'],
      where: dueAround(settings, now),
    })
    const wanted = docs.flatMap((row) => reminderOf(row, now))
    const there = await known(payload, wanted)
    const fresh = wanted.filter(({ key }) => !there.has(key))
    if (fresh.length > 0) {
      const staff = await pass.staff()
      const tellings = fresh.map(({ assignee, telling }): Telling => ({
        ...telling,
        to: staff.filter(({ id }) => String(id) === assignee),
      }))
      await addNotices(payload, await toNotices(settings, await pass.req(), tellings))
    }
    if (!hasNextPage) return
  }
}

const dueAround = (settings: Settings, now: number): Where => ({
  and: [
    { assignee: { exists: true } },
    { collectionSlug: { in: Object.keys(settings.collections) } },
    { dueAt: { greater_than: new Date(now - PAST_MS).toISOString() } },
    { dueAt: { less_than: new Date(now + SOON_MS).toISOString() } },
    { gone: { not_equals: true } },
    { state: { not_equals: 'published' } },
  ],
})

type Reminder = { assignee: string; key: string; telling: Omit<Telling, 'to'> }

function reminderOf({ collectionSlug, document, locale, ...row }: Row, now: number): Reminder[] {
  const { assignee, revision } = parseJson<Variant>(row.variant)
  if (assignee === null) return []
  const dueAt = new Date(row.dueAt).toISOString()
  const kind = Date.parse(dueAt) <= now ? 'overdue' : 'dueSoon'
  const address = { collection: collectionSlug, document, locale: locale === NO_LOCALE ? null : locale }
  const of = `${keyOf(address)}#${kind}#${dueAt}`
  const at = new Date(now).toISOString()
  return [
    {
      assignee,
      key: `${of}#${assignee}`,
      telling: { actor: null, address, at, kind, of, seq: revision, subject: dueAt },
    },
  ]
}

async function known(payload: Payload, reminders: readonly Reminder[]): Promise<ReadonlySet<string>> {
  if (reminders.length === 0) return new Set()
  const { docs } = await payload.db.find<{ id: string; key: string }>({
    collection: NOTICES as never,
    limit: 0,
    pagination: false,
    select: { key: true } as never,
    where: { key: { in: reminders.map(({ key }) => key) } },
  })
  return new Set(docs.map(({ key }) => key))
}
