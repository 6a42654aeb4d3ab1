import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reviewWorkflow, type Workflow } from '@plugins/editorial-workflow'
import { startWorkflowHost, type Json, type WorkflowHost } from '../../helpers/workflowHost'

/** Administrators look first from now on, and nobody but they may publish. */
const STRICTER: Workflow = {
  ...reviewWorkflow,
  version: 2,
  steps: [
    { id: 'legal', approvals: 1, roles: ['admin'] },
    { id: 'editorial', approvals: 1, roles: ['editor'] },
  ],
  transitions: reviewWorkflow.transitions.map((transition) =>
    transition.action === 'publish' ? { ...transition, roles: ['admin'] } : transition,
  ),
}

describe('A17: items in flight while the definition changes', () => {
  let host: WorkflowHost
  const ids: Record<string, string> = {}
  const variant = async (id: string): Promise<Json> =>
    (await host.rest('admin', 'GET', `/posts/${id}/workflow`)).body.variants.find(
      (each: Json) => each.locale === 'lv',
    )
  const done = async (...call: Parameters<WorkflowHost['act']>): Promise<void> => {
    const answer = await host.act(...call)
    expect([call[3], answer.status, answer.body.errors]).toEqual([call[3], 200, undefined])
  }
  const seen = async (id: string): Promise<number> =>
    (await host.rest(null, 'GET', `/posts/${id}?locale=lv`)).status

  beforeAll(async () => {
    host = await startWorkflowHost()
    for (const state of ['draft', 'inReview', 'changesRequested', 'approved', 'published']) {
      const made = await host.rest('author', 'POST', '/posts?locale=lv', { title: `Raksts: ${state}` })
      const id: string = made.body.doc.id
      ids[state] = id
      if (state === 'draft') continue
      await done('author', id, 'lv', 'submit')
      if (state === 'changesRequested') await done('editor', id, 'lv', 'requestChanges', { comment: 'Īsāk' })
      if (state === 'approved' || state === 'published') await done('editor', id, 'lv', 'approve')
      if (state === 'published') await done('editor', id, 'lv', 'publish')
    }
    host = await host.restart({ workflow: STRICTER })
  })
  afterAll(() => host.stop())

  it('keeps every state, and what is live', async () => {
    for (const [state, id] of Object.entries(ids)) expect((await variant(id)).state).toBe(state)
    expect(await seen(ids.published ?? '')).toBe(200)
  })

  it('takes what is in review through the new steps', async () => {
    const id = ids.inReview ?? ''
    const early = await host.act('editor', id, 'lv', 'approve')
    expect([early.status, early.body.errors[0].data.code]).toEqual([403, 'roleMissing'])
    await done('admin', id, 'lv', 'approve')
    expect((await variant(id)).state).toBe('inReview')
    await done('editor', id, 'lv', 'approve')
    await done('admin', id, 'lv', 'publish')
    expect(await seen(id)).toBe(200)
  })

  it('lets what was approved before be published, by those who may now', async () => {
    const id = ids.approved ?? ''
    expect((await host.act('editor', id, 'lv', 'publish')).status).toBe(403)
    await done('admin', id, 'lv', 'publish')
    expect(await seen(id)).toBe(200)
  })

  it.each(['draft', 'changesRequested', 'published'])('strands nothing that is %s', async (state) => {
    const id = ids[state] ?? ''
    const saved = await host.rest('author', 'PATCH', `/posts/${id}?locale=lv`, { title: `Jaunāks: ${state}` })
    expect(saved.status).toBe(200)
    await done('author', id, 'lv', 'submit')
    await done('admin', id, 'lv', 'approve')
    await done('editor', id, 'lv', 'approve')
    await done('admin', id, 'lv', 'publish')
    const read = await host.rest(null, 'GET', `/posts/${id}?locale=lv`)
    expect(read.body.title).toBe(`Jaunāks: ${state}`)
  })
})
