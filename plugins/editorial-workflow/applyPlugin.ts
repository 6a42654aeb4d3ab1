import type { Access, CollectionConfig, Config, PayloadRequest } from 'payload'
import { changesEndpoint } from './payload/changes/endpoint'
import { documentEndpoints } from './payload/endpoints/documents'
import { restoreVersionEndpoint } from './payload/endpoints/restoreVersion'
import { withInstalled } from './payload/installed'
import { eventsCollection } from './payload/collections/events'
import { variantsCollection } from './payload/collections/variants'
import { checkFixedFields, withFixedFields } from './payload/fixed/fixedFields'
import { fixAtBypass, ignoreFixed } from './payload/hooks/fixedFields'
import { guardWrites, refusePublication } from './payload/hooks/guardWrites'
import {
  guardDeletion,
  guardTrash,
  recordDeletion,
  recordRestore,
  recordTrash,
} from './payload/hooks/recordDeletion'
import { pruneAfterSave } from './payload/hooks/pruneAfterSave'
import { recordEdits } from './payload/hooks/recordEdits'
import { tellWriteConflict } from './payload/hooks/tellWriteConflict'
import { commentsCollection } from './payload/collections/comments'
import { commentEndpoints } from './payload/comments/endpoints'
import { claimsCollection } from './payload/collections/claims'
import { feedsCollection } from './payload/collections/feeds'
import { noticesCollection } from './payload/collections/notices'
import { noticeSettingsCollection } from './payload/collections/noticeSettings'
import { outboxCollection } from './payload/collections/outbox'
import { memoryCollection } from './payload/collections/memory'
import { termsCollection } from './payload/collections/terms'
import { machineEndpoint } from './payload/endpoints/memory/machine'
import { memoryEndpoints } from './payload/endpoints/memory'
import { releasesCollection, releaseStepsCollection } from './payload/collections/releases'
import { previewsCollection } from './payload/collections/previews'
import { previewEndpoints } from './payload/previews/endpoints'
import { schedulesCollection } from './payload/collections/schedules'
import { translationsCollection } from './payload/collections/translations'
import {
  webhookDeliveriesCollection,
  webhooksCollection,
  webhookStatesCollection,
} from './payload/collections/webhooks'
import { workersCollection } from './payload/collections/workers'
import { resolveStates, tellStates } from './payload/endpoints/lists/listHooks'
import { PANEL_FIELD, panelField, withStates } from './payload/fields/panelField'
import { BASE_VERSION, baseVersionField, tellBaseVersion } from './payload/fields/baseVersion'
import { STATE_FIELD, stateField } from './payload/endpoints/lists/stateField'
import { feedEndpoints } from './payload/endpoints/feed'
import { healthEndpoints } from './payload/endpoints/health'
import { openApiEndpoint } from './payload/endpoints/openapi'
import { coverageEndpoint } from './payload/endpoints/coverage'
import { noticeEndpoints } from './payload/endpoints/notices'
import { cycleTimeEndpoint } from './payload/endpoints/cycleTime'
import { peopleEndpoint } from './payload/endpoints/people'
import { acrossEndpoint } from './payload/endpoints/across'
import { deskEndpoint } from './payload/endpoints/desk'
import { queueEndpoint } from './payload/endpoints/queue'
import { scheduleEndpoint } from './payload/endpoints/schedule'
import { togetherEndpoint } from './payload/endpoints/together'
import { releaseEndpoints } from './payload/endpoints/releases'
import { withGraphQL } from './payload/graphql'
import { watchOutbox } from './payload/outbox'
import { xliffEndpoints } from './payload/xliff/endpoints'
import { withJobs } from './payload/schedules/jobs'
import { readFallback, serveFallback } from './payload/readers/fallback'
import { tellTranslations } from './payload/readers/tellTranslations'
import { TRANSLATION_FIELD, translationField } from './payload/readers/translationField'
import { readOptions, type Settings } from './payload/settings'
import { webhookEndpoints } from './payload/webhooks/endpoints'
import { translationEndpoints } from './payload/translation/endpoints'
import type { EditorialWorkflowOptions, WorkflowCollectionOptions } from './options'
import { DESK_SCREENS, deskPath } from './admin/desk/screens'
import { en } from './translations/en'
import { lv } from './translations/lv'

