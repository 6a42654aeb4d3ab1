import type { PayloadRequest } from 'payload'
import { TOPICS } from '@collections/slugs'
import { foldForSearch } from '@/i18n/format'
import { LOCALE_CODES, type Locale } from '@/locales'
import { textOfHtml } from './html/dom'
import type { Session } from './session'
import { groupsOfTerms, localeOf, POLYLANG } from './pairs'
import type { Notes, WxrIndex, WxrItem } from './types'

/** Finds the topics of posts. */
export type OldTopics = {
  /** How many were made, or would be. */
  made: () => number
  of: (item: WxrItem, locale: Locale, note: Notes) => Promise<string[]>
}

/** What WordPress calls posts that nobody has put anywhere. */
const NO_CATEGORY = /^(uncategori[sz]ed|bez-kategorijas|nekategorizets|nekategorizēts)(-\w+)?$/i

/** Names longer than this are no topics, in characters. */
const NAME_MAX = 120

type Options = { index: WxrIndex; isMaking: boolean; session: Session }

/** Matches categories and tags with the topics that there are, by their names without accents and capitals, in either language. */
export async function createOldTopics({ index, isMaking, session }: Options): Promise<OldTopics> {
  const ids = await namesOfTopics(session.req)
  const translations = translationsOf(index)
  let made = 0

  const make = async (name: string, slug: string, locale: Locale): Promise<string> => {
    const names = { ...translations(slug), [locale]: name }
    made += 1
    const id = session.dryRun
      ? `dry-${made}`
      : await session.inTransaction((req) => create(req, names, locale))
    for (const own of Object.values(names)) if (!ids.has(fold(own))) ids.set(fold(own), id)
    return id
  }

  return {
    made: () => made,
    async of(item, locale, note) {
      const found: string[] = []
      for (const { domain, name: raw, slug } of item.terms) {
        if ((domain !== 'category' && domain !== 'post_tag') || NO_CATEGORY.test(slug)) continue
        const name = textOfHtml(raw)
        if (!name) continue
        const id =
          ids.get(fold(name)) ??
          (isMaking && name.length <= NAME_MAX ? await make(name, slug, locale) : undefined)
        if (id) found.push(id)
        else note('topicUnknown', name)
      }
      return found
    },
  }
}

const fold = (name: string): string =>
  foldForSearch(name)
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? name

async function namesOfTopics(req: PayloadRequest): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const locale of LOCALE_CODES) {
    const { docs } = await req.payload.find({
      collection: TOPICS,
      depth: 0,
      draft: true,
      fallbackLocale: false,
      limit: 0,
      locale,
      overrideAccess: false,
      pagination: false,
      req,
      select: { name: true },
    })
    for (const { id, name } of docs) if (name && !ids.has(fold(name))) ids.set(fold(name), String(id))
  }
  return ids
}

async function create(
  req: PayloadRequest,
  names: Partial<Record<Locale, string>>,
  locale: Locale,
): Promise<string> {
  const local = { collection: TOPICS, depth: 0, draft: true, overrideAccess: false, req } as const
  const { id } = await req.payload.create({
    ...local,
    data: { _status: 'draft', name: names[locale], sourceLocale: locale } as never,
    locale,
  })
  for (const other of LOCALE_CODES) {
    if (other === locale || !names[other]) continue
    await req.payload.update({
      ...local,
      id,
      data: { _status: 'draft', name: names[other] } as never,
      locale: other,
    })
  }
  return String(id)
}

/** The names that a category has in the languages, as Polylang joins them. */
function translationsOf({ terms }: WxrIndex): (slug: string) => Partial<Record<Locale, string>> {
  const declared = groupsOfTerms(terms, POLYLANG.terms)
  const groups = new Map<string, Partial<Record<Locale, string>>>()
  const bySlug = new Map<string, string>()
  for (const { id, name, slug, taxonomy } of terms) {
    const own = taxonomy === 'category' || taxonomy === 'post_tag' ? declared.get(id) : undefined
    const locale = localeOf(own?.language ?? '')
    if (!own || !locale) continue
    groups.set(own.group, { ...groups.get(own.group), [locale]: textOfHtml(name) })
    bySlug.set(slug, own.group)
  }
  return (slug) => groups.get(bySlug.get(slug) ?? '') ?? {}
}
