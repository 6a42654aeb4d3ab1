import type {
  Access,
  CollectionConfig,
  Config,
  LabelFunction,
  Option,
  TextFieldSingleValidation,
} from 'payload'
import { WEBHOOK_EVENTS } from '../../core/webhooks'
import { en } from '../../translations/en'
import { lv } from '../../translations/lv'
import type { Settings } from '../settings'
import { WEBHOOK_DELIVERIES, WEBHOOK_STATES, WEBHOOKS } from '../slugs'
import { faultOfUrl } from '../webhooks/addresses'
import { forgetWebhook, startWebhook } from '../webhooks/hooks'
import { isWebhookManager } from '../webhooks/managers'
import { workflowT } from '../workflowT'
import { localesOf } from './localesOf'

const nobody = (): boolean => false

const label =
  (name: keyof typeof en.webhooks): LabelFunction =>
  ({ t }) =>
    (t as (key: string) => string)(`editorialWorkflow:webhooks:${name}`)

const both = (name: keyof typeof en.webhooks) => ({ en: en.webhooks[name], lv: lv.webhooks[name] })

/** Who is told of what happens, by HTTP. The secrets that messages are signed with are not here: no API gives them to anybody by mistake. */
export const webhooksCollection = (
  settings: Settings,
  config: Pick<Config, 'collections' | 'localization'>,
): CollectionConfig => {
  const { localization } = config
  const managers: Access = ({ req }) => isWebhookManager(settings, req.user)
  return {
    slug: WEBHOOKS,
    access: { create: managers, delete: managers, read: managers, update: managers },
    admin: {
      defaultColumns: ['name', 'url', 'enabled'],
      group: { en: en.terms.group, lv: lv.terms.group },
      hidden: ({ user }) => settings.disabled || !isWebhookManager(settings, user as never),
      hideAPIURL: true,
      useAsTitle: 'name',
    },
    disableDuplicate: true,
    fields: [
      { name: 'name', type: 'text', label: label('name'), maxLength: 100, required: true },
      {
        name: 'url',
        type: 'text',
        admin: { description: label('urlHelp') },
        label: label('url'),
        required: true,
        validate: checkUrl(settings),
      },
      {
        name: 'enabled',
        type: 'checkbox',
        admin: { description: label('enabledHelp') },
        defaultValue: true,
        label: label('enabled'),
      },
      {
        name: 'events',
        type: 'select',
        hasMany: true,
        label: label('events'),
        options: WEBHOOK_EVENTS.map((value) => ({ label: both(`event_${value}`), value })),
        required: true,
      },
      {
        name: 'collections',
        type: 'select',
        admin: { description: label('allHelp') },
        hasMany: true,
        label: label('collections'),
        options: collectionsOf(settings, config),
      },
      {
        name: 'locales',
        type: 'select',
        // By itself its table would have the name of the one for localized fields.
        dbName: 'editorial_webhooks_languages',
        admin: { condition: () => Boolean(localization), description: label('allHelp') },
        hasMany: true,
        label: label('locales'),
        options: localesOf(localization),
      },
      {
        name: 'deliveries',
        type: 'ui',
        admin: {
          components: { Field: '@tilts/editorial-workflow/client#WebhookDesk' },
          disableListColumn: true,
        },
        label: both('deliveries'),
      },
    ],
    hooks: { afterChange: [startWebhook], afterDelete: [forgetWebhook] },
    labels: { plural: both('plural'), singular: both('singular') },
    lockDocuments: false,
  }
}

const checkUrl =
  ({ webhooks }: Settings): TextFieldSingleValidation =>
  (value, { req }) => {
    const fault = faultOfUrl(value, webhooks ?? { allowPrivateAddresses: false })
    return fault === null || workflowT(req)(`webhooks:fault_${fault}`)
  }

/** Secrets, encrypted, and how a subscription fares. */
export const webhookStatesCollection = (): CollectionConfig => ({
  slug: WEBHOOK_STATES,
  access: { create: nobody, delete: nobody, read: nobody, update: nobody },
  admin: { hidden: true },
  disableDuplicate: true,
  fields: [
    { name: 'webhook', type: 'text', required: true, unique: true },
    { name: 'secret', type: 'text', required: true },
    { name: 'secretSince', type: 'date', required: true },
    /** Valid beside the new one until a moment. */
    { name: 'previousSecret', type: 'text' },
    { name: 'previousUntil', type: 'date' },
    /** Since when nothing has reached it; empty: the last attempt has. */
    { name: 'failingSince', type: 'date' },
    /** Administrators were told that it fails. */
    { name: 'warnedAt', type: 'date' },
    /** What has switched it off by itself: `failing`, or `gone`. */
    { name: 'stopped', type: 'text' },
  ],
  graphQL: false,
  lockDocuments: false,
  timestamps: false,
})

/** What is, or was, to be sent: numbered for each subscription, without gaps. */
export const webhookDeliveriesCollection = (): CollectionConfig => ({
  slug: WEBHOOK_DELIVERIES,
  access: { create: nobody, delete: nobody, read: nobody, update: nobody },
  admin: { hidden: true },
  disableDuplicate: true,
  fields: [
    /** The subscription and what it is told of: nothing is put down twice. */
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'webhook', type: 'text', required: true },
    { name: 'number', type: 'number', required: true },
    { name: 'event', type: 'text', required: true },
    { name: 'collectionSlug', type: 'text' },
    { name: 'document', type: 'text' },
    { name: 'locale', type: 'text' },
    /** As it is sent, to the byte. */
    { name: 'body', type: 'textarea', required: true },
    { name: 'status', type: 'text', required: true },
    { name: 'dueAt', type: 'date', required: true },
    { name: 'attempts', type: 'number', required: true },
    { name: 'firstTriedAt', type: 'date' },
    /** The last attempts, with what was answered. */
    { name: 'tries', type: 'json' },
    { name: 'createdAt', type: 'date', required: true },
  ],
  graphQL: false,
  indexes: [
    { fields: ['webhook', 'number'], unique: true },
    { fields: ['status', 'dueAt'] },
    { fields: ['webhook', 'status', 'number'] },
  ],
  lockDocuments: false,
  timestamps: false,
})

/** The collections under review, by the names that the project has for them. */
function collectionsOf(settings: Settings, { collections = [] }: Pick<Config, 'collections'>): Option[] {
  return Object.keys(settings.collections).map((value) => {
    const plural = collections.find(({ slug }) => slug === value)?.labels?.plural
    return plural ? { label: plural, value } : { label: value, value }
  })
}
