import type { Payload } from 'payload'
import { settingsOf } from '@plugins/editorial-workflow/payload/installed'
import { deliver } from '@plugins/editorial-workflow/payload/notices/mail/deliver'
import { drain, effectsOf } from '@plugins/editorial-workflow/payload/outbox'
import { expectTold, rowsOf } from './schedules'
import type { Json, Person, WorkflowHost } from './workflowHost'

/** Who was told what of a document, as `kind person`, in the order of the alphabet. */
export async function toldOf(host: WorkflowHost, id: string, where: object = {}): Promise<string[]> {
  await drain(host.payload, effectsOf(settingsOf(host.payload)))
  await expectTold(host.payload)
  const rows = await rowsOf(host.payload, 'editorial-notices', {
    and: [{ document: { equals: String(id) } }, where],
  })
  return rows.map(({ kind, locale, recipient }) => `${kind} ${locale} ${nameIn(host, recipient)}`).sort()
}

const nameIn = ({ ids }: WorkflowHost, id: string): string =>
  Object.keys(ids).find((name) => ids[name as Person] === id) ?? id

/** A person's inbox. */
export async function inboxOf(host: WorkflowHost, as: Person, query = '', language = 'en'): Promise<Json> {
  const { body } = await host.rest(as, 'GET', `/editorial/notices${query}`, undefined, {
    'Accept-Language': language,
  })
  return body
}

/** Sends what is due at a moment, as one of several runners would. */
export const deliverAt = (
  payload: Payload,
  at: Date | number | string = Date.now(),
  runner = 'test',
): Promise<number> =>
  deliver({ now: () => new Date(at).getTime(), payload, runner, settings: settingsOf(payload) })
