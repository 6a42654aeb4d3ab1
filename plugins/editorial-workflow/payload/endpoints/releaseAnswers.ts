import { z } from 'zod'
import { RELEASE_COMMANDS, RELEASE_STATUSES } from '../../core'
import type { ReleaseList, ToldRelease } from '../releases/tell'
import { instant, locale, named, reason, revision } from './answers'

/* What callers get about releases, for the OpenAPI document. */

const summary = {
  createdAt: instant,
  createdBy: z.string(),
  id: z.string(),
  instant: instant.nullable().describe('When it goes live, in UTC.'),
  name: z.string(),
  revision: revision.describe('A command names the one it saw.'),
  scheduledBy: z.string().nullable(),
  size: z.int().min(0).describe('How many variants it has.'),
  status: z.enum(RELEASE_STATUSES).register(named, { id: 'ReleaseStatus' }),
  undoableUntil: instant.nullable(),
  wallTime: z.string().nullable().describe('As the clocks of the zone show it.'),
  wentLiveAt: instant.nullable(),
  zone: z.string().nullable().describe('An IANA name.'),
}

const item = z.strictObject({
  collection: z.string(),
  done: z.boolean().describe('Whether it needs nothing any more.'),
  failure: z.array(reason).describe('Why it kept the release from going live, when that failed.'),
  id: z.string(),
  locale,
  ready: z.boolean(),
  reasons: z.array(reason).describe('Each reason against its going live with the rest.'),
  title: z.string().nullable().describe('null where the caller may not read it, or there is none.'),
})

/** The answer to `GET /editorial/releases/{id}` and to every command on a release. */
export const releaseAnswer: z.ZodType<ToldRelease> = z
  .strictObject({
    ...summary,
    actions: z.array(z.enum(RELEASE_COMMANDS)).describe('What the caller may do with it now.'),
    items: z.array(item),
    ready: z.boolean().describe('Whether there is something in it, and all of it could go live.'),
  })
  .register(named, { id: 'Release' })

/** The answer to `GET /editorial/releases`. */
export const releasesAnswer: z.ZodType<ReleaseList> = z
  .strictObject({
    page: z.int().min(1),
    releases: z.array(z.strictObject(summary)).describe('The newest first.'),
    totalPages: z.int().min(1),
    totalReleases: z.int().min(0),
  })
  .register(named, { id: 'Releases' })
