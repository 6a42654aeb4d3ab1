import { REST_GET, REST_POST } from '@payloadcms/next/routes'
import type { Json, Person, WorkflowHost } from './workflowHost'

export type Sent = { body: Json; headers: Headers; status: number; text: string }

/** Calls the real handler with a body as it stands, and gives the answer as it stands: for files. */
export async function send(
  { payload, rest }: WorkflowHost,
  as: null | Person,
  method: 'GET' | 'POST',
  path: string,
  body?: string | Uint8Array,
): Promise<Sent> {
  const login = { email: `${as}@host.test`, password: 'a-password-of-some-length' }
  const token: unknown = as ? (await rest(null, 'POST', '/users/login', login)).body.token : undefined
  const url = new URL(`http://localhost:3000/api${path}`)
  const request = new Request(url, {
    method,
    body: body as BodyInit | undefined,
    headers: {
      'Content-Type': 'text/plain',
      ...(token ? { Authorization: `JWT ${String(token)}` } : {}),
    },
  })
  const handler = method === 'GET' ? REST_GET : REST_POST
  const response = await handler(Promise.resolve(payload.config))(request, {
    params: Promise.resolve({ slug: url.pathname.replace('/api/', '').split('/') }),
  })
  // `text` would take the byte order mark away.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer())
  const isJson = response.headers.get('content-type')?.includes('json')
  return {
    body: isJson ? JSON.parse(text) : null,
    headers: response.headers,
    status: response.status,
    text,
  }
}
