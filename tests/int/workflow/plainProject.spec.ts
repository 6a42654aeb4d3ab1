import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verify } from '@plugins/editorial-workflow/payload/maintenance'
import { readOptions } from '@plugins/editorial-workflow/payload/settings'
import { eventsIn, openFeed } from '../../helpers/feed'
import { PLAIN_COLLECTIONS, plainProject } from '../../helpers/plainProject'
import { inDays } from '../../helpers/scheduled'
import {
  startWorkflowHost,
  type Answer,
  type Json,
  type Person,
  type WorkflowHost,
} from '../../helpers/workflowHost'

const isSqlite = process.env.TEST_DATABASE === 'sqlite'

let host: WorkflowHost
let id: string

beforeAll(async () => {
  host = await startWorkflowHost({ collections: PLAIN_COLLECTIONS }, plainProject())
})
afterAll(() => host.stop())
beforeEach(async () => {
  const data = { code: 'A', steps: [{ amount: 1, label: 'Pirmais' }], title: 'Virsraksts' }
  const { body, status } = await host.rest('author', 'POST', '/posts', data)
  expect(status, JSON.stringify(body)).toBe(201)
  expect(typeof body.doc.id).toBe(isSqlite ? 'number' : 'string')
  id = String(body.doc.id)
})

const variant = async (as: Person = 'editor', document = id): Promise<Json> =>
  (await host.rest(as, 'GET', `/posts/${document}/workflow`)).body.variants[0]
const seen = async (): Promise<Json> => {
  const { body, status } = await host.rest(null, 'GET', `/posts/${id}?depth=0`)
  return status === 200 ? [body.title, body.code, body.steps.map(({ label }: Json) => label)] : status
}
const draft = async (): Promise<Json> =>
  (await host.rest('editor', 'GET', `/posts/${id}?draft=true&depth=0`)).body
const save = (data: object): Promise<Answer> => host.rest('author', 'PATCH', `/posts/${id}`, data)
const act = (as: Person, action: string, body?: object): Promise<Answer> =>
  host.act(as, id, '-', action, body)
async function done(as: Person, action: string, body?: object): Promise<Json> {
  const answer = await act(as, action, body)
  expect([action, answer.status, JSON.stringify(answer.body)]).toEqual([action, 200, expect.any(String)])
  return answer.body
}
const told = ({ body, status }: Answer): Json => [status, body.errors?.[0]?.data?.code]

