import type { Fix } from '@plugins/editorial-workflow'
import { isLocale } from '@/locales'
import type { Article } from '@/payload-types'
import { creditsOf, type Credit } from './creditsOf'
import { idOf } from './findLive'
import { loadFunding } from './loadFunding'

/** The credits that an article is published with: what the programmes say later does not change what it says now. */
export const fixCredits: Fix = async ({ doc, locale, now, req }): Promise<Credit[]> => {
  if (!isLocale(locale)) return []
  const { projects, publishedOn } = doc as Partial<Article>
  const ids = (projects ?? []).flatMap((project) => idOf(project) ?? [])
  return creditsOf(await loadFunding(req, { locale, projects: ids }), dayOfRules(publishedOn, now))
}

/** The day whose rules an article goes by: its own date where that is past, so that old articles keep to old rules. */
export function dayOfRules(publishedOn: null | string | undefined, now: Date): Date {
  const date = publishedOn ? new Date(publishedOn) : now
  return date < now ? date : now
}
