/** Every collection's slug, spelt once. */
export const ARTICLES = 'articles'
export const DOCUMENTS = 'documents'
export const MEDIA = 'media'
export const PARTNERS = 'partners'
export const PROGRAMMES = 'programmes'
export const PROJECTS = 'projects'
export const TOPICS = 'topics'
export const USERS = 'users'
