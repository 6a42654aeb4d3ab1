import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { seoPlugin } from '@payloadcms/plugin-seo'
import { s3Storage } from '@payloadcms/storage-s3'
import { buildConfig, type Config } from 'payload'
import sharp from 'sharp'
import { Articles } from '@collections/Articles'
import { Documents } from '@collections/Documents'
import { Media } from '@collections/Media'
import { Partners } from '@collections/Partners'
import { Programmes } from '@collections/Programmes'
import { Projects } from '@collections/Projects'
import { ARTICLES, DOCUMENTS, MEDIA, PARTNERS, PROGRAMMES, PROJECTS, TOPICS, USERS } from '@collections/slugs'
import { Topics } from '@collections/Topics'
import { Users } from '@collections/Users'
import { hideLockedAccounts } from '@collections/Users/signIn'
import { editorialWorkflow, memoryTranslator, type Fix } from '@plugins/editorial-workflow'
import { checksOf } from '@/checks'
import { openApiEndpoint } from '@/api/openApi'
import { createDatabase } from '@/database'
import { DeliveryChanges } from '@/delivery/outbox'
import { whenAnswered } from '@/delivery/whenAnswered'
import { startEmbeddedRunner } from '@/editorial/embeddedRunner'
import { env } from '@/env'
import { Imports } from '@/import/records'
import { FORMER_SLUGS, fixFormerSlugs, keepsFormerSlugs } from '@/fields/formerSlugsField'
import { fixSearchKeys, SEARCH_KEYS } from '@/fields/searchKeysField'
import { SOURCE_LOCALE } from '@/fields/sourceLocaleField'
import { labelSeoFields, labelSeoGroup } from '@/fields/labelSeoFields'
import { fixCredits } from '@/funding/fixCredits'
import { keepDocuments } from '@/delivery/documents'
import { graphQLLimits } from '@/graphql/limits'
import { actsInOwnLanguages, hasRole, isStaff } from '@/access/roles'
import { hardenInternalCollections } from '@/hardenInternalCollections'
import { tellBadInput } from '@/hooks/badInput'
import { tellBusyDatabase } from '@/hooks/busyDatabase'
import { checkData } from '@/hooks/checkData'
import { checkQuery } from '@/hooks/checkQuery'
import { outsideQuery } from '@/hooks/outsideQuery'
import { MAX_DEPTH, requestLocale } from '@/hooks/requestLocale'
import { nameFaults } from '@/hooks/nameFaults'
import { tellBulkFailure, wholeOrNothing } from '@/hooks/wholeOrNothing'
import { adminDateFormat, i18n } from '@/i18n'
import { DEFAULT_LOCALE, LOCALES } from '@/locales'
import { createMail } from '@/mail'
import { contentEditor } from '@/rich-text/editor'
import { isLinkableSlug } from '@/rich-text/linkable'

const dirname = path.dirname(fileURLToPath(import.meta.url))
const collections = [
  Articles,
  Projects,
  Partners,
  Programmes,
  Topics,
  Media,
  Documents,
  Users,
  DeliveryChanges,
  Imports,
]

/** On whose clocks the editors are. */
const TIME_ZONE = 'Europe/Riga'

/** Larger uploads are cut off while they arrive, in bytes; each collection has its own, lower limit. */
const UPLOAD_BYTES = 25 * 1024 * 1024

// The SEO and S3 packages exist up to 3.90.1 only; `overrides` in package.json binds them to Payload 3.90.2, and
// tests/versions.spec.ts checks all others, which Payload's own checker cannot tell apart.
process.env.PAYLOAD_DISABLE_DEPENDENCY_CHECKER ??= 'true'

/** What each publication of a collection fills by itself. */
const fixesOf = (slug: string): Record<string, Fix> => ({
  ...(slug === ARTICLES && { credits: fixCredits }),
  ...(keepsFormerSlugs(slug) && { [FORMER_SLUGS]: fixFormerSlugs }),
  ...(isLinkableSlug(slug) && { [SEARCH_KEYS]: fixSearchKeys }),
})

/** Everything that readers see: nothing goes live without a second person. */
const UNDER_REVIEW = Object.fromEntries(
  ([ARTICLES, PROJECTS, PARTNERS, PROGRAMMES, TOPICS, MEDIA, DOCUMENTS] as const).map((slug) => [
    slug,
    {
      checks: checksOf(slug),
      fixedAtPublication: fixesOf(slug),
      // Tilts is headless: where a frontend has its pages is for the frontend to know.
      slugField: slug === MEDIA || slug === DOCUMENTS ? undefined : 'slug',
      sourceLocaleField: SOURCE_LOCALE,
    },
  ]),
)

