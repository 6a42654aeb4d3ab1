import type { PayloadRequest } from 'payload'
import { enqueueNews, type NewsKind } from '../news/enqueue'
import { NO_LOCALE } from '../slugs'
import type { Comment } from './store'

type Told = { actor: null | string; at: string; kind: NewsKind; to: readonly string[] }

/** Lets people know of a comment once it is committed; never whoever wrote it. `again` tells news of one comment apart. */
export async function tellOf(
  req: PayloadRequest,
  comment: Comment,
  { actor, at, kind, to }: Told,
  again = '',
): Promise<void> {
  const { collectionSlug: collection, document, key, locale } = comment
  await enqueueNews(req, {
    actor,
    address: { collection, document, locale: locale === NO_LOCALE ? null : locale },
    at,
    key: `${key}#${kind}${again}`,
    kind,
    subject: key,
    to: to.filter((id) => id !== actor),
  })
}
