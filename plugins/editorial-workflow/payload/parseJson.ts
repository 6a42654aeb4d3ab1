/** SQLite gives JSON columns as text in places where it joins nothing. */
export const parseJson = <T>(value: unknown): T =>
  (typeof value === 'string' ? JSON.parse(value) : value) as T
