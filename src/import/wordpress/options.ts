import type { Locale } from '@/locales'

/** How an export is imported. */
export type ImportOptions = {
  /** The e-mail address of the account whose drafts they become. It has to be one that may write. */
  as: string
  /** Also what was never published: drafts, and what waits for review or its day. @default false */
  drafts?: boolean
  /** Only says what would be done. @default false */
  dryRun?: boolean
  /** The language of posts that tell none. @default the language of the site */
  language?: Locale
  /** Makes topics for categories and tags that have none. @default false */
  makeTopics?: boolean
  /** The folder that was `wp-content/uploads`. Without it, and without `mediaFromWeb`, no files are imported. */
  mediaFrom?: string
  /** Fetches files that are not in the folder from where the export says they are; never from private addresses. @default false */
  mediaFromWeb?: boolean
  /** Pages as well as posts. @default false */
  pages?: boolean
}
