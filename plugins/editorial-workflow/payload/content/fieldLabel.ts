import { getTranslation } from '@payloadcms/translations'
import type { LabelFunction, PayloadRequest, StaticLabel } from 'payload'

/** The name of a field, block or collection for people, in the language of a request; `name` where it has none. */
export function labelText(
  { i18n, t }: Pick<PayloadRequest, 'i18n' | 't'>,
  label: false | LabelFunction | StaticLabel | undefined,
  name: string,
): string {
  if (!label) return name
  return typeof label === 'function'
    ? label({ i18n: i18n as never, t: t as never })
    : getTranslation(label, i18n)
}
