import type { Workflow } from './types'

const WRITERS = ['admin', 'editor', 'author', 'translator'] as const
const EDITORS = ['admin', 'editor'] as const
const ADMINS = ['admin'] as const

/** The default: one editorial step, one approval by somebody else, then an editor publishes. */
export const reviewWorkflow: Workflow = {
  id: 'review',
  version: 1,
  onChanges: 'restart',
  selfApprovalAfterHours: null,
  steps: [{ id: 'editorial', approvals: 1, roles: EDITORS }],
  transitions: [
    {
      action: 'submit',
      from: ['draft', 'changesRequested'],
      to: 'inReview',
      roles: WRITERS,
      guards: ['changed', 'complete'],
      comment: 'optional',
    },
    {
      action: 'withdraw',
      from: ['draft', 'inReview', 'changesRequested', 'approved'],
      to: 'draft',
      roles: WRITERS,
      guards: ['pending', 'ownSubmission'],
      comment: 'optional',
    },
    {
      action: 'requestChanges',
      from: ['inReview'],
      to: 'changesRequested',
      roles: 'step',
      guards: ['versionSeen'],
      comment: 'required',
    },
    {
      action: 'approve',
      from: ['inReview'],
      to: 'review',
      roles: 'step',
      guards: ['versionSeen', 'fourEyes', 'complete'],
      comment: 'optional',
    },
    {
      action: 'publish',
      from: ['draft', 'inReview', 'changesRequested', 'approved'],
      to: 'published',
      roles: EDITORS,
      guards: ['hasApproval', 'complete', 'sourceLive', 'linksLive'],
      comment: 'none',
    },
    {
      action: 'unpublish',
      from: ['draft', 'inReview', 'changesRequested', 'approved', 'published'],
      to: 'same',
      roles: EDITORS,
      guards: ['isLive', 'translationsOff'],
      comment: 'optional',
    },
    {
      action: 'revert',
      from: ['draft', 'changesRequested', 'approved', 'published'],
      to: 'draft',
      roles: WRITERS,
      guards: [],
      comment: 'none',
    },
    {
      action: 'assign',
      from: ['draft', 'inReview', 'changesRequested', 'approved', 'published'],
      to: 'same',
      roles: WRITERS,
      guards: [],
      comment: 'none',
    },
    {
      action: 'bypass',
      from: ['draft', 'inReview', 'changesRequested', 'approved'],
      to: 'published',
      roles: ADMINS,
      guards: ['complete', 'sourceLive', 'linksLive'],
      comment: 'required',
    },
  ],
}