describe('a project without languages', () => {
  it('in REST: from the draft to what is live, back, off, and away', async () => {
    expect(await variant('author')).toMatchObject({ locale: '-', revision: 1, state: 'draft' })
    expect((await done('author', 'submit')).locale).toBe('-')
    expect(told(await save({ title: 'Cits' }))).toEqual([409, 'inReview'])
    expect(told(await act('author', 'approve'))).toEqual([403, 'roleMissing'])
    await done('editor', 'approve')
    await save({ title: 'Vēlāks' })
    expect(await seen()).toBe(404)
    await done('editor', 'publish')
    expect([await seen(), (await draft()).title]).toEqual([['Virsraksts', 'A', ['Pirmais']], 'Vēlāks'])
    const { live } = await variant()
    await save({ code: 'B', steps: [], title: 'Vēl vēlāks' })
    await done('author', 'revert', { version: live.version })
    expect(await draft()).toMatchObject({ code: 'A', steps: [{ label: 'Pirmais' }], title: 'Virsraksts' })
    expect(told(await host.rest('author', 'DELETE', `/posts/${id}`))).toEqual([403, 'liveDelete'])
    await done('editor', 'unpublish', { comment: 'Novecojis' })
    expect(await seen()).toBe(404)
    expect((await host.rest('editor', 'DELETE', `/posts/${id}`)).status).toBe(200)
    const { body } = await host.rest('editor', 'GET', `/posts/${id}/workflow/history`)
    expect(body.events.map(({ type }: Json) => type).reverse()).toEqual([
      'created',
      'submitted',
      'approved',
      'edited',
      'published',
      'reverted',
      'unpublished',
      'discarded',
    ])
  })

  it('its schedules, in a list and in a calendar', async () => {
    const instant = inDays(3)
    await done('author', 'submit')
    await done('editor', 'approve')
    await done('editor', 'schedulePublish', { when: { instant } })
    const { body } = await host.rest('editor', 'GET', '/editorial/schedule?collection=posts')
    expect(body.rows).toMatchObject([{ document: id, instant, locale: '-', title: 'Virsraksts' }])
    const inGraphQL = await host.graphql(
      'editor',
      '{ editorialSchedule(collection: posts) { rows { document instant title } } }',
    )
    expect(inGraphQL.body.data.editorialSchedule.rows).toEqual([
      { document: id, instant, title: 'Virsraksts' },
    ])
    const { url } = (await host.rest('editor', 'POST', '/editorial/schedule/feed')).body
    const { text } = await openFeed(host, url)
    expect(eventsIn(text)).toMatchObject([
      {
        summary: 'Publish: Virsraksts',
        uid: expect.stringMatching(new RegExp(`^posts/${id}/-#\\d+@localhost:3000$`)),
        url: `http://localhost:3000/admin/collections/posts/${id}`,
      },
    ])
  })

  it('in GraphQL: the same', async () => {
    const run = async (as: Person, action: string, more = ''): Promise<Json> => {
      const { revision, submitted } = await variant(as)
      const version = ['approve'].includes(action) ? `, version: ${JSON.stringify(submitted.version)}` : ''
      const { body } = await host.graphql(
        as,
        `mutation { editorialAction(collection: posts, id: ${JSON.stringify(id)}, action: ${action}, revision: ${revision}${version}${more}) {
          repeated variant { state revision live { version } }
        } }`,
      )
      expect(body.errors, action).toBeUndefined()
      return body.data.editorialAction.variant
    }
    const typed = isSqlite ? 'Int' : 'String'
    const update = (title: string) =>
      host.graphql(
        'author',
        `mutation ($id: ${typed}!, $title: String!) { updatePost(id: $id, data: { title: $title }) { title } }`,
        { id: isSqlite ? Number(id) : id, title },
      )
    await run('author', 'submit')
    await run('editor', 'approve')
    const { live } = await run('editor', 'publish')
    expect((await update('Cits')).body.errors).toBeUndefined()
    expect((await variant()).state).toBe('draft')
    const back = await run('author', 'revert', `, version: ${JSON.stringify(live.version)}`)
    expect([back.state, (await draft()).title]).toEqual(['draft', 'Virsraksts'])
    expect((await run('editor', 'unpublish')).live).toBeNull()
    const { body } = await host.graphql(
      'editor',
      `{ editorialWorkflow(collection: posts, id: ${JSON.stringify(id)}) { id variants { state actions warnings { action } } }
        editorialHistory(collection: posts, id: ${JSON.stringify(id)}) { events { type } }
        editorialQueue { rows { document } } }`,
    )
    expect(body.errors).toBeUndefined()
    expect(body.data).toMatchObject({
      editorialWorkflow: { id, variants: [{ state: 'draft' }] },
    })
    expect(body.data.editorialHistory.events.slice(0, 7).map(({ type }: Json) => type)).toEqual([
      'unpublished',
      'reverted',
      'edited',
      'published',
      'approved',
      'submitted',
      'created',
    ])
    expect(body.data.editorialQueue.rows).toContainEqual({ document: id })
    const gone = await host.graphql(
      'editor',
      `mutation { deletePost(id: ${isSqlite ? id : `"${id}"`}) { id } }`,
    )
    expect(gone.body.errors).toBeUndefined()
    expect((await host.rest('editor', 'GET', `/posts/${id}/workflow`)).status).toBe(404)
  })

  it('takes ids as its API gives them: of users, of versions, of documents', async () => {
    const assignee = isSqlite ? Number(host.ids.author) : host.ids.author
    expect((await done('editor', 'assign', { assignee })).variant.assignee).toBe(host.ids.author)
    await done('author', 'submit')
    const { revision, submitted } = await variant()
    const native = (value: string) => (isSqlite ? Number(value) : value)
    const items = [{ id: native(id), revision, version: native(submitted.version) }]
    const { body, status } = await host.rest('editor', 'POST', '/posts/workflow/-/approve', { items })
    expect([status, body.done.map(({ id: each }: Json) => each), body.refused]).toEqual([200, [id], []])
    const { body: queue } = await host.rest('author', 'GET', '/editorial/queue?mine=true')
    expect(queue.rows).toContainEqual(expect.objectContaining({ document: id, locale: '-' }))
  })

  it('knows no document, version or language by another name', async () => {
    const aliases = isSqlite
      ? [`0${id}`, `${id}.0`, `+${id}`]
      : [id.toUpperCase()].filter((alias) => alias !== id)
    for (const nowhere of ['nonsense', '987654321', '1.5', `${id}x`, ...aliases])
      expect([
        nowhere,
        (await host.rest('editor', 'GET', `/posts/${encodeURIComponent(nowhere)}/workflow`)).status,
      ]).toEqual([nowhere, 404])
    for (const alias of aliases)
      expect(
        told(await host.act('author', encodeURIComponent(alias), '-', 'submit', { revision: 0 })),
      ).toEqual([404, 'notFound'])
    expect((await host.rest('author', 'POST', '/posts/versions/nonsense')).status).toBe(404)
    for (const version of ['nonsense', '987654321'])
      expect([version, (await act('author', 'revert', { revision: 1, version })).status]).toEqual([
        version,
        404,
      ])
    expect(told(await host.act('author', id, 'lv', 'submit', { revision: 1 }))).toEqual([
      400,
      'unknownLocale',
    ])
    expect((await variant()).revision).toBe(1)
  })

  it('A19: knows what is live by any spelling of its id', async () => {
    await done('author', 'submit')
    await done('editor', 'approve')
    await done('editor', 'publish')
    const deletedAt = new Date().toISOString()
    for (const alias of [id.toUpperCase(), isSqlite ? `0${id}` : id]) {
      const answers = [
        await host.rest('author', 'PATCH', `/posts/${alias}`, { deletedAt }),
        await host.rest('author', 'DELETE', `/posts/${alias}`),
      ]
      expect(answers.map(told)).toEqual([
        [403, 'liveDelete'],
        [403, 'liveDelete'],
      ])
    }
    expect(await seen()).toEqual(['Virsraksts', 'A', ['Pirmais']])
  })

  it('C6: publishes nothing before what it refers to', async () => {
    const { body } = await host.rest('author', 'POST', '/posts', { title: 'Cits' })
    const other = String(body.doc.id)
    await save({ related: [body.doc.id] })
    await done('author', 'submit')
    await done('editor', 'approve')
    const answer = await act('editor', 'publish')
    expect(told(answer)).toEqual([422, 'linksNotLive'])
    expect(answer.body.errors[0].data.reasons[0].values).toEqual({
      links: [`posts/${other}`],
      names: ['Cits (Post)'],
    })
    for (const [as, action] of [
      ['author', 'submit'],
      ['editor', 'approve'],
      ['editor', 'publish'],
    ] as const)
      expect((await host.act(as, other, '-', action)).status).toBe(200)
    await done('editor', 'publish')
  })

  it('starts anew under the id of a deleted document', async () => {
    await done('editor', 'assign', { assignee: host.ids.author2, dueAt: '2027-03-01T10:00:00.000Z' })
    await done('author', 'submit')
    expect((await host.rest('editor', 'DELETE', `/posts/${id}`)).status).toBe(200)
    const { body } = await host.rest('author2', 'POST', '/posts', { title: 'Cits' })
    // SQLite counts on from the highest id that is there.
    expect(String(body.doc.id) === id).toBe(isSqlite)
    expect(await variant('editor', String(body.doc.id))).toMatchObject({
      assignee: null,
      authors: [host.ids.author2],
      dueAt: null,
      gone: false,
      state: 'draft',
    })
  })

  it('lists by state', async () => {
    await done('author', 'submit')
    const { body } = await host.rest(
      'author',
      'GET',
      `/posts?draft=true&where[workflow.state][equals]=inReview&where[id][equals]=${id}`,
    )
    expect(body.docs.map((doc: Json) => doc.workflow)).toEqual([{ state: 'inReview' }])
  })

  it('lets nobody around', async () => {
    for (const data of [{ _status: 'published' }, { _status: 'published', title: 'X' }])
      expect(told(await host.rest('admin', 'PATCH', `/posts/${id}`, data))).toEqual([403, 'workflowOnly'])
    await done('admin', 'bypass', { comment: 'Avārija' })
    expect(await seen()).toEqual(['Virsraksts', 'A', ['Pirmais']])
  })

  it('has a record that verifies', async () => {
    const report = await verify(readOptions({ collections: PLAIN_COLLECTIONS }), host.payload)
    expect(report.differences).toEqual([])
    expect(report.checked).toBeGreaterThan(5)
  })
})
