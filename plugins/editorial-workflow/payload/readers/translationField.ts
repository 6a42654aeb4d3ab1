import type { Config, Field } from 'payload'
import { FRESHNESS } from '../../core'

/** The field in which a document tells its readers of its languages. */
export const TRANSLATION_FIELD = 'translation' as const

/** What readers are told, as far as it is live: nothing in it comes from a draft. */
export type Translation = {
  availableLocales: string[]
  freshness: (typeof FRESHNESS)[number] | null
  sourceChangedAt: null | string
  sourceLocale: null | string
}

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
        { name: 'availableLocales', type: 'select', ...common, hasMany: true, options: codes },
        { name: 'freshness', type: 'select', ...common, options: [...FRESHNESS] },
        { name: 'sourceChangedAt', type: 'date', ...common },
        { name: 'sourceLocale', type: 'select', ...common, options: codes },
      ],
    },
  ]
}
