import type { EventType } from './types'

/** What a webhook can be told of: events of the record, and `outdated`, a translation that its original has left behind. */
export const WEBHOOK_EVENTS = [
  'approved',
  'assigned',
  'bypassed',
  'changesRequested',
  'created',
  'discarded',
  'edited',
  'imported',
  'outdated',
  'published',
  'restored',
  'reverted',
  'scheduled',
  'scheduleFailed',
  'signedOff',
  'submitted',
  'unpublished',
  'unscheduled',
  'withdrawn',
] as const satisfies readonly ('outdated' | EventType)[]
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number]

export const isWebhookEvent = (type: string): type is WebhookEvent =>
  (WEBHOOK_EVENTS as readonly string[]).includes(type)

/** What a subscription is about. No collections, or no languages, stand for all of them. */
export type Subscription = {
  collections: readonly string[]
  events: readonly string[]
  locales: readonly string[]
}

/** Whether a subscription wants to be told. In a project without languages (`locale` null) every subscription is about all of them. */
export const wantsEvent = (
  { collections, events, locales }: Subscription,
  { collection, event, locale }: { collection: string; event: WebhookEvent; locale: null | string },
): boolean =>
  events.includes(event) &&
  (collections.length === 0 || collections.includes(collection)) &&
  (locales.length === 0 || locale === null || locales.includes(locale))

const SECOND_MS = 1_000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS

/** Waiting times after each failure, in milliseconds; the last one stands for all further ones. */
const WAITS_MS = [
  5 * SECOND_MS,
  30 * SECOND_MS,
  2 * MINUTE_MS,
  5 * MINUTE_MS,
  15 * MINUTE_MS,
  30 * MINUTE_MS,
  HOUR_MS,
  2 * HOUR_MS,
] as const
/** How long a delivery is tried, in milliseconds. */
export const TRIED_FOR_MS = 24 * HOUR_MS
/** By how much a waiting time is stretched at most: those that failed at one moment shall not all come back at one moment. */
const JITTER = 0.2

/** After so many failures, some three minutes, a delivery lets later ones of its subscription pass. */
export const HOLDS_UP = 4
/** A subscription that nothing has reached for so long is switched off, in milliseconds. */
export const OFF_AFTER_MS = 5 * 24 * HOUR_MS

/**
 * When a delivery that has failed is tried again, in milliseconds since 1970; null: it is given up. The last try comes at the end of the
 * 24 hours, however long the wait before it would have been.
 *
 * @param attempts how often it has failed, from 1. @param firstAt when it was tried first. @param random from 0 up to 1.
 * @param askedMs the least wait that the receiver asked for.
 */
export function nextTry({ askedMs = 0, attempts, firstAt, now, random }: Failure): null | number {
  const end = firstAt + TRIED_FOR_MS
  if (now >= end) return null
  const wait = WAITS_MS[Math.min(attempts, WAITS_MS.length) - 1] ?? WAITS_MS[0]
  return Math.min(end, now + Math.round(Math.max(wait, askedMs) * (1 + JITTER * random)))
}

/**
 * What a receiver asks for with `Retry-After`: seconds, or a moment (RFC 9110, 10.2.3).
 *
 * @param now in milliseconds since 1970. @returns milliseconds; undefined where it says nothing that can be read.
 */
export function retryAfterMs(header: string | undefined, now: number): number | undefined {
  const text = header?.trim() ?? ''
  if (/^\d{1,9}$/.test(text)) return Number(text) * SECOND_MS
  // Every form of a moment in HTTP begins with the name of a day.
  const moment = /^[A-Z][a-z]{2}/.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(moment) ? undefined : Math.max(0, moment - now)
}

export type Failure = { askedMs?: number; attempts: number; firstAt: number; now: number; random: number }
