import type { Document } from '../documents'
import { NO_LOCALE } from '../slugs'
import type { Comment } from './store'

/** Who has to do with a text: whom it is assigned to, and those who wrote it. With `locale` null, with that of any language. */
export const concernedBy = ({ rows }: Document, locale: null | string): string[] => [
  ...new Set(
    rows
      .filter((row) => locale === null || row.locale === locale || row.locale === NO_LOCALE)
      .flatMap(({ variant: { approved, assignee, authors } }) => [
        ...(assignee === null ? [] : [assignee]),
        ...authors,
        ...(approved?.authors ?? []),
      ]),
  ),
]

/** Who has said something in a thread. */
export const speakersOf = (comments: readonly Comment[]): string[] => [
  ...new Set(comments.flatMap(({ author }) => (author === null ? [] : [author]))),
]
