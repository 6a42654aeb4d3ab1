import type { TextField } from 'payload'
import { sortKey } from './fold'

/**
 * A hidden key to sort names by in the alphabet of the language: `sort=sortKey`. Databases without a Latvian collation
 * put Ādaži behind Zilupe.
 */
export function sortKeyField(from: 'name' | 'title'): TextField {
  return {
    name: 'sortKey',
    type: 'text',
    index: true,
    localized: true,
    admin: { disabled: true },
    access: { create: () => false, update: () => false },
    hooks: {
      beforeChange: [
        ({ data, originalDoc, req, value }) => {
          const name: unknown = data?.[from] ?? originalDoc?.[from]
          return typeof name === 'string' ? sortKey(name, String(req.locale)) : value
        },
      ],
    },
  }
}
