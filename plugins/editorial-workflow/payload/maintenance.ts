import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type CollectionSlug,
  type Payload,
  type PayloadRequest,
} from 'payload'
import { canonicalJson, replay, verifyChain, variantContent, type EventBody } from '../core'
import { sha256 } from './digest'
import { fixLive } from './fixed/fix'
import { hostOf, partOf, sourceLocaleOf } from './host'
import type { Settings } from './settings'
import { EVENTS, NO_LOCALE, VARIANTS } from './slugs'
import { append, loadChain, loadVariant, saveProjection, type Address } from './store'
import { fingerprint, loadHead, loadLive, isPublished } from './versions'

export type Difference = {
  key: string
  problem: 'altered' | 'gap' | 'live' | 'missing' | 'projection' | 'unlinked'
  seq?: number
}
export type VerifyReport = { checked: number; differences: Difference[]; events: number }

/** The content of a language that nobody has written in. */
const EMPTY = canonicalJson({})

/** How many documents are looked at in one step. */
const PAGE = 100

/**
 * Checks every record: is the chain whole, does the projection equal its replay, is what readers see what the record says. With `repair`,
 * projections are written anew from the record; a broken chain is only ever reported.
 */
export async function verify(
  settings: Settings,
  payload: Payload,
  { repair = false } = {},
): Promise<VerifyReport> {
  const req = await createLocalReq({}, payload)
  const report: VerifyReport = { checked: 0, differences: [], events: 0 }
  for await (const row of rowsOf<{
    collectionSlug: string
    document: string
    id: string
    key: string
    locale: string
  }>(req, VARIANTS)) {
    const address: Address = {
      collection: row.collectionSlug,
      document: row.document,
      locale: row.locale === NO_LOCALE ? null : row.locale,
    }
    const { chain } = await loadChain(req, row.key)
    const faults = verifyChain(row.key, chain, sha256)
    const truth = replay(chain.map(({ event }) => event))
    const kept = await loadVariant(req, address)
    const same = kept !== null && canonicalJson(kept.variant) === canonicalJson(truth)
    report.checked += 1
    report.events += chain.length
    report.differences.push(...faults.map(({ code, seq }) => ({ key: row.key, problem: code, seq })))
    if (!same) report.differences.push({ key: row.key, problem: 'projection' })
    if (!same && repair && faults.length === 0)
      await saveProjection(req, address, { hash: chain.at(-1)?.hash, id: row.id, variant: truth })
    if (!(await isAsReadersSee(settings, req, address, truth.live?.fingerprint)))
      report.differences.push({ key: row.key, problem: 'live' })
  }
  for await (const { variant } of rowsOf<{ id: string; variant: string }>(req, EVENTS, {
    seq: { equals: 1 },
  })) {
    const { totalDocs } = await payload.db.count({
      collection: VARIANTS as never,
      where: { key: { equals: variant } },
    })
    if (totalDocs === 0) report.differences.push({ key: variant, problem: 'missing' })
  }
  return report
}

async function isAsReadersSee(
  settings: Settings,
  req: PayloadRequest,
  address: Address,
  print: string | undefined,
): Promise<boolean> {
  const host = hostOf(settings, req, address.collection)
  const live = host && (await loadLive(req, address))
  if (!host || !live) return print === undefined
  if (isPublished(live._status, address.locale) !== (print !== undefined)) return false
  const part = partOf(host, live, address.locale)
  // A translation's rows follow the source that is live; its own words were compared when it was published.
  return print === undefined || !part.shared || fingerprint(host.fields, live, part) === print
}

/**
 * Gives variants to documents that were there before the plugin: what is published counts as approved by nobody, what is a draft is a draft.
 * Fields that publications fill are filled where they are empty.
 * Running it again changes nothing.
 */
export async function backfill(settings: Settings, payload: Payload): Promise<number> {
  let made = 0
  for (const collection of Object.keys(settings.collections)) {
    const req = await createLocalReq({}, payload)
    for await (const { id } of rowsOf<{ id: string }>(req, collection)) {
      made += await inTransaction(payload, (own) =>
        backfillDocument(settings, own, { collection, document: String(id) }),
      )
    }
  }
  return made
}

async function backfillDocument(
  settings: Settings,
  req: PayloadRequest,
  target: Omit<Address, 'locale'>,
): Promise<number> {
  const host = hostOf(settings, req, target.collection)
  const live = await loadLive(req, target)
  if (!host || !live) return 0
  await fixLive({ host, now: new Date(), req, target }, () => false)
  const head = await loadHead(req, target)
  let made = 0
  for (const locale of host.locales ?? [null]) {
    const address: Address = { ...target, locale }
    const part = partOf(host, head?.raw ?? live, locale)
    const isLive = isPublished(live._status, locale)
    const content = canonicalJson(variantContent(host.fields, head?.raw ?? live, part))
    const isSource = locale === sourceLocaleOf(host, live)
    if ((await loadVariant(req, address)) || (!isLive && !isSource && content === EMPTY)) continue
    const ref = { fingerprint: fingerprint(host.fields, live, part), version: head?.id ?? '' }
    const bodies: EventBody[] = [{ type: 'imported', live: isLive ? ref : null }]
    const now = new Date()
    const headPrint = fingerprint(host.fields, head?.raw ?? live, part)
    if (isLive && headPrint !== ref.fingerprint) bodies.push({ type: 'edited' })
    await append(req, address, {
      actor: null,
      bodies,
      head: { head: headPrint, headAt: now.toISOString(), headBy: null },
      now,
      row: null,
    })
    made += 1
  }
  return made
}

async function* rowsOf<T extends { id: number | string }>(
  req: PayloadRequest,
  collection: string,
  where = {},
): AsyncGenerator<T> {
  for (let page = 1; ; page += 1) {
    const { docs, hasNextPage } = await req.payload.db.find<T>({
      collection: collection as CollectionSlug,
      limit: PAGE,
      page,
      pagination: true,
      req,
      sort: 'id',
      where,
    })
    yield* docs
    if (!hasNextPage) return
  }
}

async function inTransaction<T>(payload: Payload, work: (req: PayloadRequest) => Promise<T>): Promise<T> {
  const req = await createLocalReq({}, payload)
  await initTransaction(req)
  try {
    const result = await work(req)
    await commitTransaction(req)
    return result
  } catch (err) {
    await killTransaction(req)
    throw err
  }
}
