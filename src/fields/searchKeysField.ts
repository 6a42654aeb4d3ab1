import type { ArrayField } from 'payload'
import type { Fix } from '@plugins/editorial-workflow'
import { foldForSearch } from '@/i18n/format'
import { isLocale } from '@/locales'

/** The name of the field, which a publication fills. */
export const SEARCH_KEYS = 'searchKeys'

/** What is looked through, in letters: the title and an introduction fit. */
const LENGTH = 1_000

/** What a document is found by, by the name of its field. */
const SOURCES = [
  'title',
  'name',
  'shortName',
  'acronym',
  'projectNumber',
  'lead',
  'summary',
  'about',
] as const

/**
 * What readers find a document by in a language, without accents and capitals: “Cēsis” is found by `cesis`. It is an array of one row, so
 * that databases of tables keep it in a narrow table of its own, beside the long texts, and can look through it without reading them.
 */
export const searchKeysField = (): ArrayField => ({
  name: SEARCH_KEYS,
  type: 'array',
  hidden: true,
  localized: true,
  fields: [{ name: 'key', type: 'text', index: true }],
})

/** Made of what goes live, when it goes live: a draft is not found. */
export const fixSearchKeys: Fix = ({ doc, locale }) => {
  if (!isLocale(locale)) return []
  const text = SOURCES.map((name) => doc[name])
    .filter((value): value is string => typeof value === 'string')
    .join(' ')
  const key = (foldForSearch(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ').slice(0, LENGTH)
  return key ? [{ key }] : []
}
