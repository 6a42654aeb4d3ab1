import type { PayloadRequest } from 'payload'
import type { NoticeKind } from '../../core/notices'
import type { WorkflowKey } from '../../translations/keys'
import { whenText } from '../whenText'
import { workflowT } from '../workflowT'
import type { StoredNotice } from './rows'

/** Kinds that are told in another way where it is known who did it. */
const BY = {
  approved: 'notices:approvedBy',
  assigned: 'notices:assignedBy',
  bypassed: 'notices:bypassedBy',
  changesRequested: 'notices:changesRequestedBy',
  commented: 'notices:commentedBy',
  mentioned: 'notices:mentionedBy',
  outdated: 'notices:outdatedBy',
  published: 'notices:publishedBy',
  replied: 'notices:repliedBy',
  submitted: 'notices:submittedBy',
  takenOff: 'notices:takenOffBy',
  toPublish: 'notices:toPublishBy',
  unpublished: 'notices:unpublishedBy',
  withdrawn: 'notices:withdrawnBy',
} as const satisfies Partial<Record<NoticeKind, WorkflowKey>>

export type Seen = {
  /** undefined: the reader cannot read the document; null: it has no title. */
  title: null | string | undefined
  who: string | undefined
}

/** What a notice says, as plain text, in the language of `req`. */
export function sentenceOf(
  req: PayloadRequest,
  { kind, subject }: Pick<StoredNotice, 'kind' | 'subject'>,
  { title, who }: Seen,
): string {
  const t = workflowT(req)
  const by = who === undefined ? undefined : (BY as Partial<Record<NoticeKind, WorkflowKey>>)[kind]
  const isDated = (kind === 'dueSoon' || kind === 'overdue') && subject
  const values = {
    title: title === undefined ? t('notices:hiddenTitle') : (title ?? t('notices:noTitle')),
    when: isDated ? whenText(req, subject) : '',
    who: who ?? '',
  }
  // Filled in here, in one go: Payload's own `t` would take what a title holds for names of values.
  return t(by ?? `notices:${kind}`).replace(/\{\{(\w+)\}\}/g, (_, name: keyof typeof values) => values[name])
}
