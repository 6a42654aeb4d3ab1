import { ARTICLES } from '@collections/slugs'
import { remember, type ImportRecord } from '../records'
import type { Variant } from './prepare'
import type { Session } from './session'
import type { WxrItem } from './types'

/** An article as it is to be written; its first language is the source. */
export type Article = {
  /** Where it is written over what an earlier import made. */
  document?: string
  fingerprints: ReadonlyMap<WxrItem, string>
  keyOf: (item: WxrItem) => string
  /** Links of this language lead to articles that are not there yet. */
  isPending: (variant: Variant) => boolean
  records?: ReadonlyMap<WxrItem, ImportRecord>
  variants: readonly [Variant, ...Variant[]]
}

/**
 * Writes an article in all its languages, with the record of where it came from, in one transaction. It stays a draft.
 *
 * @returns its id
 * @throws as Payload refuses; nothing is written then
 */
export function writeArticle(session: Session, article: Article): Promise<string> {
  const { fingerprints, isPending, keyOf, records, variants } = article
  const [source, ...others] = variants
  return session.inTransaction(async (req) => {
    const local = { collection: ARTICLES, depth: 0, draft: true, overrideAccess: false, req } as const
    const first = { ...sharedOf(variants), ...textsOf(source, article) }
    let saved = article.document
      ? await req.payload.update({
          ...local,
          id: article.document,
          data: first as never,
          locale: source.locale,
        })
      : await req.payload.create({
          ...local,
          data: { ...first, sourceLocale: source.locale } as never,
          locale: source.locale,
        })
    for (const other of others) {
      const data = textsOf(other, article) as never
      saved = await req.payload.update({ ...local, id: saved.id, data, locale: other.locale })
    }
    const document = String(saved.id)
    for (const variant of variants) {
      const { item, locale } = variant
      await remember(
        req,
        {
          collectionSlug: ARTICLES,
          document,
          fingerprint: fingerprints.get(item) ?? '',
          key: keyOf(item),
          linksPending: isPending(variant),
          locale,
          savedAt: saved.updatedAt,
        },
        records?.get(item),
      )
    }
    return document
  })
}

/** What all languages share comes from the source, or from the first that has it. */
function sharedOf(variants: readonly Variant[]) {
  const first = <T>(get: (variant: Variant) => T | undefined): T | undefined =>
    variants.map(get).find((value) => value !== undefined)
  const name = first(({ preparedBy }) => preparedBy)
  return {
    heroImage: first(({ heroImage }) => heroImage),
    publishedOn: first(({ publishedOn }) => publishedOn),
    topics: [...new Set(variants.flatMap(({ topics }) => topics))],
    ...(name && { preparedBy: { name } }),
  }
}

/** An address that the article has already stays as it is. */
function textsOf({ body, item, lead, slug, title }: Variant, { records }: Article) {
  const isNew = !records?.has(item)
  return { _status: 'draft', body, lead, title, ...(isNew && slug && { slug }) }
}
