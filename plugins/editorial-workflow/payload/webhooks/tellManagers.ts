import type { Payload } from 'payload'
import type { NoticeKind } from '../../core/notices'
import { startPass } from '../notices/pass'
import { addNotices } from '../notices/rows'
import { toNotices } from '../notices/toNotices'
import type { Settings } from '../settings'
import { WEBHOOKS } from '../slugs'
import { isWebhookManager } from './managers'

/** Tells everybody who may do something about it how a subscription fares. */
export async function tellManagers(
  { payload, settings }: { payload: Payload; settings: Settings },
  { id }: { id: string },
  { at, kind }: { at: string; kind: Extract<NoticeKind, `webhook${string}`> },
): Promise<void> {
  const pass = startPass(payload)
  const to = (await pass.staff()).filter((user) => isWebhookManager(settings, user))
  const address = { collection: WEBHOOKS, document: id, locale: null }
  const telling = { actor: null, address, at, kind, of: `webhook/${id}#${kind}#${at}`, seq: 0, to }
  await addNotices(payload, await toNotices(settings, await pass.req(), [telling]))
}