/** Adds the review workflow to a configuration. Nothing that is passed in is changed. */
export const applyPlugin =
  (options: EditorialWorkflowOptions) =>
  (config: Config): Config => {
    const settings = readOptions(options)
    checkCollections(settings, config)
    const collections = (config.collections ?? []).map((collection) =>
      collection.slug in settings.collections && !options.disabled
        ? underReview(settings, collection, config.localization)
        : collection,
    )
    const { translations } = config.i18n ?? {}
    return {
      ...config,
      collections: [
        ...collections,
        variantsCollection(settings),
        eventsCollection(settings),
        outboxCollection(settings),
        schedulesCollection(settings),
        claimsCollection(settings),
        workersCollection(settings),
        noticesCollection(settings),
        noticeSettingsCollection(),
        feedsCollection(),
        releasesCollection(settings),
        releaseStepsCollection(settings),
        memoryCollection(),
        termsCollection(settings, config.localization),
        translationsCollection(settings),
        previewsCollection(),
        commentsCollection(),
        ...(settings.webhooks
          ? [webhooksCollection(settings, config), webhookStatesCollection(), webhookDeliveriesCollection()]
          : []),
      ],
      custom: withInstalled(config, settings),
      jobs: withJobs(settings, config.jobs),
      ...(options.disabled ? {} : working(settings, config)),
      i18n: {
        ...config.i18n,
        translations: {
          ...translations,
          en: { ...texts(translations, 'en'), editorialWorkflow: en },
          lv: { ...texts(translations, 'lv'), editorialWorkflow: lv },
        },
      },
    }
  }

/** What is there only while the plugin is on: all but the schema and its texts. */
const working = (
  settings: Settings,
  config: Config,
): Pick<Config, 'admin' | 'endpoints' | 'graphQL' | 'hooks' | 'onInit'> => ({
  admin: withDesk(settings, config.admin),
  endpoints: [
    ...(config.endpoints ?? []),
    coverageEndpoint(settings),
    cycleTimeEndpoint(settings),
    ...xliffEndpoints(settings),
    ...noticeEndpoints(settings),
    peopleEndpoint(settings),
    acrossEndpoint(settings),
    deskEndpoint(settings),
    queueEndpoint(settings),
    scheduleEndpoint(settings),
    ...feedEndpoints(settings),
    ...healthEndpoints(settings, config),
    togetherEndpoint(settings),
    ...releaseEndpoints(settings),
    ...memoryEndpoints(settings),
    ...webhookEndpoints(settings),
    openApiEndpoint(settings),
  ],
  graphQL: withGraphQL(settings, config.graphQL),
  hooks: { ...config.hooks, afterError: [...(config.hooks?.afterError ?? []), tellWriteConflict] },
  onInit: async (payload) => {
    await config.onInit?.(payload)
    watchOutbox(settings, payload)
  },
})

const texts = (translations: object | undefined, language: string): object =>
  (translations as Record<string, object> | undefined)?.[language] ?? {}

const namesOf = (options: undefined | WorkflowCollectionOptions): string[] =>
  Object.keys(options?.fixedAtPublication ?? {})

function checkCollections({ collections }: Settings, config: Config): void {
  for (const [slug, options] of Object.entries(collections)) {
    const collection = config.collections?.find((each) => each.slug === slug)
    if (!collection) {
      throw new Error(
        `editorial-workflow: \`collections\` names “${slug}”, which is no collection of this project. Take it out or correct it.`,
      )
    }
    const names = [
      STATE_FIELD,
      BASE_VERSION,
      PANEL_FIELD,
      ...(config.localization ? [TRANSLATION_FIELD] : []),
    ]
    const taken = names.find((name) =>
      collection.fields.some((field) => 'name' in field && field.name === name),
    )
    if (taken) {
      throw new Error(
        `editorial-workflow: “${slug}” has a field “${taken}”, which is a name that the workflow needs. Rename it.`,
      )
    }
    const drafts = typeof collection.versions === 'object' ? collection.versions.drafts : undefined
    if (!drafts) {
      throw new Error(
        `editorial-workflow: “${slug}” has no drafts. Set \`versions: { drafts: true }\`, with \`localizeStatus\` in a project with languages.`,
      )
    }
    if (typeof drafts === 'object' && drafts.schedulePublish) {
      throw new Error(
        `editorial-workflow: “${slug}” sets \`schedulePublish\`, which publishes past the review. Take it out.`,
      )
    }
    if (config.localization && !(typeof drafts === 'object' && drafts.localizeStatus)) {
      throw new Error(
        `editorial-workflow: “${slug}” needs \`versions.drafts.localizeStatus: true\`, and the project \`experimental.localizeStatus\`.`,
      )
    }
    checkFixedFields(collection, namesOf(options), config.localization)
  }
}

/**
 * Payload asks with the data of a publication whether to offer one, also where it has no slot for controls of ours, such as the upload of
 * several files. The guards behind it are hooks: access cannot tell a save of a live document from one of a draft.
 */
const exceptPublications =
  (own: Access = ({ req }) => Boolean(req.user)): Access =>
  (args) =>
    (args.data as undefined | { _status?: unknown })?._status === 'published' ? false : own(args)

