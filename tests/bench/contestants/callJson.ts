type Call = { body?: object; headers?: Record<string, string>; method?: string; port: number }

/** Asks a server on this machine for JSON. @throws with what it says where it refuses */
export async function callJson<T>(path: string, { body, headers, method, port }: Call): Promise<T> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    body: body && JSON.stringify(body),
    // As all that the bench asks.
    headers: { 'Accept-Encoding': 'identity', 'Content-Type': 'application/json', ...headers },
    method: method ?? (body ? 'POST' : 'GET'),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method ?? ''} ${path}: ${response.status} ${text}`)
  return (text ? JSON.parse(text) : undefined) as T
}
