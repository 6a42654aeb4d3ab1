import type { CollectionSlug, PayloadRequest } from 'payload'
import type { Action, CheckResult, WorkflowInput } from './core'
import type { AfterCommit } from './payload/outbox'

export type { AfterCommit, Note } from './payload/outbox'

/** What a check gets: the content that would go live, in one language. */
export type CheckInput = {
  collection: string
  /** The version under decision as the API would give it in this language, with hidden fields and without population. */
  doc: Record<string, unknown>
  id: string
  locale: null | string
  req: PayloadRequest
}

/** A rule of the host project. It may ask the database through `req`; what it throws stops the action with 500. */
export type Check = (input: CheckInput) => CheckResult[] | Promise<CheckResult[]>

/** Who wants to do what, where. */
export type ActInput = {
  action: Action
  collection: string
  /** null in a project without languages. */
  locale: null | string
  user: NonNullable<PayloadRequest['user']>
}

export type WorkflowCollectionOptions = {
  /** Rules beside required fields and live links. @default none */
  checks?: readonly Check[]
  /** The field that names the language a document was written in. @default the default locale of the project */
  sourceLocaleField?: string
}

export type EditorialWorkflowOptions = {
  /** What follows an event once it is committed: notices, webhooks, caches. Tried again until it succeeds. @default none */
  afterCommit?: readonly AfterCommit[]
  /** The collections under review, by slug. Each needs `versions.drafts`, with `localizeStatus` where the project has languages. */
  collections: Partial<Record<CollectionSlug, WorkflowCollectionOptions>>
  /** Keeps the schema but lets everything through: no endpoints, no GraphQL, no hooks, no outbox. @default false */
  disabled?: boolean
  /**
   * Whether a user can do anything at all: Payload has no accounts that are switched off, but a project may. Asked only where authors may
   * approve their own text because nobody else could (`workflow.selfApprovalAfterHours`). @default everybody
   */
  isActive?: (user: NonNullable<PayloadRequest['user']>) => boolean
  /** Who may see workflow data. @default every user with a role that the workflow names */
  isStaff?: (user: PayloadRequest['user']) => boolean
  /**
   * Whether a user may do this in this language of this collection; asked of whoever has a role for it. What is refused is told as
   * 403 `localeNotAllowed`. @default everybody, everywhere
   */
  mayActOn?: (input: ActInput) => boolean
  /** The roles of a user. @default `user.roles` */
  rolesOf?: (user: NonNullable<PayloadRequest['user']>) => readonly string[]
  /** The review process. @default `reviewWorkflow`: one editorial step, four eyes */
  workflow?: WorkflowInput
}
