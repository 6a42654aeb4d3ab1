/** A document in one language as the API gives it, with what it refers to. What it holds is not trusted. */
export type Doc = Record<string, unknown>
