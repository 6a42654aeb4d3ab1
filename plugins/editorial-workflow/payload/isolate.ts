import { isolateObjectProperty, type PayloadRequest } from 'payload'

/**
 * A request for nested calls of the Local API, in the transaction of `req`: they write their own language, user and context into the
 * request that they are given.
 */
export function isolate(req: PayloadRequest, locale?: null | string): PayloadRequest {
  const own = isolateObjectProperty(req, ['context', 'fallbackLocale', 'locale', 'query', 'user'])
  if (locale) own.locale = locale as never
  return own
}
