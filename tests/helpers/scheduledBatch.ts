import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { expect } from 'vitest'
import { NEW_VARIANT, type Command } from '@plugins/editorial-workflow/core'
import { settingsOf } from '@plugins/editorial-workflow/payload/installed'
import { perform } from '@plugins/editorial-workflow/payload/operations'
import { keyOf, loadVariant, type Address } from '@plugins/editorial-workflow/payload/store'
import { LATE_MS } from '@plugins/editorial-workflow/payload/schedules/callsForNotice'
import { loadLive, loadVersion } from '@plugins/editorial-workflow/payload/versions'
import { rowsOf, scheduleNotices } from './schedules'
import type { Json } from './workflowHost'

/** The accounts that write and schedule. */
export type Staff = { author: string; editor: string }
type Doc = { id: string; locales: readonly string[] }
export type Batch = {
  documents: readonly Doc[]
  /** How many schedules there are. */
  size: number
  /** Versions that each document had before. */
  versions: ReadonlyMap<string, number>
}

/** Accounts for a project that has none. */
export async function makeStaff(payload: Payload): Promise<Staff> {
  const make = async (role: string): Promise<string> => {
    const { id } = await payload.create({
      collection: 'users',
      data: { email: `${role}@host.test`, password: 'a-password-of-some-length', roles: [role] } as never,
      overrideAccess: true,
    })
    return String(id)
  }
  return { author: await make('author'), editor: await make('editor') }
}

/** Every third document in both languages, so many that there are `size` schedules. */
function languagesOf(size: number): (readonly string[])[] {
  const languages: (readonly string[])[] = []
  for (let left = size; left > 0;) {
    const both = languages.length % 3 === 2 && left > 1
    languages.push(both ? ['lv', 'en'] : ['lv'])
    left -= both ? 2 : 1
  }
  return languages
}

/** Documents with an approval in each of their languages. */
export async function approvedBatch(payload: Payload, staff: Staff, size: number): Promise<Batch> {
  const documents: Doc[] = []
  await abreast(languagesOf(size), async (locales) => {
    documents.push(await approvedDocument(payload, staff, locales))
  })
  const versions = new Map<string, number>()
  for (const { id } of documents) versions.set(id, await versionsOf(payload, id))
  return { documents, size, versions }
}

async function approvedDocument(payload: Payload, staff: Staff, locales: readonly string[]): Promise<Doc> {
  let id: number | string | undefined
  for (const locale of locales) {
    const req = await requestOf(payload, staff, 'author', locale)
    const write = {
      collection: 'posts' as never,
      data: { title: `Virsraksts ${locale}` } as never,
      draft: true,
    }
    const saved: Json = id
      ? await payload.update({ ...write, id, locale: locale as never, overrideAccess: true, req })
      : await payload.create({ ...write, locale: locale as never, overrideAccess: true, req })
    id = saved.id
  }
  for (const locale of locales) {
    const address = { collection: 'posts', document: String(id), locale }
    await act(payload, staff, 'author', address, { action: 'submit' })
    await act(payload, staff, 'editor', address, { action: 'approve' })
  }
  return { id: String(id), locales }
}

/** Schedules all of it for one instant; `now` is when that is done. @default this moment */
export async function scheduleBatch(
  payload: Payload,
  staff: Staff,
  { documents }: Batch,
  instant: Date,
  now?: Date,
): Promise<void> {
  const when = { instant: instant.toISOString(), zone: 'UTC' }
  await abreast(documents, async ({ id, locales }) => {
    for (const locale of locales) {
      const address = { collection: 'posts', document: id, locale }
      await act(payload, staff, 'editor', address, { action: 'schedulePublish', when }, now)
    }
  })
}

/** Four at once. */
async function abreast<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const queue = [...items]
  const lane = async (): Promise<void> => {
    for (let item = queue.pop(); item !== undefined; item = queue.pop()) await work(item)
  }
  await Promise.all([lane(), lane(), lane(), lane()])
}

/** Publishes by hand what the runners do otherwise: the measure for them. */
export async function publishBatch(payload: Payload, staff: Staff, { documents }: Batch): Promise<void> {
  for (const { id, locales } of documents)
    for (const locale of locales)
      await act(
        payload,
        staff,
        'editor',
        { collection: 'posts', document: id, locale },
        { action: 'publish' },
      )
}

async function act(
  payload: Payload,
  staff: Staff,
  person: keyof Staff,
  address: Address,
  command: Omit<Command, 'revision'>,
  now?: Date,
): Promise<void> {
  const req = await requestOf(payload, staff, person, String(address.locale))
  const { revision, submitted } = (await loadVariant(req, address))?.variant ?? NEW_VARIANT
  const version = command.action === 'approve' ? submitted?.version : undefined
  await perform(settingsOf(payload), { address, command: { ...command, revision, version }, now, req })
}

