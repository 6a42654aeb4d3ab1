import type { PayloadRequest } from 'payload'
import {
  basisOf,
  compareSegments,
  freshnessOf,
  segmentsKey,
  segmentsOf,
  type Freshness,
  type Raw,
  type Segment,
  type SourceChange,
  type Variant,
} from '../core'
import { sha256 } from './digest'
import { sourceLocaleOf, type Host } from './host'
import { VARIANTS } from './slugs'
import type { Address, Flags, Row } from './store'
import { loadVersion, type StoredVersion } from './versions'

/** What there is to translate of the original in a state of its document; nothing in a project without languages. */
export function sourceSegments(host: Host, raw: Raw): Segment[] {
  const locale = sourceLocaleOf(host, raw)
  return locale === null ? [] : segmentsOf(host.fields, raw, locale)
}

/** Fingerprint of what there is to translate of the original; null in a project without languages. */
export const sourcePrint = (host: Host, raw: Raw): null | string =>
  host.locales === null ? null : sha256(segmentsKey(sourceSegments(host, raw)))

/** Where a variant stands beside the newest texts of its original; null for the original itself. */
export function freshnessIn(
  host: Host,
  raw: Raw,
  { locale, variant }: Pick<Row, 'locale' | 'variant'>,
): Freshness | null {
  const print = locale === sourceLocaleOf(host, raw) || !basisOf(variant) ? null : sourcePrint(host, raw)
  return print === null ? null : freshnessOf(variant, print)
}

type Flagging = {
  /** The newest state of the document. */
  head: Raw
  host: Host
  now: Date
  /** As they are by now; their `freshness` may be as it was before. */
  rows: readonly Row[]
}

/** Brings the flags of all translations of a document up to date, in the transaction of `req`. Writes those alone that change. */
export async function flagTranslations(
  req: PayloadRequest,
  { head, host, now, rows }: Flagging,
): Promise<void> {
  const source = sourceLocaleOf(host, head)
  // A document that is translated nowhere costs nothing. One whose original has become another language may have a flag too many.
  const judged = rows.filter(
    ({ freshness, locale, variant }) => basisOf(variant) && (locale !== source || freshness),
  )
  const print = judged.length > 0 ? sourcePrint(host, head) : null
  if (print === null) return
  for (const { freshness: before, id, locale, variant } of judged) {
    const freshness = locale === source ? null : freshnessOf(variant, print)
    if (freshness === (before ?? null)) continue
    const flags: Flags = { freshness, sourceChangedAt: freshness === 'outdated' ? now.toISOString() : null }
    await req.payload.db.updateOne({
      id,
      collection: VARIANTS as never,
      data: { ...flags, updatedAt: new Date().toISOString() },
      req,
      returning: false,
    })
  }
}

export type ToldFreshness = {
  /** What a translator has to look at; empty where the version that the translation was made from is gone. */
  changes: readonly SourceChange[]
  /** When a save of the original has made the translation outdated. */
  sourceChangedAt: null | string
  status: Freshness
}

/** Whether a translation says what its original says, and what has changed; null for originals, and where nothing was ever approved. */
export async function tellFreshness(
  req: PayloadRequest,
  address: Address,
  { head, host, row }: { head: StoredVersion; host: Host; row: null | Row },
): Promise<null | ToldFreshness> {
  const status = row && freshnessIn(host, head.raw, row)
  if (!row || !status) return null
  const changes = status === 'outdated' ? await changesSince(req, address, row.variant, { head, host }) : []
  return { changes, sourceChangedAt: status === 'outdated' ? (row.sourceChangedAt ?? null) : null, status }
}

async function changesSince(
  req: PayloadRequest,
  address: Address,
  variant: Variant,
  { head, host }: { head: StoredVersion; host: Host },
): Promise<SourceChange[]> {
  const basis = basisOf(variant)
  const then = basis && (await loadVersion(req, address, basis.version))
  return then ? compareSegments(sourceSegments(host, then.raw), sourceSegments(host, head.raw)) : []
}
