import type {
  Grant,
  NewsArticle,
  Organization,
  Person,
  Project,
  Thing,
  WebPage,
  WebSite,
  WithContext,
} from 'schema-dts'
import { ARTICLES, PARTNERS, PROJECTS } from '@collections/slugs'
import type { Locale } from '@/locales'
import type { LinkableSlug } from '@/rich-text'
import { documentOf, recordOf, rowsOf, textOf } from '@/rich-text/read'
import { absolute, addressOf, homeAddress, pageAddress } from '../addresses'
import { madeHtml, type Html } from '../html'
import type { Seo } from '../layout/page'
import { titleOfDoc, type Doc } from '../pages'
import type { ShownCredit } from '../parts/credits'

/*
 * What search engines read of a page: https://schema.org. It says what the page says, and nothing else.
 */

type Known = { credits: readonly ShownCredit[]; doc: Doc; locale: Locale; seo: Seo }

const PUBLISHER: Organization = { '@type': 'Organization', name: 'Tilts', url: absolute('/') }

/** As an element for the head. What could end it is escaped. */
export const jsonLdHtml = (thing: WithContext<Thing>): Html =>
  madeHtml(
    `<script type="application/ld+json">${JSON.stringify(thing).replace(/[<>&'\u2028\u2029]/g, escaped)}</script>`,
  )

const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`

/** The site itself, and how it is searched. */
export function siteThing(locale: Locale): WithContext<WebSite> {
  // schema-dts does not know the name that search engines want.
  const search = {
    '@type': 'SearchAction',
    'query-input': 'required name=term',
    target: `${absolute(pageAddress('search', locale))}?q={term}`,
  }
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    inLanguage: locale,
    name: 'Tilts',
    potentialAction: search as never,
    publisher: PUBLISHER,
    url: absolute(homeAddress(locale)),
  }
}

/** A document: an article, or a page about a project or a partner. */
export function documentThing(collection: LinkableSlug, known: Known): WithContext<NewsArticle | WebPage> {
  const { locale, seo } = known
  const common = {
    ...translations(known),
    inLanguage: locale,
    publisher: PUBLISHER,
    url: absolute(seo.path),
    ...(seo.description && { description: seo.description }),
  }
  if (collection === ARTICLES)
    return { '@context': 'https://schema.org', '@type': 'NewsArticle', ...common, ...articleOf(known) }
  const mainEntity = collection === PROJECTS ? projectOf(known) : partnerOf(known)
  const name = titleOfDoc(known.doc, { locale })
  return { '@context': 'https://schema.org', '@type': 'WebPage', ...common, mainEntity, name }
}

function articleOf({ credits, doc, locale, seo }: Known) {
  const by = textOf(recordOf(doc.preparedBy).name)
  const projects = listOf(doc.projects).map((project): Project => ({
    '@type': 'Project',
    name: textOf(project.title),
    ...(textOf(project.slug) && { url: urlOf(PROJECTS, project, locale) }),
  }))
  return {
    headline: titleOfDoc(doc, { locale }),
    mainEntityOfPage: absolute(seo.path),
    ...(seo.publishedOn && { datePublished: seo.publishedOn }),
    ...(by && { author: { '@type': 'Person', name: by } satisfies Person }),
    ...(projects.length > 0 && { about: projects }),
    ...(credits.length > 0 && { funding: credits.map(grantOf) }),
    ...imageOf(seo),
  }
}

function projectOf({ credits, doc, locale, seo }: Known): Project {
  const names = [
    documentOf(doc.leadPartner),
    ...rowsOf(doc.partners).map(({ partner }) => documentOf(partner)),
  ]
  const members = names.flatMap((partner) => (partner && textOf(partner.name) ? [partner] : []))
  return {
    '@type': 'Project',
    name: titleOfDoc(doc, { locale }),
    ...(textOf(doc.acronym) && { alternateName: textOf(doc.acronym) }),
    ...(seo.description && { description: seo.description }),
    ...(credits.length > 0 && { funding: credits.map(grantOf) }),
    ...(members.length > 0 && { member: members.map((partner) => organizationOf(partner, locale)) }),
    ...imageOf(seo),
    url: absolute(seo.path),
  }
}

function partnerOf({ doc, locale, seo }: Known): Organization {
  const country = textOf(doc.country)
  return {
    ...organizationOf(doc, locale),
    ...(textOf(doc.shortName) && { alternateName: textOf(doc.shortName) }),
    ...(country && { address: { '@type': 'PostalAddress', addressCountry: country } }),
    ...(textOf(doc.website) && { sameAs: textOf(doc.website) }),
    ...(seo.image && { logo: imageOf(seo).image }),
  }
}

type Named = { '@type': 'Organization'; name: string; url?: string }

const organizationOf = (partner: Record<string, unknown>, locale: Locale): Named => ({
  '@type': 'Organization',
  name: textOf(partner.name),
  ...(textOf(partner.slug) && { url: urlOf(PARTNERS, partner, locale) }),
})

function grantOf({ funder, programme, projectNumber }: ShownCredit): Grant {
  return {
    '@type': 'Grant',
    ...(funder && { funder: { '@type': 'Organization', name: funder } }),
    ...(projectNumber && { identifier: projectNumber }),
    ...(programme && { name: programme }),
  }
}

/** The same in the other language: the translation names its original, the original its translation. */
function translations({ locale, seo }: Known) {
  const [original, ...others] = seo.alternates ?? []
  if (!original || others.length === 0) return {}
  const page = ({ href, language }: NonNullable<Seo['alternates']>[number]): WebPage => ({
    '@type': 'WebPage',
    inLanguage: language,
    url: absolute(href),
  })
  if (original.language !== locale) return { translationOfWork: page(original) }
  return { workTranslation: others.map(page) }
}

const imageOf = ({ image }: Seo): { image?: string } =>
  image ? { image: new URL(image.src, absolute('/')).toString() } : {}

const urlOf = (collection: LinkableSlug, doc: Record<string, unknown>, locale: Locale): string =>
  absolute(addressOf({ collection, locale, slug: textOf(doc.slug) }))

const listOf = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.flatMap((each: unknown) => documentOf(each) ?? []) : []
