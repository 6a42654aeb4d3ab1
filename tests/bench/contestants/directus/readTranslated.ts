import type { Plain } from '../contestant'

type Value = Plain[string]

/** Puts texts where other products have them: out of `translations`, and what is linked out of the row of the link. */
export function readTranslated(value: Value): Value {
  if (Array.isArray(value)) return value.map((each) => readTranslated(each) as Plain)
  if (value === null || typeof value !== 'object') return value
  const { translations, ...rest } = value
  const names = Object.keys(rest)
  const [only = ''] = names
  if (translations === undefined && names.length === 1 && only.endsWith('_id'))
    return readTranslated(rest[only] ?? null)
  const own = Object.fromEntries(
    Object.entries(rest).map(([name, each]) => [name, name === 'body' ? each : readTranslated(each)]),
  )
  const [text] = Array.isArray(translations) ? translations : []
  return { ...own, ...text }
}