/** The screens of the desk, and the way to them. */
function withDesk(settings: Settings, admin: Config['admin']): Config['admin'] {
  const { components } = admin ?? {}
  const screens = DESK_SCREENS.map((name) => [
    `editorial-${name}`,
    {
      Component: {
        path: '@tilts/editorial-workflow/rsc#DeskPage',
        serverProps: { isStaff: settings.isStaff, name },
      },
      exact: true,
      // Payload knows no language here; the screen itself sets its title in that of the interface.
      meta: { title: en.desk[name] },
      path: deskPath(name),
    },
  ])
  return {
    ...admin,
    components: {
      ...components,
      beforeDashboard: [
        {
          path: '@tilts/editorial-workflow/rsc#DeskDashboard',
          serverProps: { isStaff: settings.isStaff },
        },
        ...(components?.beforeDashboard ?? []),
      ],
      beforeNavLinks: [...(components?.beforeNavLinks ?? []), `${CLIENT}#DeskNav`],
      views: { ...components?.views, ...Object.fromEntries(screens) },
    },
  }
}

type Components = NonNullable<CollectionConfig['admin']>['components']

/** The name that the package has in an import map. */
const CLIENT = '@tilts/editorial-workflow/client'

/** The view of a document in which it is translated; its tab stands behind “Edit”. */
const translateView = (settings: Settings) => ({
  translate: {
    Component: `${CLIENT}#TranslationView`,
    path: '/translate' as const,
    tab: {
      condition: ({ req }: { req: PayloadRequest }) => settings.isStaff(req.user),
      // Without it, the tab would lead to the form.
      href: '/translate' as const,
      label: ({ t }: { t: unknown }) =>
        (t as (key: string) => string)('editorialWorkflow:translationScreen:tab'),
      order: 200,
    },
  },
})

/** Puts the workflow in the place of Payload's own controls of publication. */
const withControls = (
  settings: Settings,
  components: Components,
  localization: Config['localization'],
): Components => ({
  ...components,
  beforeListTable: [
    ...(components?.beforeListTable ?? []),
    `${CLIENT}#WithoutBulkPublication`,
    `${CLIENT}#StateFilter`,
  ],
  edit: {
    ...components?.edit,
    beforeDocumentControls: [...(components?.edit?.beforeDocumentControls ?? []), `${CLIENT}#CommentsCount`],
    PublishButton: `${CLIENT}#WorkflowActions`,
    Status: `${CLIENT}#WorkflowStatus`,
    UnpublishButton: `${CLIENT}#WorkflowMenu`,
    editMenuItems: [...(components?.edit?.editMenuItems ?? []), `${CLIENT}#PreviewLinks`],
  },
  ...(localization && {
    views: {
      ...components?.views,
      edit: { ...components?.views?.edit, ...translateView(settings) } as never,
    },
  }),
})

function underReview(
  settings: Settings,
  collection: CollectionConfig,
  localization: Config['localization'],
): CollectionConfig {
  const { hooks } = collection
  const fixed = namesOf(settings.collections[collection.slug])
  const endpoints = collection.endpoints === false ? [] : (collection.endpoints ?? [])
  return {
    ...collection,
    access: {
      ...collection.access,
      create: exceptPublications(collection.access?.create),
      update: exceptPublications(collection.access?.update),
    },
    admin: {
      ...collection.admin,
      defaultColumns: withStates(collection.admin?.defaultColumns),
      components: withControls(settings, collection.admin?.components, localization),
      // It copies the status of what is live too, and so would ask to publish. The translation screen copies texts.
      disableCopyToLocale: true,
    },
    endpoints: [
      ...endpoints,
      // Before them: an action would take its address for one of its own.
      ...previewEndpoints(settings, collection.slug),
      ...documentEndpoints(settings, collection.slug),
      changesEndpoint(settings, collection.slug),
      ...translationEndpoints(settings, collection.slug),
      restoreVersionEndpoint(settings, collection.slug),
      machineEndpoint(settings, collection.slug),
      ...commentEndpoints(settings, collection.slug),
    ],
    fields: [
      panelField(),
      ...withFixedFields(collection.fields, fixed),
      stateField(settings, localization),
      baseVersionField(settings),
      ...translationField(localization),
    ],
    hooks: {
      ...hooks,
      // First: in bulk, Payload commits what was written also where a hook of the project fails afterwards.
      afterChange: [
        fixAtBypass(settings),
        recordRestore(settings),
        recordEdits(settings),
        recordTrash(settings),
        pruneAfterSave(settings),
        ...(hooks?.afterChange ?? []),
      ],
      afterDelete: [recordDeletion(settings), ...(hooks?.afterDelete ?? [])],
      afterOperation: [
        ...(hooks?.afterOperation ?? []),
        tellStates(settings, localization),
        tellBaseVersion(settings),
        tellTranslations(settings),
        serveFallback,
      ],
      beforeChange: [...(hooks?.beforeChange ?? []), guardTrash(settings), refusePublication],
      beforeDelete: [...(hooks?.beforeDelete ?? []), guardDeletion(settings)],
      beforeOperation: [
        ignoreFixed(fixed),
        ...(hooks?.beforeOperation ?? []),
        guardWrites(settings),
        resolveStates(settings, localization),
        readFallback(settings),
      ],
    },
    // Payload removes old versions by age alone, approved ones too: `pruneVersions` does it instead, within the same limit.
    versions: { ...(typeof collection.versions === 'object' ? collection.versions : {}), maxPerDoc: 0 },
  }
}
