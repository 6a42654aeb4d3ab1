/**
 * What is kept: lists and documents of these collections, queries of GraphQL, and the pages of the site.
 *
 * @type {import('./keyOf.mjs').KeyRules & { graphQLRoute: string }}
 */
export const RULES = {
  apiRoute: '/api',
  collections: new Set(['articles', 'documents', 'media', 'partners', 'programmes', 'projects', 'topics']),
  // As Payload has them; the tests compare. Not the limit: without pages there is none by default, and one that is said counts.
  defaults: {
    depth: '2',
    draft: 'false',
    locale: 'lv',
    page: '1',
    pagination: 'true',
    trash: 'false',
  },
  graphQLRoute: '/api/graphql',
}
