import { NO_LOCALE, variantKey } from './slugs'

/** Where a variant is: one document of a collection in one language. */
export type Address = { collection: string; document: string; locale: null | string }

export const keyOf = ({ collection, document, locale }: Address): string =>
  variantKey(collection, document, locale)

/** The address that a key names. Slugs and languages hold no slash; an id of the project may. */
export function addressOf(key: string): Address {
  const [collection = '', ...rest] = key.split('/')
  const locale = rest.pop()
  return { collection, document: rest.join('/'), locale: locale === NO_LOCALE ? null : (locale ?? null) }
}
