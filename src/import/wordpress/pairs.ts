import { unserialize } from 'php-serialize'
import { isLocale, type Locale } from '@/locales'
import type { WxrIndex, WxrItem, WxrTerm } from './types'

/** The posts that say the same in different languages; the first of them was written first. */
export type Group = { posts: { item: WxrItem; locale: Locale }[] }

/** A post that has no place in a group, with a sentence that says why. */
export type LeftOut = { isConflict: boolean; item: WxrItem; reason: string }

/** How WPML names the language of a post in its fields, by what wrote them. */
const WPML_LANGUAGE = [
  '_wpml_import_language_code',
  '_icl_lang_code',
  '_wpml_language',
  'wpml_language',
  'wpml_language_code',
]
/** The same for the number that all translations of a post share. */
const WPML_GROUP = ['_wpml_import_translation_group', '_icl_trid', '_trid', 'trid', '_wpml_trid', 'wpml_trid']
/** Holds the number of the post that this one translates. */
const WPML_SOURCE = ['_icl_translation_of', '_icl_lang_duplicate_of']

/** How Polylang names its taxonomies. */
export const POLYLANG = {
  language: 'language',
  posts: 'post_translations',
  terms: 'term_translations',
} as const

/**
 * Joins the posts of an export that are translations of each other, as WPML and Polylang tell it.
 *
 * @param fallback the language of posts that tell none
 * @returns groups in the order of the file, and the posts that cannot be in one: of other languages, or a second one of the same
 */
export function pairPosts(
  posts: readonly WxrItem[],
  index: WxrIndex,
  fallback: Locale | undefined,
): { groups: Group[]; leftOut: LeftOut[] } {
  const groups = new Map<string, Group>()
  const leftOut: LeftOut[] = []
  const declared = groupsOfTerms(index.terms, POLYLANG.posts)
  for (const item of posts) {
    const code = languageOf(item, declared) ?? fallback ?? localeOf(index.site.language)
    if (!isLocale(code)) {
      const reason = code
        ? `It is in a language that Tilts has not (${code}).`
        : 'It does not say its language, and neither does the site: say it with --language.'
      leftOut.push({ isConflict: false, item, reason })
      continue
    }
    const key = groupKeyOf(item, declared)
    const group = groups.get(key) ?? { posts: [] }
    groups.set(key, group)
    const same = group.posts.find(({ locale }) => locale === code)
    if (same) {
      const reason = `Its translations have another post in the same language (${same.item.id}).`
      leftOut.push({ isConflict: true, item, reason })
      continue
    }
    group.posts.push({ item, locale: code })
  }
  for (const group of groups.values()) group.posts.sort((a, b) => bySource(a.item, b.item))
  return { groups: [...groups.values()].filter((group) => group.posts.length > 0), leftOut }
}

/**
 * The language of an item, as WPML or Polylang tell it: a code of Tilts, another code, or nothing.
 *
 * @param declared what the terms of Polylang say, from `groupsOfTerms`
 */
export function languageOf(item: WxrItem, declared: Declared = new Map()): string | undefined {
  const wpml = firstMeta(item, WPML_LANGUAGE)
  const polylang = item.terms.find(({ domain }) => domain === POLYLANG.language)?.slug
  const code = wpml || polylang || declared.get(item.id)?.language
  return code ? (localeOf(code) ?? code) : undefined
}

/** By the number of a post or a term: its language, and the name of its translations. */
export type Declared = ReadonlyMap<number, { group: string; language: string }>

/** What Polylang keeps in the descriptions of its terms: which numbers are translations of each other. Broken ones say nothing. */
export function groupsOfTerms(terms: readonly WxrTerm[], taxonomy: string): Declared {
  const found = new Map<number, { group: string; language: string }>()
  for (const { description, slug, taxonomy: own } of terms) {
    if (own !== taxonomy) continue
    for (const [language, id] of translationsIn(description)) found.set(id, { group: slug, language })
  }
  return found
}

/** Reads `a:2:{s:2:"lv";i:12;s:2:"en";i:15;}`. */
export function translationsIn(description: string): [language: string, id: number][] {
  const text = description.trim()
  // Arrays alone: nothing of the file may become an object of a class.
  if (!/^a:\d{1,3}:\{/.test(text) || /(^|[;{])[OC]:/.test(text)) return []
  try {
    const value: unknown = unserialize(text)
    if (typeof value !== 'object' || value === null) return []
    return Object.entries(value).filter(
      (entry): entry is [string, number] => Number.isSafeInteger(entry[1]) && entry[1] > 0,
    )
  } catch {
    return []
  }
}

/** “lv_LV” and “lv-LV” are “lv”. */
export function localeOf(code: string): Locale | undefined {
  const [start] = code.trim().toLowerCase().split(/[-_]/)
  return isLocale(start) ? start : undefined
}

function groupKeyOf(item: WxrItem, declared: Declared): string {
  const trid = firstMeta(item, WPML_GROUP)
  if (trid) return `wpml ${item.type} ${trid}`
  const polylang =
    item.terms.find(({ domain }) => domain === POLYLANG.posts)?.slug ?? declared.get(item.id)?.group
  if (polylang) return `polylang ${polylang}`
  const source = firstMeta(item, WPML_SOURCE)
  return `post ${source && /^\d+$/.test(source) ? source : item.id}`
}

const firstMeta = ({ meta }: WxrItem, names: readonly string[]): string | undefined =>
  names.map((name) => meta[name]?.trim()).find(Boolean)

/** What was written first is the source: WordPress counts up. A post that says whose translation it is comes later. */
function bySource(a: WxrItem, b: WxrItem): number {
  const isTranslation = (item: WxrItem): number =>
    firstMeta(item, [...WPML_SOURCE, '_wpml_import_source_language_code', '_icl_source_language_code'])
      ? 1
      : 0
  const [timeOfA, timeOfB] = [dateOf(a)?.getTime() ?? Infinity, dateOf(b)?.getTime() ?? Infinity]
  return isTranslation(a) - isTranslation(b) || (timeOfA === timeOfB ? a.id - b.id : timeOfA - timeOfB)
}

/** When a post was published; nothing for `0000-00-00` and other days that there are not. */
export function dateOf({ date, dateGmt, pubDate }: WxrItem): Date | undefined {
  const candidates = [utc(dateGmt), utc(date), pubDate ? new Date(pubDate) : undefined]
  return candidates.find((found) => found !== undefined && isPlausible(found))
}

function utc(text: string): Date | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)$/.exec(text)
  if (!match) return undefined
  const date = new Date(`${text.replace(' ', 'T')}Z`)
  // JavaScript takes the 31st of February for a day in March.
  return date.getUTCDate() === Number(match[3]) ? date : undefined
}

/** The web is younger, and nobody publishes so far ahead. */
const isPlausible = (date: Date): boolean =>
  !Number.isNaN(date.getTime()) && date.getUTCFullYear() >= 1990 && date.getUTCFullYear() <= 2100