/** Keyed by the name of the error class; Payload's type lists its own classes only. */
const REFUSAL_LEVELS: Config['loggingLevels'] & Record<string, 'info'> = {
  BulkFailure: 'info',
  AuthenticationError: 'info',
  LockedAuth: 'info',
  QueryError: 'info',
  Refusal: 'info',
  StaleSave: 'info',
  WorkflowNotFound: 'info',
  WorkflowRefused: 'info',
  WorkflowUnauthorized: 'info',
}

const config = buildConfig({
  admin: {
    user: USERS,
    // Payload's default asks gravatar.com for a picture of every editor.
    avatar: 'default',
    components: { graphics: { Icon: '@/admin/Icon#Icon', Logo: '@/admin/Logo#Logo' } },
    dateFormat: adminDateFormat,
    importMap: { baseDir: dirname },
    meta: { titleSuffix: ' – Tilts' },
    timezones: { defaultTimezone: TIME_ZONE },
  },
  collections: collections.map((collection) => ({
    ...collection,
    hooks: {
      ...collection.hooks,
      beforeOperation: [
        requestLocale,
        checkQuery,
        outsideQuery,
        checkData,
        ...(collection.hooks?.beforeOperation ?? []),
      ],
      afterOperation: [...(collection.hooks?.afterOperation ?? []), wholeOrNothing],
    },
  })),
  cors: env.allowedOrigins,
  csrf: env.allowedOrigins,
  db: await createDatabase(env.databaseUrl),
  endpoints: [openApiEndpoint],
  editor: contentEditor,
  email: createMail(env),
  experimental: { localizeStatus: true },
  graphQL: graphQLLimits,
  hooks: { afterError: [nameFaults, hideLockedAccounts, tellBadInput, tellBulkFailure, tellBusyDatabase] },
  i18n,
  localization: {
    defaultLocale: DEFAULT_LOCALE,
    // The publish button means the language on the screen; Payload's default publishes all of them.
    defaultLocalePublishOption: 'active',
    fallback: false,
    locales: LOCALES.map(({ code, label }) => ({ code, label: { ...label } })),
  },
  logger: env.logLevel ? { options: { level: env.logLevel } } : undefined,
  // Refusals are the caller's business: a line of information, not an error of ours with a stack.
  loggingLevels: REFUSAL_LEVELS,
  maxDepth: MAX_DEPTH,
  onInit: startEmbeddedRunner,
  plugins: [
    seoPlugin({
      collections: [ARTICLES, PROJECTS],
      fields: labelSeoFields,
      tabbedUI: false,
      uploadsCollection: MEDIA,
    }),
    labelSeoGroup,
    editorialWorkflow({
      afterAnswer: whenAnswered,
      collections: UNDER_REVIEW,
      isStaff,
      languageOf: ({ interfaceLanguage }) => interfaceLanguage,
      // Without a mail server there is nobody to send them; in development they are shown in the log.
      mailNotices: env.mail !== undefined || !env.isProduction,
      mayActOn: actsInOwnLanguages,
      machineTranslation: memoryTranslator(),
      previewUrl: ({ token }) => `/preview/link/${token}`,
      mayEditTerms: (user) => hasRole(user, 'admin', 'editor', 'translator'),
      timeZone: TIME_ZONE,
      // In development, receivers are on this machine.
      webhooks: { allowPrivateAddresses: !env.isProduction },
    }),
    s3Storage({
      // The fields are there with and without S3, so that both have one database schema.
      alwaysInsertFields: true,
      bucket: env.s3?.bucket ?? '',
      collections: { [DOCUMENTS]: true, [MEDIA]: true },
      config: {
        credentials: {
          accessKeyId: env.s3?.accessKeyId ?? '',
          secretAccessKey: env.s3?.secretAccessKey ?? '',
        },
        endpoint: env.s3?.endpoint,
        forcePathStyle: Boolean(env.s3?.endpoint),
        region: env.s3?.region,
      },
      enabled: Boolean(env.s3),
    }),
    keepDocuments,
  ],
  secret: env.secret,
  serverURL: env.serverUrl ?? '',
  sharp,
  telemetry: false,
  // Payload starts a process that writes the types whenever it starts anywhere but in production: also in each test.
  typescript: {
    autoGenerate: process.env.NODE_ENV === 'development',
    outputFile: path.resolve(dirname, 'payload-types.ts'),
  },
  upload: { abortOnLimit: true, limits: { fileSize: UPLOAD_BYTES } },
})

export default hardenInternalCollections(config)
