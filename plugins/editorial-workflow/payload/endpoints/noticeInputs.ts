import { z } from 'zod'
import {
  MAIL_MODES,
  NOTICE_GROUPS,
  NOTICE_KINDS,
  type NoticeGroup,
  type NoticeKind,
} from '../../core/notices'
import type { Inbox } from '../notices/inbox'
import type { ToldNotice } from '../notices/show'
import { named } from './answers'
import { id, page } from './inputs'
import type { ToldNoticeSettings } from './notices'
import { inQuery, operation, type Json } from './openApiParts'

/* What callers send to and get from the inbox. */

/** The most notices of one page, and of one call that marks some. */
const LIMIT = 100
const limit = z.int().min(1).max(LIMIT)
const unread = z.boolean().default(false).describe('Only what is not read yet.')
const noticesFilter = z.strictObject({ limit: limit.default(25), page: page.default(1), unread })

/** Which page of the inbox, written in a query string. */
export const noticesQuery = z.strictObject({
  limit: z.coerce.number().pipe(limit).default(25),
  page: z.coerce.number().pipe(page).default(1),
  unread: z.stringbool().default(false),
})

/** What is marked as read. */
export const markBody = z.union([
  z.strictObject({ ids: z.array(id).min(1).max(LIMIT) }),
  z.strictObject({
    all: z.literal(true),
    upTo: z.iso
      .datetime({ offset: true })
      // As databases compare it.
      .transform((instant) => new Date(instant).toISOString())
      .describe('`asOf` of the page that was seen: what has come since stays unread.'),
  }),
])

const mode = z.enum(MAIL_MODES)
const modesOf = <Schema extends z.ZodType>(schema: Schema) =>
  z.strictObject(
    Object.fromEntries(NOTICE_GROUPS.map((group) => [group, schema])) as Record<NoticeGroup, Schema>,
  )
const digestAt = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .describe('`08:00`, on the clocks of the project.')

/** What of the settings is to change. */
export const noticeSettingsBody = z.strictObject({
  digestAt: digestAt.optional(),
  modes: modesOf(mode.optional()).optional().describe('By group; those that are not named stay.'),
  workdaysOnly: z
    .boolean()
    .optional()
    .describe('Whether the mail of the day keeps Saturdays and Sundays free.'),
})

const instant = z.iso.datetime()
const count = z.int().min(0)
const kinds = Object.keys(NOTICE_KINDS) as [NoticeKind, ...NoticeKind[]]

const notice: z.ZodType<ToldNotice> = z
  .strictObject({
    at: instant,
    collection: z.string(),
    document: z.string(),
    group: z.enum(NOTICE_GROUPS),
    id: z.string(),
    isGone: z.boolean().describe('Whether the document is deleted or in the trash.'),
    isUnread: z.boolean(),
    kind: z.enum(kinds),
    locale: z.string(),
    path: z
      .templateLiteral(['/', z.string()])
      .nullable()
      .describe('Behind the address of the admin; null where it leads nowhere any more.'),
    sentence: z.string().describe('What it says, in the language of the caller.'),
    title: z.string().nullable().describe('null where there is none, or you may not read the document.'),
    who: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  })
  .register(named, { id: 'Notice' })

const inboxAnswer: z.ZodType<Inbox> = z
  .strictObject({
    asOf: instant,
    page: z.int().min(1),
    rows: z.array(notice).describe('The newest first.'),
    totalPages: z.int().min(1),
    totalRows: count,
    unread: count,
  })
  .register(named, { id: 'Inbox' })

const unreadAnswer = z.strictObject({ unread: count }).register(named, { id: 'Unread' })

const settingsAnswer: z.ZodType<ToldNoticeSettings> = z
  .strictObject({
    digestAt,
    modes: modesOf(mode).describe(
      'By group: by mail at once, in the mail of the day, or in the inbox alone.',
    ),
    sendsMail: z.boolean().describe('Whether the project sends notices by mail at all.'),
    timeZone: z.string(),
    workdaysOnly: z.boolean(),
  })
  .register(named, { id: 'NoticeSettings' })

/** The inbox in the OpenAPI document. */
export const noticePaths = (): Json => ({
  '/editorial/notices': {
    get: operation('readNotices', 'Your notices, the newest first', {
      answers: { 200: inboxAnswer },
      parameters: inQuery(noticesFilter, {}),
      refusals: [400, 401, 404],
    }),
  },
  '/editorial/notices/read': {
    post: operation('markNotices', 'Mark some of your notices as read, or all up to a moment', {
      answers: { 200: unreadAnswer },
      body: markBody,
      parameters: [],
      refusals: [400, 401, 404],
    }),
  },
  '/editorial/notices/settings': {
    get: operation('readNoticeSettings', 'How you want to be told', {
      answers: { 200: settingsAnswer },
      parameters: [],
      refusals: [401, 404],
    }),
    patch: operation('changeNoticeSettings', 'Change how you want to be told', {
      answers: { 200: settingsAnswer },
      body: noticeSettingsBody,
      parameters: [],
      refusals: [400, 401, 404],
    }),
  },
  '/editorial/notices/unread': {
    get: operation('countUnreadNotices', 'How many notices you have not read', {
      answers: { 200: unreadAnswer },
      parameters: [],
      refusals: [401, 404],
    }),
  },
})
