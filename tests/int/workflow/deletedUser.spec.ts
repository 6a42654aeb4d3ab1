import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verify } from '@plugins/editorial-workflow'
import { startWorkflowHost, type Json, type Person, type WorkflowHost } from '../../helpers/workflowHost'

/* F4: deleting a user leaves role and date, not the name. */

let host: WorkflowHost
let id: string
let before: Json[]

beforeAll(async () => {
  host = await startWorkflowHost({ afterCommit: [keepWaiting] })
  const { body } = await host.rest('author2', 'POST', '/posts?locale=lv', { title: 'Virsraksts' })
  id = body.doc.id
  await act('author2', 'assign', { assignee: host.ids.editor2 })
  await act('author2', 'submit')
  await act('editor2', 'requestChanges', { comment: 'Trūkst datuma.' })
  await host.rest('author2', 'PATCH', `/posts/${id}?locale=lv`, { title: 'Labots' })
  await act('author2', 'submit')
  await act('editor2', 'approve')
  before = await history()
  for (const person of ['author2', 'editor2'] as const)
    expect((await host.rest('admin', 'DELETE', `/users/${host.ids[person]}`)).status).toBe(200)
})
afterAll(() => host.stop())

/** So that what is sent to the outside is there to be looked at. */
function keepWaiting(): never {
  throw new Error('The mail server is away.')
}
async function act(as: Person, action: string, body?: object): Promise<void> {
  const answer = await host.act(as, id, 'lv', action, body)
  expect([action, answer.status, JSON.stringify(answer.body)]).toEqual([action, 200, expect.any(String)])
}
const history = async (): Promise<Json[]> =>
  (await host.rest('editor', 'GET', `/posts/${id}/workflow/history?locale=lv`)).body.events

describe('after two of its people have been deleted, a record', () => {
  it('tells of each event whose role it was, and when', async () => {
    const events = await history()
    expect(events).toEqual(before)
    expect(events.map(({ actor, actorRoles, at, type }) => [type, actor, actorRoles, typeof at])).toEqual([
      ['approved', host.ids.editor2, ['editor'], 'string'],
      ['submitted', host.ids.author2, ['author'], 'string'],
      ['changesRequested', host.ids.editor2, ['editor'], 'string'],
      ['submitted', host.ids.author2, ['author'], 'string'],
      ['assigned', host.ids.author2, ['author'], 'string'],
      ['created', host.ids.author2, ['author'], 'string'],
    ])
    expect((await verify(host.payload)).differences).toEqual([])
  })

  it.each(['editorial-variants', 'editorial-events', 'editorial-outbox'])(
    'holds no name and no address in %s',
    async (slug) => {
      const { docs } = await host.payload.db.find({ collection: slug as never, limit: 0, pagination: false })
      expect(docs.length).toBeGreaterThan(0)
      const kept = JSON.stringify(docs)
      expect(kept).toContain(host.ids.author2)
      expect(kept).not.toMatch(/author2|editor2|host\.test/)
    },
  )

  it('holds still: what they approved goes live, and who saved last has no name', async () => {
    const { body } = await host.rest('editor', 'GET', `/posts/${id}/workflow`)
    expect(body.variants[0]).toMatchObject({ assignee: host.ids.editor2, state: 'approved' })
    const { status } = await host.act('editor', id, 'lv', 'publish')
    expect(status).toBe(200)
    expect((await host.rest(null, 'GET', `/posts/${id}?locale=lv`)).body.title).toBe('Labots')
    const [stale] = (
      await host.payload.findVersions({
        collection: 'posts' as never,
        limit: 1,
        locale: 'lv' as never,
        overrideAccess: true,
        sort: 'updatedAt',
      })
    ).docs as Json[]
    const refused = await host.rest('editor', 'PATCH', `/posts/${id}?locale=lv`, {
      baseVersion: String(stale.id),
      title: 'Vēl',
    })
    expect([refused.status, refused.body.errors[0].data.savedBy]).toEqual([409, null])
    expect(refused.body.errors[0].message).not.toMatch(/author2|editor2/)
  })
})
