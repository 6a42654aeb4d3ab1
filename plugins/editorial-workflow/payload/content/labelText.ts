import type { LabelFunction, PayloadRequest, StaticLabel } from 'payload'

/** The name of a field, block, collection or language for people, in the language of a request; `name` where it has none. */
export function labelText(
  { i18n, t }: Pick<PayloadRequest, 'i18n' | 't'>,
  label: false | LabelFunction | StaticLabel | undefined,
  name: string,
): string {
  if (!label) return name
  if (typeof label === 'string') return label
  if (typeof label === 'function') return label({ i18n: i18n as never, t: t as never })
  return label[i18n.language] ?? label[i18n.fallbackLanguage] ?? Object.values(label)[0] ?? name
}
