import type { Outcome } from './session'

/** Bytes that a browser lets a request have which outlives its page. */
const KEEPALIVE_BYTES = 60_000

/** Answers that may be another by and by: nobody is signed in, too many requests, something failed. */
const isPassing = (status: number): boolean => [401, 408, 429].includes(status) || status >= 500

/** Calls the API, in the language of the interface. Never rejects: what did not get through is an outcome too. */
export async function request<T>(
  address: string,
  { body, language, method = 'GET' }: { body?: unknown; language: string; method?: 'GET' | 'PATCH' | 'POST' },
): Promise<Outcome<T>> {
  const text = body === undefined ? undefined : JSON.stringify(body)
  try {
    const response = await fetch(address, {
      body: text,
      credentials: 'include',
      headers: { 'Accept-Language': language, 'Content-Type': 'application/json' },
      keepalive: text !== undefined && new Blob([text]).size < KEEPALIVE_BYTES,
      method,
    })
    const answer: unknown = await response.json().catch(() => null)
    if (response.ok) return { kind: 'done', value: answer as T }
    const { errors } = (answer ?? {}) as { errors?: { message?: string }[] }
    const reason = errors?.[0]?.message ?? null
    return { kind: isPassing(response.status) ? 'lost' : 'refused', reason, status: response.status }
  } catch {
    return { kind: 'lost', reason: null, status: null }
  }
}
