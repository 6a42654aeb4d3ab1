import type { Config, Field } from 'payload'
import { FRESHNESS } from '../../core'

/** The field in which a document tells its readers of its languages. */
export const TRANSLATION_FIELD = 'translation' as const

/** What readers are told, as far as it is live: nothing in it comes from a draft. */
export type Translation = {
  /** The other languages that are live, with what a page names in its `hreflang` links. */
  alternates: Alternate[]
  availableLocales: string[]
  freshness: (typeof FRESHNESS)[number] | null
  sourceChangedAt: null | string
  /** The language of this answer: the one that was asked for, or with `fallback=source` maybe the original. */
  servedLocale: null | string
  sourceLocale: null | string
}

export type Alternate = { locale: string; slug: null | string; url: null | string }

/** Stores nothing and is nobody's to write: `tellTranslations` fills it. None in a project without languages. */
export function translationField(localization: Config['localization']): Field[] {
  if (!localization) return []
  const access = { create: () => false, update: () => false }
  const codes = localization.locales.map((locale) => (typeof locale === 'string' ? locale : locale.code))
  const common = { access, virtual: true } as const
  return [
    {
      name: TRANSLATION_FIELD,
      type: 'group',
      ...common,
      admin: { disabled: true },
      fields: [
        {
          name: 'alternates',
          type: 'array',
          ...common,
          fields: [
            { name: 'locale', type: 'select', ...common, options: codes },
            { name: 'slug', type: 'text', ...common },
            { name: 'url', type: 'text', ...common },
          ],
        },
        { name: 'availableLocales', type: 'select', ...common, hasMany: true, options: codes },
        { name: 'freshness', type: 'select', ...common, options: [...FRESHNESS] },
        { name: 'sourceChangedAt', type: 'date', ...common },
        { name: 'servedLocale', type: 'select', ...common, options: codes },
        { name: 'sourceLocale', type: 'select', ...common, options: codes },
      ],
    },
  ]
}
