import type { QueueRow } from '../../../payload/desk/rows'
import { keyOf } from './parts'

/** What is done with many at once. */
export const BULK_ACTIONS = ['assign', 'submit', 'approve', 'publish'] as const
export type BulkAction = (typeof BULK_ACTIONS)[number]

/** What `POST /editorial/bulk` answers, as far as it is shown. */
export type Outcome = {
  done: readonly {
    collection: string
    id: string
    locale: string
    warnings: readonly { message: string }[]
  }[]
  refused: readonly { collection: string; id: string; locale: string; message: string }[]
}
/** What became of each document, with its title. */
export type Result = { isDone: boolean; key: string; messages: readonly string[]; row: QueueRow }

/** The body of the call: what the person saw of each row. An approval names the version. */
export const bodyOf = (action: BulkAction, rows: readonly QueueRow[], more: object): object => ({
  action,
  ...more,
  items: rows.map(({ collection, document, locale, revision, version }) => ({
    collection,
    id: document,
    locale,
    revision,
    ...(action === 'approve' && version !== null && { version }),
  })),
})

/** In the order of the rows, what was refused first: that is what is left to do. */
export function resultsOf(rows: readonly QueueRow[], { done, refused }: Outcome): Result[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]))
  const result = (
    { collection, id, locale }: { collection: string; id: string; locale: string },
    isDone: boolean,
    messages: readonly string[],
  ): Result[] => {
    const key = keyOf({ collection, document: id, locale })
    const row = byKey.get(key)
    return row ? [{ isDone, key, messages, row }] : []
  }
  return [
    ...refused.flatMap((each) => result(each, false, [each.message])),
    ...done.flatMap((each) =>
      result(
        each,
        true,
        each.warnings.map(({ message }) => message),
      ),
    ),
  ]
}
