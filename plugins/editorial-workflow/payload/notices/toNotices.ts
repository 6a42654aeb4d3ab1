import type { PayloadRequest, TypedUser } from 'payload'
import type { NoticeKind } from '../../core/notices'
import type { Address } from '../address'
import { requireReadable } from '../endpoints/requireReadable'
import { WorkflowNotFound } from '../errors'
import { isolate } from '../isolate'
import type { Settings } from '../settings'
import { NO_LOCALE } from '../slugs'
import { loadSettings, mailOf, sendsMail, type KnownSettings } from './ownSettings'
import type { NewNotice } from './rows'

/** What somebody is to be told. */
export type Telling = {
  /** Who did it; null where it happened by itself, or by somebody without an account. */
  actor: null | string
  address: Address
  at: string
  kind: NoticeKind
  /** What it is about, once and for all: nobody is told the same twice. */
  of: string
  seq: number
  /** What it leads to beside the document. */
  subject?: null | string
  to: readonly TypedUser[]
}

/** The notices of those who may read the document. How each wants to be told is read in one query for all. */
export async function toNotices(
  settings: Settings,
  req: PayloadRequest,
  tellings: readonly Telling[],
): Promise<NewNotice[]> {
  const known = await loadSettings(req, [...new Set(tellings.flatMap(({ to }) => to))])
  const notices: NewNotice[] = []
  for (const telling of tellings)
    for (const user of telling.to) {
      const own = known.get(String(user.id))
      if (own && (await mayRead(req, user, telling.address)))
        notices.push(toNotice(settings, req, { own, telling, user }))
    }
  return notices
}

/** Asks the database only where the project's rule depends on the document. */
async function mayRead(req: PayloadRequest, user: TypedUser, address: Address): Promise<boolean> {
  const own = isolate(req, address.locale)
  own.user = user
  try {
    await requireReadable(own, address)
    return true
  } catch (err) {
    if (err instanceof WorkflowNotFound) return false
    throw err
  }
}

function toNotice(
  settings: Settings,
  { payload }: PayloadRequest,
  { own, telling, user }: { own: KnownSettings; telling: Telling; user: TypedUser },
): NewNotice {
  const { actor, address, at, kind, of, seq, subject = null } = telling
  return {
    actor,
    at,
    collectionSlug: address.collection,
    document: address.document,
    key: `${of}#${user.id}`,
    kind,
    locale: address.locale ?? NO_LOCALE,
    recipient: String(user.id),
    seq,
    subject,
    toldAt: new Date().toISOString(),
    unread: true,
    ...mailOf(own, { at, isOn: sendsMail(settings, payload), kind, zone: settings.timeZone }),
  }
}
