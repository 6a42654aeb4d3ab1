import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { backfill, verify } from '@plugins/editorial-workflow'
import { PLAIN_COLLECTIONS, plainProject } from '../../helpers/plainProject'
import { startWorkflowHost, type Json, type Person, type WorkflowHost } from '../../helpers/workflowHost'

/* Versions, trash and maintenance in a project without languages, where ids may be numbers. */

const LIMIT = 3

let host: WorkflowHost
let id: string

beforeAll(async () => {
  host = await startWorkflowHost({ collections: PLAIN_COLLECTIONS }, plainProject({ maxPerDoc: LIMIT }))
})
afterAll(() => host.stop())
beforeEach(async () => {
  await forget()
  await host.payload.db.deleteMany({ collection: 'posts' as never, where: {} })
  const { body } = await host.rest('author', 'POST', '/posts', { code: 'A', title: 'Pirmais' })
  id = String(body.doc.id)
  for (const [as, action] of [
    ['author', 'submit'],
    ['editor', 'approve'],
    ['editor', 'publish'],
  ] as const)
    await done(as, action)
})

const forget = async (): Promise<void> => {
  for (const slug of ['editorial-variants', 'editorial-events', 'editorial-outbox'])
    await host.payload.db.deleteMany({ collection: slug as never, where: {} })
}
async function done(as: Person, action: string, body?: object): Promise<Json> {
  const answer = await host.act(as, id, '-', action, body)
  expect([action, answer.status, JSON.stringify(answer.body)]).toEqual([action, 200, expect.any(String)])
  return answer.body.variant
}
const variant = async (): Promise<Json> =>
  (await host.rest('editor', 'GET', `/posts/${id}/workflow`)).body.variants[0]
const save = async (as: Person, data: object): Promise<void> =>
  expect((await host.rest(as, 'PATCH', `/posts/${id}`, data)).status).toBe(200)
const draft = async (): Promise<string> =>
  (await host.rest('editor', 'GET', `/posts/${id}?draft=true`)).body.title
const seen = async (): Promise<Json> => {
  const { body, status } = await host.rest(null, 'GET', `/posts/${id}`)
  return status === 200 ? body.title : status
}
const sound = async (): Promise<void> => expect((await verify(host.payload)).differences).toEqual([])

describe('without languages', () => {
  it('C7: pruning spares what is live and what is approved', async () => {
    const { live } = await variant()
    await save('author', { title: 'Otrais' })
    await done('author', 'submit')
    const { approved } = await done('editor', 'approve')
    for (let n = 1; n <= 10; n += 1) await save('author', { title: `Nr. ${n}` })
    const { docs } = await host.payload.db.findVersions<Json>({
      collection: 'posts' as never,
      limit: 0,
      pagination: false,
      sort: '-updatedAt',
      where: { parent: { equals: id } },
    })
    expect(docs.slice(0, LIMIT).map(({ version }) => version.title)).toEqual(['Nr. 10', 'Nr. 9', 'Nr. 8'])
    expect(
      docs
        .slice(LIMIT)
        .map((each) => String(each.id))
        .sort(),
    ).toEqual([approved.version, live.version].sort())
    await done('editor', 'publish')
    expect([await seen(), await draft()]).toEqual(['Otrais', 'Nr. 10'])
    await sound()
  })

  it('A13: a way back names the authors; a version that is none is not found', async () => {
    const { live } = await variant()
    await save('editor', { title: 'Redaktora' })
    await done('author', 'submit')
    await done('editor2', 'approve')
    expect((await done('author2', 'revert', { version: live.version })).authors.sort()).toEqual(
      [host.ids.author, host.ids.author2].sort(),
    )
    for (const version of ['nonsense', '0', '-1', '99999999'])
      expect((await host.act('author', id, '-', 'revert', { version })).status).toBe(404)
    await sound()
  })

  it('A18: what comes back from the trash is a draft', async () => {
    const trash = (deletedAt: null | string) =>
      host.rest('editor', 'PATCH', `/posts/${id}?trash=true`, { deletedAt })
    expect((await trash('2026-11-01T10:00:00.000Z')).status).toBe(200)
    expect([await seen(), (await host.rest('editor', 'GET', '/editorial/queue')).body.totalRows]).toEqual([
      404, 0,
    ])
    expect((await trash(null)).status).toBe(200)
    expect([await seen(), (await variant()).state]).toEqual([404, 'draft'])
    expect((await host.rest('editor', 'GET', '/editorial/queue')).body.totalRows).toBe(1)
    await sound()
  })

  it('documents from before get their record, at once or when they are touched', async () => {
    await save('author', { title: 'Melnraksts' })
    await forget()
    expect([await backfill(host.payload), await backfill(host.payload)]).toEqual([1, 0])
    await done('author', 'revert', { version: (await variant()).live.version })
    expect(await draft()).toBe('Pirmais')
    await sound()
    await forget()
    await save('author2', { title: 'Pēc tam' })
    expect(await variant()).toMatchObject({ authors: [host.ids.author2], revision: 2, state: 'draft' })
    expect((await variant()).live).not.toBeNull()
    await sound()
  })

  it('by another spelling of its id no document gets a second record', async () => {
    await forget()
    for (const other of [`0${id}`, id.toUpperCase(), ` ${id}`, 'nonsense', '999999']) {
      if (other === id) continue
      const answer = await host.rest(
        'editor',
        'POST',
        `/posts/${encodeURIComponent(other)}/workflow/-/unpublish`,
        {
          revision: 0,
        },
      )
      expect([other, answer.status]).toEqual([
        other,
        expect.toSatisfy((status) => status >= 400 && status < 500),
      ])
    }
    const { docs } = await host.payload.db.find<Json>({
      collection: 'editorial-variants' as never,
      where: {},
    })
    expect(docs.map(({ key }) => key).filter((key) => key !== `posts/${id}/-`)).toEqual([])
  })

  it('a row that is gone is made again', async () => {
    await host.payload.db.deleteMany({ collection: 'editorial-variants' as never, where: {} })
    const { differences } = await verify(host.payload, { repair: true })
    expect(differences).toEqual([{ key: `posts/${id}/-`, problem: 'missing', repaired: true }])
    await sound()
    await save('editor', { title: 'Pirmais' })
    expect(await variant()).toMatchObject({ authors: [], state: 'published' })
  })
})
