'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { useConfig, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import type { Translation, WriteReport } from '../../core/translation/types'
import { lookAgain } from '../useWorkflow'
import { createBackup } from './backup'
import type { Entry } from './entry'
import { request } from './request'
import { createSession, type Overview, type Session } from './session'

export type Place = { collection: string; document: string; locale: string }

/** The address of the API below which everything lies. */
export function useApi(): (path: `/${string}`) => string {
  const { config } = useConfig()
  return (path) => formatAdminURL({ apiRoute: config.routes.api, path })
}

/** A sitting at a translation, for as long as its screen is open. */
export function useSession({ collection, document: id, locale }: Place, user: string): Session {
  const { i18n } = useTranslation()
  const api = useApi()
  const [session] = useState(() => {
    const address = api(`/${collection}/${id}/translation/${locale}`)
    const { language } = i18n
    let timer: ReturnType<typeof setTimeout> | undefined
    return createSession({
      backup: createBackup(`${user}/${collection}/${id}/${locale}`),
      load: () => request<Translation>(address, { language }),
      now: () => new Date(),
      onSaved: () => {
        // What may be done with the translation depends on what is in it; not each save is worth the question.
        clearTimeout(timer)
        timer = setTimeout(lookAgain, 1_000)
      },
      save: (units) => request<WriteReport>(address, { body: { units }, language, method: 'PATCH' }),
    })
  })
  useEffect(() => {
    void session.reload()
    const leave = (event: BeforeUnloadEvent): void => {
      session.keep()
      if (session.overview().unsaved === 0) return
      void session.flush()
      event.preventDefault()
    }
    const hide = (): void => {
      session.keep()
      if (document.visibilityState === 'hidden') void session.flush()
      else void session.reload()
    }
    const retry = (): void => void session.flush()
    window.addEventListener('beforeunload', leave)
    window.addEventListener('pagehide', session.keep)
    window.addEventListener('online', retry)
    document.addEventListener('visibilitychange', hide)
    return () => {
      window.removeEventListener('beforeunload', leave)
      window.removeEventListener('pagehide', session.keep)
      window.removeEventListener('online', retry)
      document.removeEventListener('visibilitychange', hide)
      session.keep()
      void session.flush().finally(session.stop)
    }
  }, [session])
  return session
}

export const useOverview = (session: Session): Overview =>
  useSyncExternalStore(session.subscribe, session.overview, session.overview)

/** One segment; the component that asks is drawn anew when this one changes, and by no other. */
export const useEntry = (session: Session, id: string): Entry | undefined =>
  useSyncExternalStore(
    (watcher) => session.subscribeTo(id, watcher),
    () => session.entry(id),
    () => session.entry(id),
  )
