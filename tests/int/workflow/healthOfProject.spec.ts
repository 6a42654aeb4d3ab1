import { afterAll, beforeAll, expect, it } from 'vitest'
import { startWorkflowHost, type WorkflowHost } from '../../helpers/workflowHost'

/* A project that has paths of these names itself. */

let host: WorkflowHost

beforeAll(async () => {
  host = await startWorkflowHost({}, (config) => ({
    ...config,
    collections: [
      ...(config.collections ?? []),
      { slug: 'ready', fields: [{ name: 'title', type: 'text' }] },
    ],
    endpoints: [{ handler: () => Response.json({ own: true }), method: 'get', path: '/health' }],
  }))
})
afterAll(() => host.stop())

it('keeps its own endpoint and its own collection', async () => {
  expect((await host.rest(null, 'GET', '/health')).body).toEqual({ own: true })
  expect((await host.rest('editor', 'GET', '/ready')).body).toMatchObject({ docs: [] })
})

it('finds neither in the description of the plugin', async () => {
  const { body } = await host.rest(null, 'GET', '/editorial/openapi.json')
  expect(Object.keys(body.paths)).toContain('/editorial/schedule')
  expect(Object.keys(body.paths).filter((path) => /health|ready/.test(path))).toEqual([])
  expect(host.payload.config.endpoints.filter(({ path }) => /^\/(health|ready)$/.test(path))).toHaveLength(1)
})
