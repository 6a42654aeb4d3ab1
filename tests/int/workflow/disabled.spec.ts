import { afterAll, beforeAll, expect, it } from 'vitest'
import { startWorkflowHost, type WorkflowHost } from '../../helpers/workflowHost'

let host: WorkflowHost
let id: string

beforeAll(async () => {
  host = await startWorkflowHost({ disabled: true })
  const { body } = await host.rest('author', 'POST', '/posts?locale=lv', { title: 'Virsraksts' })
  id = body.doc.id
})
afterAll(() => host.stop())

it('keeps the schema, so that turning it on or off needs no migration', async () => {
  for (const collection of ['editorial-variants', 'editorial-events', 'editorial-outbox', 'editorial-feeds'])
    expect((await host.payload.db.find({ collection: collection as never })).docs).toEqual([])
})

it('has none of its endpoints', async () => {
  for (const [method, path] of [
    ['GET', '/editorial/queue'],
    ['GET', '/editorial/openapi.json'],
    ['GET', '/editorial/schedule'],
    ['GET', '/editorial/schedule.ics'],
    ['POST', '/editorial/schedule/feed'],
    ['GET', '/health'],
    ['GET', '/ready'],
    ['GET', `/posts/${id}/workflow`],
    ['GET', `/posts/${id}/workflow/history`],
    ['POST', `/posts/${id}/workflow/lv/submit`],
    ['POST', '/posts/workflow/lv/submit'],
  ] as const) {
    const { status } = await host.rest('admin', method, path, method === 'POST' ? { revision: 0 } : undefined)
    expect([path, status]).toEqual([path, 404])
  }
})

it('has none of its queries and mutations', async () => {
  const { body } = await host.graphql(
    'admin',
    '{ __schema { queryType { fields { name } } mutationType { fields { name } } } }',
  )
  const { mutationType, queryType } = body.data.__schema
  const names: string[] = [...queryType.fields, ...mutationType.fields].map(({ name }) => name)
  expect(names).toContain('updatePost')
  const own = [
    'editorialAction',
    'editorialBulkAction',
    'editorialFeed',
    'editorialFeedCreate',
    'editorialFeedRevoke',
    'editorialHistory',
    'editorialQueue',
    'editorialSchedule',
    'editorialWorkflow',
  ]
  expect(names.filter((name) => own.includes(name))).toEqual([])
})

it('lets everything through, and adds no state to lists', async () => {
  const { body, status } = await host.rest('author', 'PATCH', `/posts/${id}?locale=lv`, {
    _status: 'published',
  })
  expect([status, body.doc.workflow]).toEqual([200, undefined])
  expect((await host.rest(null, 'GET', `/posts/${id}?locale=lv`)).body.title).toBe('Virsraksts')
  expect((await host.payload.db.find({ collection: 'editorial-events' as never })).docs).toEqual([])
})
