import type { Raw } from './content'

/** What is stored may be anything: these take it for what it should be, and nothing else. */
export const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
export const toRaw = (value: unknown): Raw => (isRaw(value) ? value : {})
export const toRows = (value: unknown): Raw[] => (Array.isArray(value) ? value.filter(isRaw) : [])
