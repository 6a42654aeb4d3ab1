'use client'

import { useCallback, useEffect, useState } from 'react'
import { useConfig, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useTexts } from '../useTexts'

/** What the server answered. `message` and `code` are there where it refused, `status` 0 where it could not be reached. */
export type Told<Body> =
  | { body: Body; ok: true; status: number }
  | { body: unknown; code: string | undefined; message: string; ok: false; status: number }

export type Call = <Body>(path: string, init?: { body?: unknown; method?: string }) => Promise<Told<Body>>

type Refusal = { errors?: { data?: { code?: string }; message?: string }[] }

/** Calls the API in the language of the interface. `path` stands behind the API's own, as `/editorial/queue`. Never throws. */
export function useCall(): Call {
  const { i18n } = useTranslation()
  const { config } = useConfig()
  const t = useTexts()
  const { language } = i18n
  const apiRoute = config.routes.api
  const failed = t('panel:connection')
  return useCallback(
    async <Body>(
      path: string,
      { body, method = 'GET' }: { body?: unknown; method?: string } = {},
    ): Promise<Told<Body>> => {
      try {
        const response = await fetch(formatAdminURL({ apiRoute, path: path as `/${string}` }), {
          body: body === undefined ? undefined : JSON.stringify(body),
          credentials: 'include',
          headers: { 'Accept-Language': language, 'Content-Type': 'application/json' },
          method,
        })
        const answer = (await response.json()) as unknown
        const { status } = response
        if (response.ok) return { body: answer as Body, ok: true, status }
        const [error] = (answer as Refusal).errors ?? []
        const message = error?.message ?? failed
        return { body: answer, code: error?.data?.code, message, ok: false, status }
      } catch {
        return { body: undefined, code: undefined, message: failed, ok: false, status: 0 }
      }
    },
    [apiRoute, failed, language],
  )
}

/** What a path answers; asked again when it changes, and by `reload`. While it is asked again the last answer stays. */
export function useTold<Body>(path: null | string): {
  body: Body | undefined
  error: string | undefined
  isLoading: boolean
  reload: () => void
} {
  const call = useCall()
  const [round, setRound] = useState(0)
  const [told, setTold] = useState<{ asked: string; body?: Body; error?: string }>()
  const asked = `${round} ${path ?? ''}`
  useEffect(() => {
    if (path === null) return undefined
    let isLeft = false
    void call<Body>(path).then((answer) => {
      if (isLeft) return
      setTold((before) =>
        answer.ok ? { asked, body: answer.body } : { asked, body: before?.body, error: answer.message },
      )
    })
    return () => {
      isLeft = true
    }
  }, [asked, call, path])
  const reload = useCallback(() => setRound((before) => before + 1), [])
  return { body: told?.body, error: told?.error, isLoading: path !== null && told?.asked !== asked, reload }
}
