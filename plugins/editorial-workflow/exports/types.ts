/* Types alone: what the API answers with, what options and checks look like. */

export type {
  Action,
  Actor,
  Approval,
  Basis,
  Change,
  CheckResult,
  EventType,
  Freshness,
  Reason,
  SourceChange,
  State,
  Step,
  Transition,
  Variant,
  VersionRef,
  Workflow,
  WorkflowEvent,
  WorkflowInput,
} from '../core'
export type {
  ActInput,
  AfterCommit,
  Check,
  CheckInput,
  EditorialWorkflowOptions,
  Fix,
  FixInput,
  Note,
  WebhookOptions,
  WorkflowCollectionOptions,
} from '../options'
export type {
  HistoryPage,
  Queue,
  QueueRow,
  ToldDocument,
  ToldOutcome,
  ToldVariant,
} from '../payload/endpoints/tell'
export type { Desk, DeskList, GoingLive } from '../payload/endpoints/desk'
export type { AcrossOutcome } from '../payload/endpoints/across'
export type { Coverage, CoverageRow } from '../payload/endpoints/coverage'
export type { FeedState, NewFeed } from '../payload/endpoints/feed'
export type { Readiness } from '../payload/endpoints/readiness'
export type { ScheduleList } from '../payload/endpoints/schedule'
export type { ToldSchedule } from '../payload/endpoints/schedule/rows'
export type { Proof } from '../payload/schedules/prove'
export type { ToldReason } from '../payload/errors'
export type { ToldRefusal } from '../payload/releases/errors'
export type { ReleaseList, ReleaseSummary, ToldItem, ToldRelease } from '../payload/releases/tell'
export type { ToldFreshness } from '../payload/freshness'
export type { Translation } from '../payload/readers/translationField'
