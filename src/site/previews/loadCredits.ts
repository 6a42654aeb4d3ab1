import type { PayloadRequest } from 'payload'
import { ARTICLES, MEDIA, PROJECTS } from '@collections/slugs'
import { creditsOf, type Credit } from '@/funding/creditsOf'
import { findLive, idOf } from '@/funding/findLive'
import { dayOfRules } from '@/funding/fixCredits'
import { loadFunding } from '@/funding/loadFunding'
import type { Locale } from '@/locales'
import type { Article, Project } from '@/payload-types'
import type { RelatedDocument } from '@/rich-text'
import type { Doc } from '../pages'
import type { ShownCredit } from '../parts/credits'

type Of = { collection: string; doc: Doc; isLive: boolean; locale: Locale }

/** Who is to be credited: what a publication put there, or would put there now, with the logos that readers may see. */
export async function loadCredits(req: PayloadRequest, of: Of): Promise<ShownCredit[]> {
  const credits = await creditsFor(req, of)
  const ids = credits.flatMap(({ funderLogo, programmeLogo }) =>
    [funderLogo, programmeLogo].flatMap((logo) => idOf(logo) ?? []),
  )
  const logos = ids.length > 0 ? await loadLogos(req, ids, of.locale) : []
  return credits.map(({ funderLogo, programmeLogo, ...credit }) => {
    const own = [funderLogo, programmeLogo].map((logo) => idOf(logo))
    return { ...credit, logos: logos.filter(({ id }) => own.includes(String(id))) }
  })
}

async function creditsFor(
  req: PayloadRequest,
  { collection, doc, isLive, locale }: Of,
): Promise<readonly Credit[]> {
  const now = new Date()
  if (collection === PROJECTS) {
    const project = doc as unknown as Project
    return creditsOf(await loadFunding(req, { locale, projects: [project] }), now)
  }
  if (collection !== ARTICLES) return []
  const { credits, projects, publishedOn } = doc as Partial<Article>
  if (isLive && credits && credits.length > 0) return credits
  const ids = (projects ?? []).flatMap((project) => idOf(project) ?? [])
  return creditsOf(await loadFunding(req, { locale, projects: ids }), dayOfRules(publishedOn, now))
}

async function loadLogos(
  req: PayloadRequest,
  ids: readonly string[],
  locale: Locale,
): Promise<RelatedDocument[]> {
  const fields = ['alt', 'filename', 'height', 'mimeType', 'sizes', 'url', 'width'] as const
  const found = await findLive(req, { collection: MEDIA, fields, locale, where: { id: { in: [...ids] } } })
  return found as unknown as RelatedDocument[]
}
