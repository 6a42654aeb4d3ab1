import { REST_GET, REST_POST } from '@payloadcms/next/routes'
import type { Payload } from 'payload'
import type { Json } from './workflowHost'

export type Downloaded = { headers: Headers; status: number; text: string }
type Login = { token: string }

/** Downloads and uploads files as a browser does: what is not JSON. */
export function xliffClient(payload: Payload, loginOf: (as: string) => Promise<Login>) {
  const config = Promise.resolve(payload.config)
  const params = { params: Promise.resolve({ slug: ['editorial', 'xliff'] }) }
  const logins = new Map<string, Promise<Login>>()
  const headersOf = async (as: null | string): Promise<Record<string, string>> => {
    if (!as) return {}
    const login = logins.get(as) ?? loginOf(as)
    logins.set(as, login)
    return { Authorization: `JWT ${(await login).token}` }
  }
  const at = (query: string): URL =>
    new URL(`http://localhost:3000/api/editorial/xliff${query && `?${query}`}`)
  return {
    download: async (as: null | string, query: string): Promise<Downloaded> => {
      const response = await REST_GET(config)(
        new Request(at(query), { headers: await headersOf(as) }),
        params,
      )
      return { headers: response.headers, status: response.status, text: await response.text() }
    },
    upload: async (
      as: null | string,
      body: BodyInit | null,
      query = '',
      headers: Record<string, string> = { 'Content-Type': 'application/xliff+xml' },
    ): Promise<{ body: Json; headers: Headers; status: number }> => {
      const init = { method: 'POST', body, headers: { ...(await headersOf(as)), ...headers }, duplex: 'half' }
      const response = await REST_POST(config)(new Request(at(query), init as RequestInit), params)
      return { body: await response.json(), headers: response.headers, status: response.status }
    },
  }
}
export type XliffClient = ReturnType<typeof xliffClient>
