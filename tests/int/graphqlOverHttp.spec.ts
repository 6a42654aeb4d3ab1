import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { GET, POST } from '@/app/(payload)/api/graphql/route'
import { startApp, type App } from '../helpers/app'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

/** The route of the server, without a network. */
const call = async (address: unknown, init?: object): Promise<Response> => {
  const request = new Request(String(address), init)
  return request.method === 'GET' ? GET(request) : POST(request)
}

it.each(
  serverAudits({ fetchFn: call, url: 'http://localhost:3000/api/graphql' }).map((audit) => [
    audit.name,
    audit,
  ]),
)('GraphQL over HTTP: %s', async (_, audit) => {
  const result = await audit.fn()
  expect(
    result.status === 'ok' ? result : { reason: 'reason' in result && result.reason, status: result.status },
  ).toMatchObject({
    status: 'ok',
  })
})
