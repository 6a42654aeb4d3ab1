'use client'

import { getTranslation } from '@payloadcms/translations'
import { useConfig, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'

export type Labels = {
  /** The collections that may be under review: those with drafts, in the order of the project. */
  collections: readonly { label: string; slug: string }[]
  collectionLabel: (slug: string) => string
  /** The form of a document, in a language. */
  documentUrl: (collection: string, id: string, locale: string) => string
  localeLabel: (code: string) => string
  locales: readonly { code: string; label: string }[]
  /** An address within the admin: `/desk/queue`. */
  url: (path: `/${string}`) => string
}

/** The names of collections and languages in the language of the interface, and addresses of the admin. */
export function useLabels(): Labels {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const labelOf = (label: unknown, otherwise: string): string =>
    (label ? getTranslation(label as never, i18n) : '') || otherwise
  const { admin } = config.routes
  const locales = config.localization
    ? config.localization.locales.map(({ code, label }) => ({ code, label: labelOf(label, code) }))
    : []
  const collections = config.collections
    .filter(({ versions }) => Boolean(versions && versions.drafts))
    .map(({ labels, slug }) => ({ label: labelOf(labels.plural, slug), slug }))
  const url = (path: `/${string}`): string => formatAdminURL({ adminRoute: admin, path })
  return {
    collectionLabel: (slug) => collections.find((each) => each.slug === slug)?.label ?? slug,
    collections,
    documentUrl: (collection, id, locale) =>
      `${url(`/collections/${collection}/${id}`)}${locale === '-' ? '' : `?locale=${encodeURIComponent(locale)}`}`,
    localeLabel: (code) => locales.find((each) => each.code === code)?.label ?? code,
    locales,
    url,
  }
}
