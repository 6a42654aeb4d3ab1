import type { Page } from '../layout/page'

/** What a page shows, and the status it has. */
export type Shown = Omit<Page, 'bar' | 'language'> & {
  /** @default 200 */
  status?: number
}

/** Instead of a page: another path that readers are led to, for good. */
export type Led = { to: string }
