import { ARTICLES, PARTNERS, PROJECTS } from '@collections/slugs'
import { env } from '@/env'
import { LOCALE_CODES, type Locale } from '@/locales'
import type { LinkableSlug } from '@/rich-text'

/** The part of an address that names a collection with pages of its own, by language. */
export const SECTIONS = {
  [PROJECTS]: { en: 'projects', lv: 'projekti' },
  [PARTNERS]: { en: 'partners', lv: 'partneri' },
  [ARTICLES]: { en: 'articles', lv: 'raksti' },
} as const satisfies Record<LinkableSlug, Record<Locale, string>>

/** The pages that belong to no collection. */
export const PAGES = {
  accessibility: { en: 'accessibility', lv: 'pieklustamiba' },
  search: { en: 'search', lv: 'meklet' },
} as const satisfies Record<string, Record<Locale, string>>

export type PageName = keyof typeof PAGES

type Addressed = {
  collection: LinkableSlug
  locale: Locale
  /** @default the list of the collection */
  slug?: null | string
}

/** The path of a document's page in a language, or of the list of its collection: `/lv/projekti/tilts`, `/en/projects`. */
export const addressOf = ({ collection, locale, slug }: Addressed): string =>
  `/${locale}/${SECTIONS[collection][locale]}${slug ? `/${encodeURIComponent(slug)}` : ''}`

/** The path of the first page in a language. */
export const homeAddress = (locale: Locale): string => `/${locale}`

/** The path of a page that belongs to no collection. */
export const pageAddress = (page: PageName, locale: Locale): string => `/${locale}/${PAGES[page][locale]}`

/** The language after this one, for the link to the same page in it. */
export const otherLocale = (locale: Locale): Locale => LOCALE_CODES.find((code) => code !== locale) ?? locale

/** A path with the public origin of this site (`SERVER_URL`), as search engines and feeds need it. */
export const absolute = (path: string): string =>
  `${env.serverUrl ?? `http://localhost:${process.env.PORT ?? '3000'}`}${path}`
