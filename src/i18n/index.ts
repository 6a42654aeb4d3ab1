import { en as payloadEn } from '@payloadcms/translations/languages/en'
import { lv as payloadLatvian } from '@payloadcms/translations/languages/lv'
import type { Config } from 'payload'
import { en } from './en'
import { lexicalLv } from './lexicalLv'
import { lv } from './lv'
import { payloadLv } from './payloadLv'
import { seoLv } from './seoLv'

export { tiltsT, type ErrorCode, type TiltsKey, type TiltsT, type TiltsVars } from './tiltsT'

/**
 * The value of `admin.dateFormat`, a date-fns pattern: 22.11.2026. 15:05. Payload's default puts the parts in English
 * order and Latvian month names into the locative; figures alone read well in both languages.
 */
export const adminDateFormat = 'dd.MM.yyyy. HH:mm'

/** The interface languages and their texts, as Payload's `buildConfig({ i18n })` takes them. Latvian unless asked otherwise. */
export const i18n = {
  fallbackLanguage: 'lv',
  supportedLanguages: { lv: payloadLatvian, en: payloadEn },
  // Payload lays these over its own texts; the rich text editor and plugin-seo add theirs for the languages they have.
  translations: {
    en: { tilts: en },
    lv: { ...payloadLv, ...lexicalLv, ...seoLv, tilts: lv },
  },
} as const satisfies Config['i18n']
