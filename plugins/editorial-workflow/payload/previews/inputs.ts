import { z } from 'zod'
import { id } from '../endpoints/inputs'

/** How long a link is open where nobody says, and at most, in days. */
export const OPEN_DAYS = 14
export const OPEN_DAYS_MAX = 90
/** The most links of one language of a document that are open at a time. */
export const OPEN_LIMIT = 50
/** The most sign-offs by one link. */
export const SIGN_OFF_LIMIT = 20

/** What a link shows: whatever was sent in last, or one version for good. */
export const NEWEST_SUBMITTED = 'submitted'

/** The body of a new link. */
export const previewBody = z.strictObject({
  expiresAt: z.iso
    .datetime({ offset: true })
    .optional()
    .describe(`At most ${OPEN_DAYS_MAX} days ahead. @default in ${OPEN_DAYS} days`),
  label: z.string().trim().min(1).max(120).describe('Who it is for.'),
  maySignOff: z.boolean().default(false).describe('Whether they are asked to sign off what they read.'),
  version: z
    .union([z.literal(NEWEST_SUBMITTED), id])
    .default(NEWEST_SUBMITTED)
    .describe('A version for good, or whatever was sent in last.'),
})
export type PreviewInput = z.output<typeof previewBody>

/** The longest texts of guests, in characters. */
export const GUEST_NAME_MAX = 120
export const ORGANISATION_MAX = 160
export const GUEST_COMMENT_MAX = 5_000

const name = z.string().trim().min(1).max(GUEST_NAME_MAX)
const seen = z
  .strictObject({ fingerprint: z.string().max(100), version: z.string().max(100) })
  .describe('The version that the guest had before them.')
const words = z.string().trim().max(GUEST_COMMENT_MAX)

/** What a guest signs. That they have read it and agree is what they do with it. */
export const signOffBody = z.strictObject({
  agreed: z.literal(true),
  comment: words.default(''),
  name,
  organisation: z.string().trim().max(ORGANISATION_MAX).default(''),
  seen,
})
export type SignOffBody = z.input<typeof signOffBody>

/** What a guest remarks. */
export const guestCommentBody = z.strictObject({ body: words.min(1), name })
export type GuestCommentBody = z.input<typeof guestCommentBody>
