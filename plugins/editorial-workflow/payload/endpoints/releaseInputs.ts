import { z } from 'zod'
import { RELEASE_STATUSES, type ReleaseCommand } from '../../core'
import { RELEASE_LIMIT } from '../releases/edit'
import { id, page, slug, when } from './inputs'

/* What callers send about releases. */

/** The most releases of one page. */
const LIST_LIMIT = 100

const revision = z
  .int()
  .min(0)
  .describe('The `revision` of the release that the caller saw. A stale one is refused with 409.')
const name = z.string().trim().min(1).max(200)
const items = z
  .array(z.strictObject({ collection: slug, id, locale: z.string().max(20) }))
  .min(1)
  .max(RELEASE_LIMIT)
  .describe(`Variants, in any order; at most ${RELEASE_LIMIT} in a release.`)

/** A release that is yet to be made. */
export const newRelease = z.strictObject({ name })

const bare = z.strictObject({ revision })

/** What each command brings along. */
export const releaseBodies = {
  rename: z.strictObject({ name, revision }),
  add: z.strictObject({ items, revision }),
  remove: z.strictObject({ items, revision }),
  schedule: z.strictObject({ revision, when }),
  unschedule: bare,
  publish: bare,
  undo: z.strictObject({
    comment: z.string().max(5_000).optional().describe('Why. It is kept with everything that is taken off.'),
    revision,
  }),
  cancel: bare,
  reopen: bare,
  delete: bare,
} as const satisfies Record<ReleaseCommand, z.ZodType>
export type ItemInput = z.output<typeof items>[number]

const limit = z.int().min(1).max(LIST_LIMIT)

/** Which releases are asked for. */
export const releaseFilter = z.strictObject({
  limit: limit.default(25),
  page: page.default(1),
  status: z.enum(RELEASE_STATUSES).optional(),
})

/** The same, written in a query string. */
export const releaseQuery = releaseFilter.extend({
  limit: z.coerce.number().pipe(limit).default(25),
  page: z.coerce.number().pipe(page).default(1),
})
