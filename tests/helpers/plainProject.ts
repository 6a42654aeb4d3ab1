import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { CollectionConfig } from 'payload'
import { withCollection, type Adapt } from './workflowHostConfig'

/* A project without languages, with the ids that its database gives by default: numbers on SQLite, ObjectIds on MongoDB. */

export const PLAIN_COLLECTIONS = { posts: {} } as never
const isSqlite = process.env.TEST_DATABASE === 'sqlite'

/** @param versions what the collection says of its versions beside that it has drafts */
export const plainProject =
  (versions: { maxPerDoc?: number } = {}): Adapt =>
  (config, url) => {
    const withoutLocales = (posts: CollectionConfig): CollectionConfig => ({
      ...posts,
      fields: posts.fields.filter((field) => !('name' in field) || field.name !== 'sourceLocale'),
      versions: { drafts: true, ...versions },
    })
    const {
      experimental: _experimental,
      localization: _localization,
      ...rest
    } = withCollection('posts', withoutLocales)(config, url)
    // As the documentation of Payload has it.
    return isSqlite ? { ...rest, db: sqliteAdapter({ client: { url }, transactionOptions: {} }) } : rest
  }
