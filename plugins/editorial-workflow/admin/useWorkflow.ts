'use client'

import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { useConfig, useDocumentInfo, useLocale, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import type { Action, Change, CheckResult, Schedule, State, Target } from '../core/types'

/** Why something is not possible, in words, and who could change that: roles, or `author`, `other`, `nobody`. */
export type WhyNot = { clearedBy: readonly string[]; code: string; message: string }

/** Where one language of the document on the screen stands, out of `GET …/workflow`. */
export type ToldVariant = {
  actions: readonly Action[]
  approvals: readonly { by: string }[]
  approved: null | { at: string; by: readonly string[]; version: string }
  assignee: null | string
  authors: readonly string[]
  dueAt: null | string
  freshness: null | { changes: readonly unknown[]; status: 'current' | 'outdated' }
  /** The newest saved version. */
  head: string
  live: null | { at: string; version: string }
  liveBy: null | string
  locale: string
  next: null | { action: 'approve' | 'publish' | 'submit'; roles: readonly string[] }
  /** Why not, by action. */
  refused: Partial<Record<Action, readonly WhyNot[]>>
  revision: number
  schedules: Readonly<Record<Target, null | Pick<Schedule, 'by' | 'instant' | 'wallTime' | 'zone'>>>
  state: State
  submitted: null | { at: string; by: string; version: string }
  warnings: Partial<Record<Action, readonly CheckResult[]>>
}
export type ShownVariant = ToldVariant & {
  /** Whether it is an original with translations that were made from it. */
  hasTranslations: boolean
  /** Names of those who are mentioned, by id. */
  people: Readonly<Record<string, string>>
  /** The language that the document was written in. */
  sourceLocale: null | string
  /** In which times are said that name no zone. */
  timeZone: string
  /** The other languages of the document. */
  others: readonly ToldVariant[]
}
/** What an action needs beside the variant. */
export type ActBody = {
  assignee?: null | string
  change?: Change
  comment?: string
  dueAt?: null | string
  when?: { choice?: 'earlier' | 'later'; wallTime: string }
}
export type Answer = { code?: string; message?: string; ok: boolean; reasons?: readonly WhyNot[] }

/** Several parts of a screen show one variant: when one acts, all look again. */
const watchers = new Set<() => void>()
let changes = 0
const watch = (watcher: () => void): (() => void) => {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}
const tellAll = (): void => {
  changes += 1
  for (const watcher of watchers) watcher()
}

/** Calls the document on the screen; `path` stands behind its address. */
function useRequest(): (path: string, init?: RequestInit) => Promise<Response> {
  const { id, collectionSlug } = useDocumentInfo()
  const { i18n } = useTranslation()
  const { config } = useConfig()
  const address = formatAdminURL({
    apiRoute: config.routes.api,
    path: `/${collectionSlug ?? ''}/${id ?? ''}`,
  })
  return useCallback(
    (path, init) =>
      fetch(`${address}${path}`, {
        ...init,
        credentials: 'include',
        headers: { 'Accept-Language': i18n.language, 'Content-Type': 'application/json' },
      }),
    [address, i18n.language],
  )
}

/** Shows on every part of the screen where the document stands by now: something has been written past the form. */
export const lookAgain = tellAll

type Told = {
  people: Readonly<Record<string, string>>
  sourceLocale: null | string
  timeZone: string
  variants: ToldVariant[]
}
/** Why nothing is known. */
export type Unknown = 'failed' | 'offline' | 'signedOut'
type Heard = { told: Told } | { unknown: Unknown }

/** Under way: the parts of a screen ask for one and the same at one moment. What has come may be old by the next. */
let pending: { heard: Promise<Heard>; key: string } | undefined

function ask(key: string, request: () => Promise<Response>): Promise<Heard> {
  if (pending?.key === key) return pending.heard
  const heard = request()
    .then(async (response): Promise<Heard> => {
      if (response.ok) return { told: (await response.json()) as Told }
      return { unknown: response.status === 401 ? 'signedOut' : 'failed' }
    })
    .catch((): Heard => ({ unknown: 'offline' }))
    .finally(() => {
      if (pending?.heard === heard) pending = undefined
    })
  pending = { heard, key }
  return heard
}

function shownOf({ people, sourceLocale, timeZone, variants }: Told, code: string): ShownVariant | undefined {
  const shown = variants.find(({ locale }) => locale === code || locale === '-')
  const others = variants.filter(({ locale }) => locale !== shown?.locale)
  const hasTranslations =
    shown?.locale === sourceLocale && others.some(({ approved, live }) => approved !== null || live !== null)
  return shown && { ...shown, hasTranslations, others, people, sourceLocale, timeZone }
}

/** Asks where the variant on the screen stands at this moment. */
export function useNewest(): () => Promise<ShownVariant | undefined> {
  const { code } = useLocale()
  const request = useRequest()
  return async () => {
    const response = await request('/workflow')
    return response.ok ? shownOf((await response.json()) as Told, code) : undefined
  }
}

/** The variant on the screen, as the server tells it: after each save and each action anew, and why it is not known. */
export function useKnown(): { unknown: Unknown | undefined; variant: ShownVariant | undefined } {
  const { id, data } = useDocumentInfo()
  const { code } = useLocale()
  const request = useRequest()
  const [heard, setHeard] = useState<Heard>()
  const savedAt: unknown = data?.updatedAt
  const seen = useSyncExternalStore(
    watch,
    () => changes,
    () => 0,
  )
  useEffect(() => {
    if (id === undefined) return undefined
    let isLeft = false
    void ask(`${String(id)} ${String(savedAt)} ${seen}`, () => request('/workflow')).then((answer) => {
      if (!isLeft) setHeard(answer)
    })
    return () => {
      isLeft = true
    }
  }, [code, id, request, savedAt, seen])
  if (!heard) return { unknown: undefined, variant: undefined }
  return 'told' in heard
    ? { unknown: undefined, variant: shownOf(heard.told, code) }
    : // Nothing is known, so nothing is offered. The next save or action asks again.
      { unknown: heard.unknown, variant: undefined }
}

/** The variant on the screen; undefined until the server has answered. */
export const useVariant = (): ShownVariant | undefined => useKnown().variant

type Refusal = { errors?: { data?: { code?: string; reasons?: WhyNot[] }; message?: string }[] }

/** Carries out an action on the variant that is shown. Never throws: without a connection there is no message. */
export function useAct(
  variant: ShownVariant | undefined,
): (action: Action, body?: ActBody, seen?: ShownVariant) => Promise<Answer> {
  const { data, setData } = useDocumentInfo()
  const { code } = useLocale()
  const request = useRequest()
  const send = async (action: Action, body: ActBody | undefined, seen: ShownVariant): Promise<Answer> => {
    const names = action === 'approve' || action === 'requestChanges'
    const response = await request(`/workflow/${seen.locale}/${action}`, {
      body: JSON.stringify({
        ...body,
        revision: seen.revision,
        version: names ? seen.submitted?.version : undefined,
      }),
      method: 'POST',
    })
    const answer = (await response.json()) as Refusal
    if (response.ok) {
      const saved = await request(`?draft=true&depth=0&locale=${code}&select[updatedAt]=true`)
      const { updatedAt } = (saved.ok ? await saved.json() : {}) as { updatedAt?: string }
      // Payload would take our write for somebody else's, and offer to throw away what is being typed.
      if (updatedAt) setData({ ...data, updatedAt })
    }
    tellAll()
    const [error] = answer.errors ?? []
    const { code: why, reasons } = error?.data ?? {}
    return { code: why, message: error?.message, ok: response.ok, reasons }
  }
  return async (action, body, seen = variant) => {
    if (!seen) return { ok: false }
    try {
      return await send(action, body, seen)
    } catch {
      return { ok: false }
    }
  }
}
