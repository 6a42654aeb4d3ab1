import type { Payload } from 'payload'
import type { Pass } from '../notices/pass'
import { addNotices } from '../notices/rows'
import { toNotices } from '../notices/toNotices'
import type { Settings } from '../settings'
import type { News } from './enqueue'

/** A notice for everybody who is to be told and still is staff that may read the document, each once; never for who did it. */
export async function tellNews(
  settings: Settings,
  payload: Payload,
  { actor, address, at, key, kind, subject, to }: News,
  pass: Pass,
): Promise<void> {
  const staff = await pass.staff()
  const people = staff.filter(({ id }) => String(id) !== actor && to.includes(String(id)))
  const telling = { actor, address, at, kind, of: `news#${key}`, seq: 0, subject, to: people }
  await addNotices(payload, await toNotices(settings, await pass.req(), [telling]))
}