const requestOf = (
  payload: Payload,
  staff: Staff,
  person: keyof Staff,
  locale: string,
): Promise<PayloadRequest> =>
  createLocalReq(
    { locale, user: { collection: 'users', id: staff[person], roles: [person] } as never },
    payload,
  )

const versionsOf = async (payload: Payload, parent: string): Promise<number> =>
  (
    await payload.db.countVersions({
      collection: 'posts' as never,
      where: { parent: { equals: parent } } as never,
    })
  ).totalDocs

/** How many versions publishing a document has made, by its number of languages. */
export async function versionsMade(payload: Payload, { documents, versions }: Batch): Promise<Json> {
  const made: Record<number, number[]> = {}
  for (const { id, locales } of documents) {
    const count = (await versionsOf(payload, id)) - (versions.get(id) ?? 0)
    const known = (made[locales.length] ??= [])
    if (!known.includes(count)) known.push(count)
  }
  return made
}

/** What is left of a batch without the documents of these claims. */
export function without({ documents, versions }: Batch, claims: readonly Json[]): Batch {
  const held = new Set(claims.map(({ key }) => key))
  const others = documents.filter(({ id }) => !held.has(`posts/${id}`))
  return { documents: others, size: others.flatMap(({ locales }) => locales).length, versions }
}

export type Standing = { done: number; proved: number; rows: Json[] }

/** How far the runners have come with it. */
export async function standingOf(payload: Payload, { documents }: Batch): Promise<Standing> {
  const ids = documents.map(({ id }) => id)
  const rows = await rowsOf(payload, 'editorial-schedules', { document: { in: ids } })
  return {
    done: rows.filter(({ status }) => status === 'done').length,
    proved: rows.filter(({ dueAt, status }) => status === 'done' && !dueAt).length,
    rows,
  }
}

/** Each schedule was carried out exactly once: one event, one proof, one row, its version is live and is what readers get. */
export async function expectOnce(payload: Payload, batch: Batch, instant: Date): Promise<void> {
  const { rows } = await standingOf(payload, batch)
  expect(rows).toHaveLength(batch.size)
  const req = await createLocalReq({}, payload)
  const rowOf = new Map(rows.map((row) => [`${row.document}/${row.locale}`, row]))
  for (const { id, locales } of batch.documents) {
    const live: Json = await loadLive(req, { collection: 'posts', document: id })
    for (const locale of locales) {
      const address = { collection: 'posts', document: id, locale }
      const key = keyOf(address)
      const row = rowOf.get(`${id}/${locale}`)
      expect(row, key).toMatchObject({ dueAt: null, leaseUntil: null, proof: { ok: true }, status: 'done' })
      expect(new Date(row.instant)).toEqual(instant)
      const events = await rowsOf(payload, 'editorial-events', { variant: { equals: key } })
      const ofSchedule = events
        .map(({ event }) => (typeof event === 'string' ? JSON.parse(event) : event))
        .filter(({ schedule, type }) => schedule === row.schedule && type !== 'scheduled')
        .sort((a, b) => a.seq - b.seq)
      expect(
        ofSchedule.map(({ type }) => type),
        key,
      ).toEqual(['published', 'proved'])
      const variant = (await loadVariant(req, address))?.variant
      expect(variant, key).toMatchObject({ live: { version: row.version }, schedules: { publish: null } })
      const version: Json = (await loadVersion(req, address, row.version))?.raw
      expect([live._status[locale], live.title[locale]], key).toEqual(['published', version.title[locale]])
    }
  }
}

/** Exactly one notice of each schedule for whoever made it, and of what came late also for the others who may publish. */
export async function expectNotices(
  payload: Payload,
  batch: Batch,
  maker: string,
  publishers: readonly string[] = [maker],
): Promise<void> {
  const notices = await noticesOf(payload, batch)
  const told = notices.map(({ document, kind, locale, recipient }) => [document, locale, kind, recipient])
  const { rows } = await standingOf(payload, batch)
  const expected = rows.flatMap(({ document, lateBy, locale }) =>
    lateBy > LATE_MS
      ? publishers.map((each) => [document, locale, 'late', each])
      : [[document, locale, 'done', maker]],
  )
  expect(told.sort()).toEqual(expected.sort())
}

export const noticesOf = (payload: Payload, { documents }: Batch): Promise<Json[]> =>
  scheduleNotices(payload, { document: { in: documents.map(({ id }) => id) } })

/** Claims and outbox: nothing is left of it, but for what a dead runner has held. */
export async function expectNothingLeft(payload: Payload, dead: readonly string[] = []): Promise<void> {
  const claims = await rowsOf(payload, 'editorial-claims')
  expect(claims.filter(({ runner }) => !dead.includes(runner))).toEqual([])
  expect(await rowsOf(payload, 'editorial-outbox')).toEqual([])
}
