import { ARTICLES, PARTNERS, PROJECTS } from '@collections/slugs'

/** The field that names a document, by collection; the collections are those whose documents have a page. */
export const TITLE_FIELDS = { [ARTICLES]: 'title', [PROJECTS]: 'title', [PARTNERS]: 'name' } as const

/** The collections that a link or a block of related items can lead to. */
export type LinkableSlug = keyof typeof TITLE_FIELDS

/** The same as a list, for Payload's `relationTo`. */
export const LINKABLE_SLUGS = [ARTICLES, PROJECTS, PARTNERS] as const satisfies readonly LinkableSlug[]

/** Whether documents of a collection can be linked. */
export const isLinkableSlug = (slug: unknown): slug is LinkableSlug =>
  typeof slug === 'string' && Object.hasOwn(TITLE_FIELDS, slug)
