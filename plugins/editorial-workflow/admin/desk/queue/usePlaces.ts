'use client'

import { useMemo } from 'react'
import { useConfig, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'

type Label = Record<string, string> | string
const inLanguage = (label: unknown, language: string, fallback: string): string => {
  if (typeof label === 'string') return label
  const texts = (typeof label === 'object' && label !== null ? label : {}) as Record<string, string>
  return texts[language] ?? Object.values(texts)[0] ?? fallback
}

type Where = { collection: string; document: string; locale: string }

export type Places = {
  /** Name of a collection, of one document or of many. */
  collectionName: (slug: string, form?: 'plural' | 'singular') => string
  /** Address of a page of the admin, behind its own. */
  href: (path: `/${string}`) => string
  hrefOf: (where: Where, view?: '' | '/translate') => string
  localeName: (code: string) => string
  locales: readonly string[]
}

/** Names and addresses of what a row is of, in the language of the interface. */
export function usePlaces(): Places {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const { language } = i18n
  return useMemo(() => {
    const { collections, localization, routes } = config
    const locales = localization ? localization.locales : []
    const href: Places['href'] = (path) => formatAdminURL({ adminRoute: routes.admin, path })
    return {
      collectionName: (slug, form = 'singular') => {
        const labels = collections.find((each) => each.slug === slug)?.labels
        return inLanguage(labels?.[form] as Label | undefined, language, slug)
      },
      href,
      hrefOf: ({ collection, document, locale }, view = '') => {
        const at = href(`/collections/${collection}/${encodeURIComponent(document)}${view}`)
        return locale === '-' ? at : `${at}?locale=${encodeURIComponent(locale)}`
      },
      localeName: (code) => {
        const found = locales.find((each) => each.code === code)
        return inLanguage(found?.label, language, code)
      },
      locales: locales.map(({ code }) => code),
    }
  }, [config, language])
}
