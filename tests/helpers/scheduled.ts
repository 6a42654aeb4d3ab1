import { expect } from 'vitest'
import type { Json, Person, WorkflowHost } from './workflowHost'

/** The collection of schedules, whose name the types of Tilts do not have to know. */
export const SCHEDULES = 'editorial-schedules' as never

const DAY_MS = 86_400_000
export const inDays = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString()

type Made = { as?: Person; locale?: string; title?: string; when?: object }

/** Writes, approves and schedules a document, each as the person who would. @returns its id */
export async function scheduled(
  host: WorkflowHost,
  { as = 'editor', locale = 'lv', title = 'Virsraksts', when = { instant: inDays(3) } }: Made = {},
): Promise<string> {
  const { body } = await host.rest('author', 'POST', `/posts?locale=${locale}`, {
    sourceLocale: locale,
    title,
  })
  const { id } = body.doc
  for (const [person, action, more] of [
    ['author', 'submit', {}],
    [as, 'approve', {}],
    [as, 'schedulePublish', { when }],
  ] as const) {
    const answer = await host.act(person, id, locale, action, more)
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  }
  return id
}

/** The row of the one schedule of a document. */
export async function rowOf({ payload }: WorkflowHost, document: string): Promise<Json> {
  return payload.db.findOne({ collection: SCHEDULES, where: { document: { equals: document } } })
}

/** Brings the row of a document to where a runner, or time, would have brought it. */
export async function change({ payload }: WorkflowHost, document: string, data: Json): Promise<void> {
  await payload.db.updateOne({
    collection: SCHEDULES,
    data,
    returning: false,
    where: { document: { equals: document } },
  })
}
