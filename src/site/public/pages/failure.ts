import type { Locale } from '@/locales'
import type { LinkableSlug } from '@/rich-text'
import { textOf } from '@/rich-text/read'
import { addressOf, homeAddress, otherLocale } from '../../addresses'
import { html } from '../../html'
import { titleOfDoc } from '../../pages'
import type { Shown } from '../page'
import { readPublished, type Reader } from '../reader'
import { PUBLIC_TEXTS } from '../texts'

/** The address part of a document that readers asked for. */
type Asked = { collection: LinkableSlug; slug: string }

/** For an address that leads nowhere. What is there in the other language is told of, and not shown in the place of this one. */
export async function missingPage(reader: Reader, asked?: Asked): Promise<Shown> {
  const { locale } = reader
  const t = PUBLIC_TEXTS[locale]
  const other = otherLocale(locale)
  const found = asked && (await readInOther({ ...reader, locale: other }, asked))
  const lists = (['projects', 'articles', 'partners'] as const).map(
    (collection) =>
      html`<li><a href="${addressOf({ collection, locale })}">${PUBLIC_TEXTS[locale][collection]}</a></li>`,
  )
  return {
    isIndexed: false,
    main: html`<div class="listing">
      <h1>${t.missing}</h1>
      <p class="lead">${t.missingText}</p>
      ${found && html`<p class="note" lang="${other}">${PUBLIC_TEXTS[other].nowInOther} <a href="${found.href}" hreflang="${other}">${found.title}</a></p>`}
      <ul class="names">
        <li><a href="${homeAddress(locale)}">${t.home}</a></li>
        ${lists}
      </ul>
    </div>`,
    other: {
      href: asked ? addressOf({ collection: asked.collection, locale: other }) : homeAddress(other),
      language: other,
    },
    status: 404,
    title: t.missing,
  }
}

async function readInOther(
  reader: Reader,
  { collection, slug }: Asked,
): Promise<undefined | { href: string; title: string }> {
  const { docs } = await readPublished(reader, {
    collection,
    depth: 0,
    limit: 1,
    select: ['title', 'name', 'slug'],
    where: { slug: { equals: slug } },
  })
  const [doc] = docs
  return (
    doc && {
      href: addressOf({ collection, locale: reader.locale, slug: textOf(doc.slug) }),
      title: titleOfDoc(doc, reader),
    }
  )
}

/** For a fault of ours: it says nothing of what it was. */
export function brokenPage(locale: Locale): Shown {
  const t = PUBLIC_TEXTS[locale]
  return {
    isIndexed: false,
    main: html`<div class="listing">
      <h1>${t.broken}</h1>
      <p class="lead">${t.brokenText}</p>
      <p><a href="${homeAddress(locale)}">${t.home}</a></p>
    </div>`,
    status: 500,
    title: t.broken,
  }
}
