import type { PayloadRequest, SanitizedConfig } from 'payload'
import { defineWorkflow, reviewWorkflow, wallTimeOf, type Actor, type Workflow } from '../core'
import type { Address } from './address'
import type { MachineTranslator } from './machine/translator'
import type { AfterCommit } from './outbox'
import type { EditorialWorkflowOptions, WorkflowCollectionOptions } from '../options'
import { readWebhooks, type WebhookSettings } from './webhooks/settings'

/** The options, checked and filled in. */
export type Settings = {
  afterAnswer: (work: () => void) => void
  afterCommit: readonly AfterCommit[]
  collections: Readonly<Record<string, WorkflowCollectionOptions>>
  disabled: boolean
  giveUpAfterHours: null | number
  isActive: NonNullable<EditorialWorkflowOptions['isActive']>
  isStaff: (user: PayloadRequest['user']) => boolean
  languageOf: NonNullable<EditorialWorkflowOptions['languageOf']>
  machineTranslation: MachineTranslator | null
  mailNotices: boolean
  mayActOn: NonNullable<EditorialWorkflowOptions['mayActOn']>
  mayEditTerms: NonNullable<EditorialWorkflowOptions['mayEditTerms']>
  onSourceChange: NonNullable<EditorialWorkflowOptions['onSourceChange']>
  previewUrl: EditorialWorkflowOptions['previewUrl']
  openCommentsBlockApproval: boolean
  publicUrl: (config: SanitizedConfig, address: Address) => null | string
  rolesOf: (user: PayloadRequest['user']) => readonly string[]
  timeZone: string
  undoReleasesForDays: number
  /** null: there are none. */
  webhooks: null | WebhookSettings
  workflow: Workflow
}

/** @throws {Error} that names the option and the fix. */
export function readOptions(options: EditorialWorkflowOptions): Settings {
  const workflow = defineWorkflow(options.workflow ?? reviewWorkflow)
  const collections = options.collections as Record<string, WorkflowCollectionOptions>
  if (Object.keys(collections).length === 0) {
    throw new Error(
      'editorial-workflow: `collections` names none. Add at least one slug, for example { articles: {} }.',
    )
  }
  const rolesOf: Settings['rolesOf'] = (user) => (user ? (options.rolesOf ?? ownRoles)(user) : [])
  const named = new Set([
    ...workflow.steps.flatMap(({ roles }) => roles),
    ...workflow.transitions.flatMap(({ roles }) => (roles === 'step' ? [] : roles)),
  ])
  const isStaff = options.isStaff ?? ((user) => rolesOf(user).some((role) => named.has(role)))
  return {
    afterAnswer: options.afterAnswer ?? ((work) => work()),
    afterCommit: options.afterCommit ?? [],
    collections,
    disabled: options.disabled ?? false,
    giveUpAfterHours: readHours(options.giveUpAfterHours),
    isActive: options.isActive ?? (() => true),
    isStaff,
    languageOf: options.languageOf ?? (() => null),
    machineTranslation: readTranslator(options.machineTranslation),
    mailNotices: options.mailNotices ?? true,
    mayActOn: options.mayActOn ?? (() => true),
    mayEditTerms: options.mayEditTerms ?? (() => true),
    onSourceChange: readPolicy(options.onSourceChange),
    previewUrl: options.previewUrl,
    openCommentsBlockApproval: options.openCommentsBlockApproval ?? false,
    publicUrl: (config, { collection, document, locale }) =>
      options.publicUrl
        ? options.publicUrl({ collection, id: document, locale })
        : restUrl(config, { collection, document, locale }),
    rolesOf,
    timeZone: readZone(options.timeZone),
    undoReleasesForDays: readDays(options.undoReleasesForDays),
    webhooks: readWebhooks(options.webhooks, (user) =>
      rolesOf(user).some((role) => whoMayBypass(workflow).includes(role)),
    ),
    workflow,
  }
}

const POLICIES = ['flag', 'keep', 'withdraw'] as const

function readPolicy(policy: Settings['onSourceChange'] = 'flag'): Settings['onSourceChange'] {
  if (POLICIES.includes(policy)) return policy
  throw new Error(`editorial-workflow: \`onSourceChange\` must be one of ${POLICIES.join(', ')}.`)
}

/** A week. */
const GIVE_UP_AFTER_HOURS = 168

function readHours(hours: null | number = GIVE_UP_AFTER_HOURS): null | number {
  if (hours === null || hours > 0) return hours
  throw new Error('editorial-workflow: `giveUpAfterHours` must be a number above 0, or null.')
}

function readTranslator(translator: MachineTranslator | undefined): MachineTranslator | null {
  const { timeoutMs = 1 } = translator ?? {}
  if (timeoutMs > 0 && Number.isFinite(timeoutMs)) return translator ?? null
  throw new Error(
    'editorial-workflow: `machineTranslation.timeoutMs` must be a number of milliseconds above 0.',
  )
}

function readDays(days = 30): number {
  if (days >= 0 && Number.isFinite(days)) return days
  throw new Error('editorial-workflow: `undoReleasesForDays` must be a number of days, 0 or more.')
}

function restUrl(
  { routes, serverURL }: SanitizedConfig,
  { collection, document, locale }: Address,
): null | string {
  if (!serverURL) return null
  const query = new URLSearchParams({ depth: '0', ...(locale && { 'fallback-locale': 'none', locale }) })
  return `${serverURL}${routes.api}/${collection}/${encodeURIComponent(document)}?${query}`
}

function readZone(zone = 'UTC'): string {
  if (!('fault' in wallTimeOf(new Date(0).toISOString(), zone))) return zone
  throw new Error(
    `editorial-workflow: \`timeZone\` names “${zone}”, which is no time zone. Use an IANA name, for example 'Europe/Riga'.`,
  )
}

function ownRoles(user: object): readonly string[] {
  const roles: unknown = 'roles' in user ? user.roles : undefined
  return Array.isArray(roles) ? roles.filter((role): role is string => typeof role === 'string') : []
}

/** The roles that may publish without an approval: those of administrators. */
export function whoMayBypass({ transitions }: Workflow): readonly string[] {
  const roles = transitions.find(({ action }) => action === 'bypass')?.roles ?? []
  return roles === 'step' ? [] : roles
}

/** The actor of a request, or null for nobody. */
export function actorOf(settings: Settings, req: PayloadRequest): Actor | null {
  return req.user ? { id: String(req.user.id), roles: settings.rolesOf(req.user) } : null
}
