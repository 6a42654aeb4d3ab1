import { ARTICLES, PARTNERS, PROJECTS } from '@collections/slugs'
import { pictureOf } from '@/rich-text/blocks/picture'
import type { LinkableSlug, RelatedDocument } from '@/rich-text'
import { documentOf, recordOf, textOf } from '@/rich-text/read'
import { addressOf, otherLocale } from '../../addresses'
import { html, type Value } from '../../html'
import { documentHtml, titleOfDoc, type Doc } from '../../pages'
import type { Seo } from '../../layout/page'
import { publicCredits } from '../credits'
import type { Led, Shown } from '../page'
import { articleCard, CARD_FIELDS, projectCard } from '../parts/cards'
import { alternatesOf, counterpartOf, missingNote, outdatedNote } from '../parts/notes'
import { readPage, readPublished, type Reader } from '../reader'
import { documentThing, jsonLdHtml } from '../jsonLd'
import { movedTo } from '../moved'
import { PUBLIC_TEXTS } from '../texts'

/** How many articles or projects stand under a document. */
const RELATED = 6

/** A project, a partner or an article, with what is about it; nothing where readers have none in this language. */
export async function documentPage(
  reader: Reader,
  collection: LinkableSlug,
  slug: string,
): Promise<Led | Shown | undefined> {
  const { locale } = reader
  const doc = await readPage(reader, collection, slug)
  if (!doc) return movedTo(reader, collection, slug)
  const urlFor = (relationTo: LinkableSlug, related: RelatedDocument): string | undefined =>
    textOf(related.slug)
      ? addressOf({ collection: relationTo, locale, slug: textOf(related.slug) })
      : undefined
  const other = otherLocale(locale)
  const counterpart = counterpartOf(collection, doc, other)
  const title = titleOfDoc(doc, { locale })
  const credits = publicCredits(collection, doc, new Date())
  const seo = seoOf(collection, doc, { alternates: alternatesOf(collection, doc, locale), slug }, locale)
  return {
    head: jsonLdHtml(documentThing(collection, { credits, doc, locale, seo })),
    main: html`${outdatedNote(collection, doc, locale)}
    ${documentHtml(collection, doc, { credits, locale, urlFor })} ${missingNote(collection, doc, locale)}
    ${await relatedHtml(reader, collection, doc)}`,
    // Where there is no counterpart, the link leads to the note that says so.
    other: { href: counterpart ?? '#language', language: other },
    section: addressOf({ collection, locale }),
    seo,
    title: textOf(recordOf(doc.meta).title) || title,
  }
}

/** What is about a document: the articles of a project, the projects of a partner. */
async function relatedHtml(reader: Reader, collection: LinkableSlug, doc: Doc): Promise<Value> {
  const { locale } = reader
  const t = PUBLIC_TEXTS[locale]
  const id = String(doc.id)
  if (collection === PROJECTS) {
    const { docs } = await readPublished(reader, {
      collection: ARTICLES,
      limit: RELATED,
      select: CARD_FIELDS.articles,
      sort: '-publishedOn,id',
      where: { projects: { in: [id] } },
    })
    return band(
      t.articlesOf,
      docs.map((each) => articleCard(each, locale, { level: 3 })),
    )
  }
  if (collection === PARTNERS) {
    const { docs } = await readPublished(reader, {
      collection: PROJECTS,
      limit: RELATED * 2,
      select: CARD_FIELDS.projects,
      sort: 'sortKey,id',
      where: { or: ['leadPartner', 'funders', 'partners.partner'].map((path) => ({ [path]: { in: [id] } })) },
    })
    return band(
      t.projectsOf,
      docs.map((each) => projectCard(each, locale, { level: 3 })),
    )
  }
  return null
}

const band = (heading: string, cards: readonly Value[]): Value =>
  cards.length > 0 &&
  html`<section class="band" aria-labelledby="related">
    <h2 id="related">${heading}</h2>
    <div class="cards">${cards}</div>
  </section>`

type Known = { alternates: Seo['alternates']; slug: string }

/** By the fields for search engines; what is left empty there, by the document. */
function seoOf(collection: LinkableSlug, doc: Doc, { alternates }: Known, locale: Reader['locale']): Seo {
  const meta = recordOf(doc.meta)
  const media = documentOf(meta.image) ?? documentOf(doc.heroImage) ?? documentOf(doc.logo)
  const picture = media && pictureOf(media)
  const about = textOf(doc.lead) || textOf(doc.summary) || textOf(doc.about)
  return {
    alternates,
    description: textOf(meta.description) || shortened(about),
    image: picture && {
      alt: textOf(media.alt),
      height: picture.height,
      src: picture.src,
      width: picture.width,
    },
    path: addressOf({ collection, locale, slug: textOf(doc.slug) }),
    publishedOn: textOf(doc.publishedOn) || undefined,
    type: collection === ARTICLES ? 'article' : 'website',
  }
}

/** What search engines show of a description, in letters. */
const DESCRIPTION_LENGTH = 300

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  if (line.length <= DESCRIPTION_LENGTH) return line
  const cut = line.slice(0, DESCRIPTION_LENGTH)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))}…`
}
