import { ARTICLES } from '@collections/slugs'
import type { RichTextData } from '@/rich-text/types'
import { isLocale } from '@/locales'
import { IMPORTS, remember, type ImportRecord } from '../records'
import { linksOf, relink } from './links'
import type { Session } from './session'

/** Articles looked at at once. */
const PAGE = 100

type Options = {
  /** The article that an address leads to, once it is there. */
  idOf: (url: string) => string | undefined
  /** Whether an address leads to a post of the export. */
  isExpected: (url: string) => boolean
}

/**
 * Makes links between articles of those that could not be made while their targets were missing, also of an import that was broken off.
 * An article that somebody has saved since is left alone.
 */
export async function finishLinks(session: Session, options: Options): Promise<void> {
  let after: number | string | undefined
  for (;;) {
    const { docs } = await session.payload.db.find<ImportRecord>({
      collection: IMPORTS,
      limit: PAGE,
      pagination: false,
      req: session.req,
      sort: 'id',
      where: {
        and: [
          { linksPending: { equals: true } },
          { collectionSlug: { equals: ARTICLES } },
          ...(after === undefined ? [] : [{ id: { greater_than: after } }]),
        ],
      },
    })
    for (const record of docs) await finish(session, record, options)
    after = docs.at(-1)?.id
    if (docs.length < PAGE) return
  }
}

async function finish(session: Session, record: ImportRecord, { idOf, isExpected }: Options): Promise<void> {
  const { document, locale } = record
  if (!isLocale(locale)) return
  await session.inTransaction(async (req) => {
    const local = { collection: ARTICLES, depth: 0, draft: true, locale, overrideAccess: false, req } as const
    const { docs: siblings } = await req.payload.db.find<ImportRecord>({
      collection: IMPORTS,
      limit: 0,
      pagination: false,
      req,
      where: { and: [{ collectionSlug: { equals: ARTICLES } }, { document: { equals: document } }] },
    })
    const stored = await req.payload.findByID({ ...local, id: document, disableErrors: true })
    // The other language may have been finished a moment ago.
    const current = siblings.find(({ id }) => id === record.id) ?? record
    if (!stored?.body || stored.updatedAt !== current.savedAt) return
    const { changed, data } = relink(stored.body as RichTextData, idOf)
    if (changed === 0) return
    const saved = await req.payload.update({
      ...local,
      id: document,
      data: { _status: 'draft', body: data } as never,
    })
    for (const sibling of siblings) {
      const linksPending = sibling.id === record.id ? linksOf(data).some(isExpected) : sibling.linksPending
      await remember(req, { ...sibling, linksPending, savedAt: saved.updatedAt }, sibling)
    }
  })
}
