import type { Page } from 'playwright-core'

// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Json = any

/** Calls the API as the page itself would: cookies count for its own origin alone. */
export async function call(page: Page, method: string, path: string, data?: unknown): Promise<Json> {
  const { body, status } = await page.evaluate(
    async ([how, where, what]) => {
      const response = await fetch(where, {
        body: what,
        headers: { 'Content-Type': 'application/json' },
        method: how,
      })
      return { body: await response.json(), status: response.status }
    },
    [method, path, data === undefined ? undefined : JSON.stringify(data)] as const,
  )
  if (status >= 400) throw new Error(JSON.stringify(body))
  return body
}
