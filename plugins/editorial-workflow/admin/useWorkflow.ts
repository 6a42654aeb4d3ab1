'use client'

import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { useConfig, useDocumentInfo, useLocale, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import type { Action, Change, State, Target } from '../core/types'

/** What the screen needs of a variant, out of `GET …/workflow`. */
export type ShownVariant = {
  actions: readonly Action[]
  /** Whether it is an original with translations that were made from it. */
  hasTranslations: boolean
  live: null | { at: string }
  locale: string
  /** Why not, by action. */
  refused: Partial<Record<Action, readonly { message: string }[]>>
  revision: number
  schedules: Readonly<Record<Target, null | { wallTime: string }>>
  /** The language that the document was written in. */
  sourceLocale: null | string
  state: State
  submitted: null | { version: string }
  /** In which times are said that name no zone. */
  timeZone: string
}
/** What an action needs beside the variant. */
export type ActBody = {
  change?: Change
  comment?: string
  when?: { choice?: 'earlier' | 'later'; wallTime: string }
}
export type Answer = { code?: string; message?: string; ok: boolean }

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

type ToldVariant = Omit<ShownVariant, 'hasTranslations' | 'sourceLocale' | 'timeZone'> & {
  approved: object | null
}
type Told = { sourceLocale: null | string; timeZone: string; variants: ToldVariant[] }
/** Under way: the parts of a screen ask for one and the same at one moment. What has come may be old by the next. */
let pending: { key: string; told: Promise<Told | undefined> } | undefined

function ask(key: string, request: () => Promise<Response>): Promise<Told | undefined> {
  if (pending?.key === key) return pending.told
  const told = request()
    .then(async (response) => (response.ok ? ((await response.json()) as Told) : undefined))
    .finally(() => {
      if (pending?.told === told) pending = undefined
    })
  pending = { key, told }
  return told
}

function shownOf({ sourceLocale, timeZone, variants }: Told, code: string): ShownVariant | undefined {
  const shown = variants.find(({ locale }) => locale === code || locale === '-')
  const others = variants.filter(({ locale }) => locale !== shown?.locale)
  const hasTranslations =
    shown?.locale === sourceLocale && others.some(({ approved, live }) => approved !== null || live !== null)
  return shown && { ...shown, hasTranslations, sourceLocale, timeZone }
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

/** The variant on the screen, as the server tells it: after each save and each action anew. Undefined until it has answered. */
export function useVariant(): ShownVariant | undefined {
  const { id, data } = useDocumentInfo()
  const { code } = useLocale()
  const request = useRequest()
  const [variant, setVariant] = useState<ShownVariant>()
  const savedAt: unknown = data?.updatedAt
  const seen = useSyncExternalStore(
    watch,
    () => changes,
    () => 0,
  )
  useEffect(() => {
    if (id === undefined) return undefined
    let isLeft = false
    const show = (told: Told | undefined): void => {
      if (isLeft) return
      setVariant(told && shownOf(told, code))
    }
    ask(`${String(id)} ${String(savedAt)} ${seen}`, () => request('/workflow'))
      // No connection: nothing is known, so nothing is offered. The next save or action asks again.
      .then(show, () => show(undefined))
    return () => {
      isLeft = true
    }
  }, [code, id, request, savedAt, seen])
  return variant
}

/** Carries out an action on the variant that is shown. */
export function useAct(
  variant: ShownVariant | undefined,
): (action: Action, body?: ActBody, seen?: ShownVariant) => Promise<Answer> {
  const { data, setData } = useDocumentInfo()
  const { code } = useLocale()
  const request = useRequest()
  return async (action, body, seen = variant) => {
    if (!seen) return { ok: false }
    const names = action === 'approve' || action === 'requestChanges'
    const response = await request(`/workflow/${seen.locale}/${action}`, {
      body: JSON.stringify({
        ...body,
        revision: seen.revision,
        version: names ? seen.submitted?.version : undefined,
      }),
      method: 'POST',
    })
    const answer = (await response.json()) as { errors?: { data?: { code?: string }; message?: string }[] }
    if (response.ok) {
      const saved = await request(`?draft=true&depth=0&locale=${code}&select[updatedAt]=true`)
      const { updatedAt } = (saved.ok ? await saved.json() : {}) as { updatedAt?: string }
      // Payload would take our write for somebody else's, and offer to throw away what is being typed.
      if (updatedAt) setData({ ...data, updatedAt })
    }
    tellAll()
    const [error] = answer.errors ?? []
    return { code: error?.data?.code, message: error?.message, ok: response.ok }
  }
}
