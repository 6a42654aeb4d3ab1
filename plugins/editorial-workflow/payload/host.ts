import type { PayloadRequest, SanitizedConfig } from 'payload'
import type { ContentField, Part, Raw } from '../core'
import { toContentFields } from './content/toContentFields'
import type { Fix, WorkflowCollectionOptions } from '../options'
import { installedIn } from './installed'
import type { Settings } from './settings'

/** What the plugin has to know of one collection of the host project. */
export type Host = {
  addressOf: WorkflowCollectionOptions['addressOf']
  fields: readonly ContentField[]
  /** What publications fill, by field. */
  fixes: Readonly<Record<string, Fix>>
  /** The languages of the project; null when it has none. */
  locales: readonly string[] | null
  slug: string
  /** The field that names a document in addresses. */
  slugField: string | undefined
  sourceLocaleField: string | undefined
  defaultLocale: null | string
  /** How many versions of a document are kept beside those that the record refers to; 0 for all. */
  versionLimit: number
}

const known = new WeakMap<SanitizedConfig, Map<string, Host>>()

/** The collection as the workflow sees it, worked out once for a configuration; null when it takes no part. */
export function hostOf(settings: Settings, req: Pick<PayloadRequest, 'payload'>, slug: string): Host | null {
  const options = settings.collections[slug]
  if (!options) return null
  const { config } = req.payload
  const hosts = known.get(config) ?? new Map<string, Host>()
  known.set(config, hosts)
  const there = hosts.get(slug)
  if (there) return there
  const collection = config.collections.find((each) => each.slug === slug)
  if (!collection) return null
  const { localization } = config
  const fixes = options.fixedAtPublication ?? {}
  const host: Host = {
    addressOf: options.addressOf,
    defaultLocale: localization ? localization.defaultLocale : null,
    fields: toContentFields(collection.flattenedFields, config.blocks).map((field) =>
      field.name in fixes ? { ...field, fixed: true } : field,
    ),
    fixes,
    locales: localization ? localization.localeCodes : null,
    slug,
    slugField: options.slugField,
    sourceLocaleField: options.sourceLocaleField,
    versionLimit: installedIn(config)?.versionLimits[slug] ?? 0,
  }
  hosts.set(slug, host)
  return host
}

/** The language that a document was written in. */
export function sourceLocaleOf(host: Host, raw: Raw): null | string {
  const own = host.sourceLocaleField ? raw[host.sourceLocaleField] : undefined
  return typeof own === 'string' && host.locales?.includes(own) ? own : host.defaultLocale
}

/** Which part of a document a variant is. The source carries what the languages share. */
export const partOf = (host: Host, raw: Raw, locale: null | string): Part => ({
  locale,
  shared: locale === sourceLocaleOf(host, raw),
})
