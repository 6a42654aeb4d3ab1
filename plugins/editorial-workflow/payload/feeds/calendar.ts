import ical, { ICalEventStatus, ICalEventTransparency, type ICalEventData } from 'ical-generator'
import type { PayloadRequest } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { keyOf } from '../address'
import type { ScheduleStatus } from '../collections/schedules'
import { findSchedules, ofProject, OPEN, variantOf, type StoredSchedule } from '../endpoints/schedule/rows'
import { readTitles } from '../endpoints/schedule/titles'
import type { Settings } from '../settings'
import { NO_LOCALE } from '../slugs'
import { workflowT } from '../workflowT'

const DAY_MS = 86_400_000
/** What a calendar holds: so many days back and ahead. */
const PAST_DAYS = 30
const AHEAD_DAYS = 180
/** The most events of a calendar; the latest are left out. */
const EVENTS_LIMIT = 2_000
/** How often programs should ask for it again, in seconds. */
const REFRESH_S = 15 * 60

/**
 * The schedules that the user of `req` may read, as iCalendar (RFC 5545, with the names of RFC 7986), in the language of `req`. The same
 * rows give the same text.
 */
export async function writeCalendar(
  settings: Settings,
  req: PayloadRequest,
  { now, origin }: { now: Date; origin: string },
): Promise<string> {
  const at = (days: number): string => new Date(now.getTime() + days * DAY_MS).toISOString()
  const { docs } = await findSchedules(req, {
    limit: EVENTS_LIMIT,
    parts: [
      ofProject(settings, req),
      { instant: { greater_than_equal: at(-PAST_DAYS) } },
      { instant: { less_than: at(AHEAD_DAYS) } },
    ],
  })
  const titles = await readTitles(req, docs.map(variantOf))
  const readable = docs.filter((row) => titles.has(keyOf(variantOf(row))))
  const { host } = new URL(origin)
  return ical({
    events: readable.map((row) => toEvent(req, row, { origin, title: titles.get(keyOf(variantOf(row))) })),
    name: workflowT(req)('feed:calendar', { host }),
    prodId: { company: 'Tilts', language: req.i18n.language.toUpperCase(), product: 'editorial-workflow' },
    ttl: REFRESH_S,
  }).toString()
}

type Shown = { origin: string; title: null | string | undefined }

function toEvent(req: PayloadRequest, row: StoredSchedule, { origin, title }: Shown): ICalEventData {
  // What does not end is told once and again when it ends.
  const modified = new Date(row.finishedAt ?? row.scheduledAt)
  return {
    id: `${row.key}@${new URL(origin).host}`,
    description: `${row.wallTime.replace('T', ' ')} (${row.zone})`,
    lastModified: modified,
    sequence: isOpen(row.status) ? 0 : 1,
    stamp: modified,
    start: new Date(row.instant),
    status: isOff(row.status) ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    summary: summaryOf(req, row, title ?? row.document),
    // Nobody is busy while a text goes live.
    transparency: ICalEventTransparency.TRANSPARENT,
    url: addressOfPage(req, row, origin),
  }
}

const isOpen = (status: ScheduleStatus): boolean => OPEN.some((each) => each === status)

/** A failure stays in the calendar: somebody has to see to it. */
const isOff = (status: ScheduleStatus): boolean => status === 'cancelled' || status === 'missed'

const WORDS = {
  cancelled: { publish: 'feed:publishCancelled', unpublish: 'feed:unpublishCancelled' },
  done: { publish: 'feed:published', unpublish: 'feed:unpublished' },
  failed: { publish: 'feed:publishFailed', unpublish: 'feed:unpublishFailed' },
  missed: { publish: 'feed:publishFailed', unpublish: 'feed:unpublishFailed' },
  pending: { publish: 'feed:publish', unpublish: 'feed:unpublish' },
  running: { publish: 'feed:publish', unpublish: 'feed:unpublish' },
} as const satisfies Record<ScheduleStatus, Record<StoredSchedule['target'], `feed:${string}`>>

function summaryOf(req: PayloadRequest, { locale, status, target }: StoredSchedule, title: string): string {
  const t = workflowT(req)
  const what = t(WORDS[status][target])
  return locale === NO_LOCALE
    ? t('feed:event', { title, what })
    : t('feed:eventInLocale', { locale: locale.toUpperCase(), title, what })
}

/** The page of the document in the admin, in the language of the schedule. */
function addressOfPage(
  { payload }: PayloadRequest,
  { collectionSlug, document, locale }: StoredSchedule,
  origin: string,
): string {
  const page = formatAdminURL({
    adminRoute: payload.config.routes.admin,
    includeBasePath: true,
    path: `/collections/${collectionSlug}/${encodeURIComponent(document)}`,
    serverURL: origin,
  })
  return locale === NO_LOCALE ? page : `${page}?locale=${locale}`
}
