import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { buildConfig, type CollectionConfig, type Config, type SanitizedConfig } from 'payload'
import { en } from 'payload/i18n/en'
import { createDatabase } from '@/database'
import { editorialWorkflow, type EditorialWorkflowOptions } from '@plugins/editorial-workflow'

/**
 * A project as others would have it, with every kind of field, that the plugin is installed into. Payload writes into the fields that it
 * is given (in a project without languages none is localized any more), so each project of a process gets its own.
 */
const posts = (): CollectionConfig => ({
  slug: 'posts',
  access: {
    create: ({ req }) => Boolean(req.user),
    delete: ({ req }) => Boolean(req.user),
    read: ({ req }) => (req.user ? true : { _status: { equals: 'published' } }),
    readVersions: ({ req }) => Boolean(req.user),
    update: ({ req }) => Boolean(req.user),
  },
  admin: { useAsTitle: 'title' },
  fields: [
    { name: 'title', type: 'text', localized: true, required: true },
    { name: 'code', type: 'text' },
    // Texts without a value must not meet in its index.
    { name: 'path', type: 'text', index: true, localized: true, unique: true },
    { name: 'sourceLocale', type: 'select', options: ['lv', 'en'], defaultValue: 'lv' },
    { name: 'related', type: 'relationship', relationTo: 'posts' as never, hasMany: true },
    {
      type: 'tabs',
      tabs: [
        { label: 'Text', fields: [{ name: 'body', type: 'richText', localized: true }] },
        {
          name: 'seo',
          fields: [
            { name: 'description', type: 'textarea', localized: true },
            { name: 'index', type: 'checkbox' },
          ],
        },
      ],
    },
    {
      name: 'contact',
      type: 'group',
      fields: [
        { name: 'person', type: 'text' },
        { name: 'role', type: 'text', localized: true },
      ],
    },
    {
      name: 'steps',
      type: 'array',
      fields: [
        { name: 'label', type: 'text', localized: true },
        { name: 'amount', type: 'number' },
      ],
    },
    { name: 'tags', type: 'array', localized: true, fields: [{ name: 'tag', type: 'text' }] },
    {
      type: 'collapsible',
      label: 'Credits',
      fields: [
        {
          name: 'credits',
          type: 'array',
          localized: true,
          fields: [
            { name: 'statement', type: 'text' },
            { name: 'signs', type: 'array', fields: [{ name: 'sign', type: 'text' }] },
          ],
        },
      ],
    },
    {
      name: 'layout',
      type: 'blocks',
      blocks: [
        {
          slug: 'quote',
          fields: [
            { name: 'text', type: 'textarea', localized: true },
            { name: 'year', type: 'number' },
          ],
        },
        {
          slug: 'rows',
          fields: [
            { name: 'items', type: 'array', fields: [{ name: 'name', type: 'text', localized: true }] },
          ],
        },
      ],
    },
  ],
  trash: true,
  versions: { drafts: { localizeStatus: true } },
})

const users = (): CollectionConfig => ({
  slug: 'users',
  access: { read: ({ req }) => Boolean(req.user) },
  auth: true,
  fields: [
    { name: 'name', type: 'text' },
    {
      name: 'roles',
      type: 'select',
      hasMany: true,
      options: ['admin', 'editor', 'author', 'translator'],
      saveToJWT: true,
    },
  ],
})

/** The collections of the project that are under review. */
export const UNDER_REVIEW = { posts: { sourceLocaleField: 'sourceLocale' } } as never

/** What a test has otherwise in its project, before the plugin comes to it. */
export type Adapt = (config: Config, url: string) => Config

/** Changes one collection of a project. */
export const withCollection =
  (slug: string, change: (collection: CollectionConfig) => CollectionConfig): Adapt =>
  (config) => ({
    ...config,
    collections: config.collections?.map((each) => (each.slug === slug ? change(each) : each)),
  })

/** A blank project on a database, with the plugin, or without it to compare. */
export async function hostConfig(
  url: string,
  options: 'withoutPlugin' | Partial<EditorialWorkflowOptions> = {},
  adapt: Adapt = (config) => config,
): Promise<SanitizedConfig> {
  // The repository has packages of 3.90.1 beside 3.90.2 (package.json says why); tests/versions.spec.ts checks them.
  process.env.PAYLOAD_DISABLE_DEPENDENCY_CHECKER ??= 'true'
  // A blank project has no migrations; its schema follows its collections.
  process.env.TILTS_SCHEMA_PUSH = process.env.HOST_SCHEMA_IS_THERE ? 'false' : 'true'
  const blank: Config = {
    admin: { user: 'users' },
    collections: [posts(), users()],
    db: await createDatabase(url),
    editor: lexicalEditor(),
    experimental: { localizeStatus: true },
    i18n: { supportedLanguages: { en } },
    localization: { defaultLocale: 'lv', fallback: false, locales: ['lv', 'en'] },
    logger: { options: { level: process.env.LOG_LEVEL ?? 'silent' } },
    secret: 'a-secret-for-tests-only-0123456789',
    telemetry: false,
    // The types of this project are not those of Tilts.
    typescript: { autoGenerate: false },
  }
  const config = adapt(blank, url)
  const plugins =
    options === 'withoutPlugin' ? [] : [editorialWorkflow({ collections: UNDER_REVIEW, ...options })]
  return buildConfig({ ...config, plugins: [...(config.plugins ?? []), ...plugins] })
}
