import type { PayloadRequest, TypedUser } from 'payload'
import { basisOf } from '../../core'
import { leavesBehind } from '../../core/notices'
import { keyOf, type Address } from '../address'
import { hostOf, sourceLocaleOf } from '../host'
import { loadVariants, type Row } from '../projection'
import type { Settings } from '../settings'
import { loadVersion } from '../versions'
import type { Happened } from './ofEvents'
import type { Telling } from './toNotices'

/** Tells whoever sees to a translation that its original has other words now: who it is assigned to, or who wrote it last. */
export async function outdatedTellings(
  settings: Settings,
  req: PayloadRequest,
  staff: readonly TypedUser[],
  what: Happened,
): Promise<Telling[]> {
  const { address, event } = what
  const { actor, at, seq } = event
  return (await leftBehind(settings, req, what)).map((row) => {
    const own = { ...address, locale: row.locale }
    const wanted = inCharge(row)
    const to = staff.filter(
      (user) =>
        wanted.includes(String(user.id)) &&
        String(user.id) !== actor &&
        settings.mayActOn({ action: 'submit', collection: own.collection, locale: own.locale, user }),
    )
    const of = `${keyOf(own)}#source#${keyOf(address)}#${seq}`
    return { actor, address: own, at, kind: 'outdated', of, seq, to }
  })
}

/** The translations that a publication of their original has left behind. */
export async function leftBehind(
  settings: Settings,
  req: PayloadRequest,
  { address, before, event }: Happened,
): Promise<Row[]> {
  if (event.type !== 'published' || !event.basis || address.locale === null) return []
  if (!(await isOriginal(settings, req, address, event.ref.version))) return []
  const rows = await loadVariants(req, address)
  return rows.filter(
    ({ locale, variant }) =>
      locale !== address.locale && !variant.gone && leavesBehind(event, before, basisOf(variant)),
  )
}

async function isOriginal(
  settings: Settings,
  req: PayloadRequest,
  address: Address,
  version: string,
): Promise<boolean> {
  const host = hostOf(settings, req, address.collection)
  const stored = host && (await loadVersion(req, address, version))
  return host && stored ? sourceLocaleOf(host, stored.raw) === address.locale : false
}

const inCharge = ({ variant: { approved, assignee, authors } }: Row): readonly string[] =>
  assignee ? [assignee] : [...authors, ...(approved?.authors ?? [])]
