import { ARTICLES, PROJECTS } from '@collections/slugs'
import { createCollator } from '@/i18n/format'
import { documentOf, rowsOf, textOf } from '@/rich-text/read'
import { LOCALE_CODES, type Locale } from '@/locales'
import { addressOf, homeAddress, otherLocale } from '../../addresses'
import { html, type Html, type Value } from '../../html'
import type { Doc } from '../../pages'
import { articleCard, CARD_FIELDS, projectCard } from '../parts/cards'
import { jsonLdHtml, siteThing } from '../jsonLd'
import type { Shown } from '../page'
import { readPublished, type Reader } from '../reader'
import { PUBLIC_TEXTS } from '../texts'

/** How much of each the first page shows. */
const LATEST = 5
const CURRENT = 6

/** What is new, what is being done, and who does it. */
export async function homePage(reader: Reader): Promise<Shown> {
  const { locale } = reader
  const t = PUBLIC_TEXTS[locale]
  const [latest, current] = await Promise.all([
    readPublished(reader, {
      collection: ARTICLES,
      limit: LATEST,
      select: CARD_FIELDS.articles,
      sort: '-publishedOn',
    }),
    readProjects(reader),
  ])
  const { projects, isCurrent } = current
  return {
    main: html`<div class="intro">
        <h1>${t.claim}</h1>
        <p class="lead">${t.claimLead}</p>
      </div>
      ${latestHtml(latest.docs, locale)}
      ${
        projects.length > 0 &&
        html`<section class="band" aria-labelledby="projects">
          <h2 id="projects">${isCurrent ? t.current : t.recent}</h2>
          <div class="cards">${projects.map((doc) => projectCard(doc, locale, { level: 3 }))}</div>
          <p class="more"><a href="${addressOf({ collection: PROJECTS, locale })}">${t.allProjects}</a></p>
        </section>`
      }
      ${behindHtml(projects, locale)}`,
    head: jsonLdHtml(siteThing(locale)),
    other: { href: homeAddress(otherLocale(locale)), language: otherLocale(locale) },
    section: undefined,
    seo: {
      alternates: LOCALE_CODES.map((language) => ({ href: homeAddress(language), language })),
      description: t.claimLead,
      path: homeAddress(locale),
    },
    title: t.claim,
  }
}

function latestHtml(articles: readonly Doc[], locale: Locale): Value {
  const t = PUBLIC_TEXTS[locale]
  const [first, ...more] = articles
  return (
    first &&
    html`<section class="band" aria-labelledby="latest">
      <h2 id="latest">${t.latest}</h2>
      <div class="latest">
        ${articleCard(first, locale, { isLarge: true, level: 3 })}
        <div class="latest__more">${more.map((doc) => articleCard(doc, locale, { level: 3 }))}</div>
      </div>
      <p class="more"><a href="${addressOf({ collection: ARTICLES, locale })}">${t.allArticles}</a></p>
    </section>`
  )
}

type Projects = { isCurrent: boolean; projects: Doc[] }

/** Those that are under way by the day; where there are none, those that began last. */
async function readProjects(reader: Reader): Promise<Projects> {
  const select = [...CARD_FIELDS.projects, 'leadPartner', 'funders', 'partners'] as const
  const wanted = { collection: PROJECTS, limit: CURRENT, select, sort: '-startDate' } as const
  const today = `${new Date().toISOString().slice(0, 10)}T00:00:00.000Z`
  const isOpen = { endDate: { greater_than_equal: today } }
  const current = await readPublished(reader, {
    ...wanted,
    where: {
      or: [
        { statusOverride: { equals: 'active' } },
        { and: [isOpen, { startDate: { less_than_equal: today } }, { statusOverride: { exists: false } }] },
      ],
    },
  })
  if (current.docs.length > 0) return { isCurrent: true, projects: current.docs }
  return { isCurrent: false, projects: (await readPublished(reader, wanted)).docs }
}

/** Whose part in a project makes them one of those behind it. */
const ROLES: readonly unknown[] = ['lead', 'partner']
/** How many names the first page has at most. */
const NAMES = 24

/** Who leads, carries out and pays for the projects that are shown: each once, by the alphabet. */
function behindHtml(projects: readonly Doc[], locale: Locale): Html | null {
  const t = PUBLIC_TEXTS[locale]
  const named = projects.flatMap(({ funders, leadPartner, partners }) => [
    leadPartner,
    ...rowsOf(partners).flatMap(({ partner, role }) => (ROLES.includes(role) ? [partner] : [])),
    ...(Array.isArray(funders) ? (funders as unknown[]) : []),
  ])
  const known = new Map(
    named.flatMap((each) => {
      const partner = documentOf(each)
      return partner && textOf(partner.name) ? [[partner.id, partner] as const] : []
    }),
  )
  if (known.size === 0) return null
  const { compare } = createCollator(locale)
  const partners = [...known.values()].sort((a, b) => compare(textOf(a.name), textOf(b.name))).slice(0, NAMES)
  return html`<section class="band" aria-labelledby="behind">
    <h2 id="behind">${t.together}</h2>
    <p class="soft">${t.togetherLead}</p>
    <ul class="names">
      ${partners.map((each) => html`<li><a href="${addressOf({ collection: 'partners', locale, slug: textOf(each.slug) })}">${textOf(each.name)}</a></li>`)}
    </ul>
    <p class="more"><a href="${addressOf({ collection: 'partners', locale })}">${t.allPartners}</a></p>
  </section>`
}
