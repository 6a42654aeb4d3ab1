import type { CollectionSlug, PayloadRequest } from 'payload'
import type { Action, CheckResult, WorkflowInput } from './core'
import type { MachineTranslator } from './payload/machine/translator'
import type { AfterCommit } from './payload/outbox'
import type { WebhookOptions } from './payload/webhooks/settings'

export type { MachineInput, MachineText, MachineTranslator } from './payload/machine/translator'
export type { AfterCommit, Note } from './payload/outbox'
export type { WebhookOptions } from './payload/webhooks/settings'

/** What a check gets: the content that would go live, in one language. */
export type CheckInput = {
  collection: string
  /**
   * The version under decision as the API would give it in this language, with hidden fields and without population. A translation comes
   * with the shared fields that are live, for these are what its readers will see beside it.
   */
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

/** What a field that a publication fills is worked out from. */
export type FixInput = {
  collection: string
  /** What readers get from this publication, in its language, without population: of a translation the shared fields that are live. */
  doc: Record<string, unknown>
  id: string
  locale: null | string
  /** The moment of the publication. */
  now: Date
  req: PayloadRequest
}

/**
 * Gives the value that a field has from one publication to the next; nothing empties it. Rows of lists get their ids from the plugin.
 * It may ask the database through `req`; what it throws stops the publication with 500.
 */
export type Fix = (input: FixInput) => unknown

/** A document as readers have it in one language. */
export type AddressInput = { collection: string; id: string; locale: string; slug: null | string }

export type WorkflowCollectionOptions = {
  /**
   * The address under which readers find a language of a document, for `translation.alternates` (hreflang): absolute or a path, as the frontend
   * needs it. Asked for each language that is live; null where it has no page. @default none: `url` is null
   */
  addressOf?: (input: AddressInput) => null | string
  /** Rules beside required fields and live links. @default none */
  checks?: readonly Check[]
  /**
   * Fields, by name, that each publication of a language fills by itself and nobody else can change: credits, a price, a legal notice. They
   * stand at the top of the document, localized in a project with languages. They are no part of what is reviewed and approved, are kept by
   * later edits and by publications of other languages, and go when the language is taken off. A publication past the workflow
   * (`editorialBypass`) fills them too. @default none
   */
  fixedAtPublication?: Readonly<Record<string, Fix>>
  /** The field that names the language a document was written in. @default the default locale of the project */
  sourceLocaleField?: string
  /** The field at the top of the document that names it in addresses. @default none: `slug` in `translation.alternates` is null */
  slugField?: string
}

export type EditorialWorkflowOptions = {
  /** What follows an event once it is committed: notices, webhooks, caches. Tried again until it succeeds. @default none */
  afterCommit?: readonly AfterCommit[]
  /**
   * Begins what follows a commit. A project that knows when its answer is on its way may wait for that, so that whoever acted need not; what is
   * never begun is left to the runners. @default at once
   */
  afterAnswer?: (work: () => void) => void
  /** The collections under review, by slug. Each needs `versions.drafts`, with `localizeStatus` where the project has languages. */
  collections: Partial<Record<CollectionSlug, WorkflowCollectionOptions>>
  /** Keeps the schema but lets everything through: no endpoints, no GraphQL, no hooks, no outbox; schedules wait. @default false */
  disabled?: boolean
  /**
   * A publication that could not be carried out for this long after its time, in hours, is given up and told as missed: nobody wants the
   * news of last month on the site today. The end of a publication is never given up. null: never. @default 168, a week
   */
  giveUpAfterHours?: null | number
  /**
   * Whether a user can do anything at all: Payload has no accounts that are switched off, but a project may. Asked where authors may
   * approve their own text because nobody else could (`workflow.selfApprovalAfterHours`), of the owner of a calendar feed, and of whoever would
   * be told something.
   * @default everybody
   */
  isActive?: (user: NonNullable<PayloadRequest['user']>) => boolean
  /** Who may see workflow data. @default every user with a role that the workflow names */
  isStaff?: (user: PayloadRequest['user']) => boolean
  /**
   * The language in which somebody gets mails, as the admin knows it (`i18n.supportedLanguages`). The admin itself, the inbox with it, is in the
   * language of the browser. @default the fallback language of the admin
   */
  languageOf?: (user: NonNullable<PayloadRequest['user']>) => null | string | undefined
  /** What writes first drafts of translations, when somebody asks for them. @default none */
  machineTranslation?: MachineTranslator
  /**
   * Whether notices are sent by mail too, as each person wants it, by the mail adapter of the project (`email`). Without one they are not.
   * @default true
   */
  mailNotices?: boolean
  /**
   * Whether a user may do this in this language of this collection; asked of whoever has a role for it. What is refused is told as
   * 403 `localeNotAllowed`. @default everybody, everywhere
   */
  mayActOn?: (input: ActInput) => boolean
  /**
   * Whether a member of staff may edit the glossary (`editorial-terms`). In which languages, `mayActOn` says: it is asked for `submit`.
   * @default all of them
   */
  mayEditTerms?: (user: NonNullable<PayloadRequest['user']>) => boolean
  /**
   * What becomes of a live translation once its original is published with other texts. `flag`: readers are told that it is outdated. `keep`:
   * they are not; staff are. `withdraw`: as `flag`, and what its author called `urgent` takes the translation off, in the same transaction. What
   * was called `cosmetic` never does any of it.
   * @default 'flag'
   */
  onSourceChange?: 'flag' | 'keep' | 'withdraw'
  /**
   * The address at which a link for a partner is opened, absolute or a path of this server: a page of the project that shows what
   * `readPreview` gives. @default none: links are made without an address, and the admin offers none
   */
  previewUrl?: (input: { token: string }) => string
  /**
   * Whether a text with open comments cannot be approved (422 `commentsOpen`): those on its language, and those on the document in all
   * languages. Publishing without approval is not held up. @default false
   */
  openCommentsBlockApproval?: boolean
  /**
   * Where anybody reads a document in one language: what a schedule has done is looked at there, and put on record. null: it is read from
   * within, as nobody. @default the REST API at `serverURL`, or null where that is not set
   */
  publicUrl?: (input: { collection: string; id: string; locale: null | string }) => null | string
  /** The roles of a user. @default `user.roles` */
  rolesOf?: (user: NonNullable<PayloadRequest['user']>) => readonly string[]
  /** The IANA zone in which times are said that name none. @default 'UTC' */
  timeZone?: string
  /**
   * How long a release can be undone after it went live, in days. For so long the versions that were live before it are kept, beyond
   * `versions.maxPerDoc`. 0: never. @default 30
   */
  undoReleasesForDays?: number
  /**
   * Tells other programs by HTTP what happens, as administrators set it up in the collection `editorial-webhooks`. Adds tables to the database.
   * @default false
   */
  webhooks?: boolean | WebhookOptions
  /** The review process. @default `reviewWorkflow`: one editorial step, four eyes */
  workflow?: WorkflowInput
}
