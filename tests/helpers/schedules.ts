import type { Payload } from 'payload'
import { expect } from 'vitest'
import { drain, effectsOf } from '@plugins/editorial-workflow/payload/outbox'
import { settingsOf } from '@plugins/editorial-workflow/payload/installed'
import { SCHEDULE_NOTICES } from '@plugins/editorial-workflow/payload/schedules/callsForNotice'
import { runDue, type Pass } from '@plugins/editorial-workflow/payload/schedules/runDue'
import type { Json, WorkflowHost } from './workflowHost'

/** Carries out what is due at a moment, as a runner would, with the notices that follow. */
export async function runAt(payload: Payload, at: Date | string, runner = 'test'): Promise<Pass> {
  const now = new Date(at).getTime()
  const settings = settingsOf(payload)
  const pass = await runDue({ leaseMs: 30_000, now: () => now, payload, runner, settings })
  await drain(payload, effectsOf(settings))
  await expectTold(payload)
  return pass
}

/** That nothing is left to tell: actions tell what they have done beside their answer. */
export async function expectTold(payload: Payload): Promise<void> {
  const left = () =>
    payload.db.count({ collection: 'editorial-outbox' as never, where: { attempts: { equals: 0 } } })
  await expect.poll(async () => (await left()).totalDocs, { timeout: 20_000 }).toBe(0)
}

/** What people were told of schedules. */
export const scheduleNotices = (payload: Payload, where: object): Promise<Json[]> =>
  rowsOf(payload, 'editorial-notices', { and: [where, { kind: { in: SCHEDULE_NOTICES } }] })

export const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString()

/** The rows of a collection of the plugin. */
export async function rowsOf(payload: Payload, collection: string, where: object = {}): Promise<Json[]> {
  const { docs } = await payload.db.find<Json>({
    collection: collection as never,
    limit: 0,
    pagination: false,
    where: where as never,
  })
  return docs
}

/** A post in one language, written by the author and approved by the editor. */
export async function approvedPost(host: WorkflowHost, data: object = {}, locale = 'lv'): Promise<string> {
  const made = await host.rest('author', 'POST', `/posts?locale=${locale}`, { title: 'Virsraksts', ...data })
  const id = String(made.body.doc.id)
  await approve(host, id, locale)
  return id
}

/** Sends in what is written in one language, and approves it. */
export async function approve(host: WorkflowHost, id: string, locale = 'lv'): Promise<void> {
  for (const [person, action] of [
    ['author', 'submit'],
    ['editor', 'approve'],
  ] as const) {
    const { body, status } = await host.act(person, id, locale, action)
    if (status !== 200) throw new Error(`${action}: ${JSON.stringify(body)}`)
  }
}
