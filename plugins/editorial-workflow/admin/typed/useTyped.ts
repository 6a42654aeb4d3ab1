'use client'

import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import {
  useAllFormFields,
  useAuth,
  useDocumentEvents,
  useDocumentInfo,
  useForm,
  useFormModified,
  useLocale,
  useServerFunctions,
} from '@payloadcms/ui'
import type { FormState } from 'payload'
import { reduceFieldsToValues } from 'payload/shared'
import { changedFields, createStore, type Kept } from './kept'

/** After the last key. */
const WRITE_AFTER_MS = 400
/** A form that is unchanged for this long is what typing starts from: it is told of a change a moment after its fields. */
const SETTLED_AFTER_MS = 300

/**
 * Keeps in this browser what is typed in the form and not saved, for each user, document and language: a save that fails, a switch of the
 * language, another person's save, an expired session and a crash leave it there. Offers what an earlier page has left.
 */
export function useTyped(): {
  discard: (name: string) => void
  /** Keeps what is typed at this moment. */
  keepNow: () => void
  offers: readonly Kept[]
  /** Puts a kept text into the form again; false where that failed. */
  putBack: (kept: Kept) => Promise<boolean>
} {
  const { collectionSlug, data, docPermissions, getDocPreferences, id } = useDocumentInfo()
  const { mostRecentUpdate } = useDocumentEvents()
  const { code } = useLocale()
  const { user } = useAuth()
  const isDirty = useFormModified()
  const [fields] = useAllFormFields()
  const form = useForm()
  const { getFormState } = useServerFunctions()
  const key = `${String(user?.id)}/${collectionSlug ?? ''}/${String(id ?? 'new')}/${code}`
  const [name] = useState(() => `${Date.now()}-${Math.random()}`)
  const [offers, setOffers] = useState<readonly Kept[]>([])
  const base = useRef<FormState>(undefined)
  const hasWritten = useRef(false)

  useEffect(() => {
    // The server knows nothing of this browser, so what it keeps is shown once the page is there.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setOffers(
      createStore(key)
        .read()
        .filter((each) => each.name !== name),
    )
  }, [key, name])

  const latest = useRef({ fields, isDirty })
  useEffect(() => {
    latest.current = { fields, isDirty }
  })
  const write = useCallback(() => {
    const { fields: typed, isDirty: isUnsaved } = latest.current
    if (!isUnsaved) return
    const before = base.current ? reduceFieldsToValues(base.current, true) : initialOf(typed)
    const changed = changedFields(before, reduceFieldsToValues(typed, true))
    if (Object.keys(changed).length === 0) return
    createStore(key).write({ at: new Date().toISOString(), fields: changed, name })
    hasWritten.current = true
  }, [key, name])
  useEffect(() => {
    const settle = (): void => {
      base.current = fields
    }
    const timer = isDirty ? setTimeout(write, WRITE_AFTER_MS) : setTimeout(settle, SETTLED_AFTER_MS)
    return () => clearTimeout(timer)
  }, [fields, isDirty, write])
  useEffect(() => {
    window.addEventListener('pagehide', write)
    document.addEventListener('visibilitychange', write)
    return () => {
      window.removeEventListener('pagehide', write)
      document.removeEventListener('visibilitychange', write)
    }
  }, [write])

  const forget = useEffectEvent(() => {
    if (!hasWritten.current || isDirty) return
    createStore(key).remove(name)
    hasWritten.current = false
  })
  const savedAt: unknown = data?.updatedAt
  // A save has gone through: of this form, or the first one, after which the page of the document follows.
  useEffect(() => forget(), [savedAt, mostRecentUpdate])

  const discard = (which: string): void => {
    createStore(key).remove(which)
    setOffers((before) => before.filter((each) => each.name !== which))
  }
  const putBack = async (kept: Kept): Promise<boolean> => {
    const values = { ...reduceFieldsToValues(fields, true), ...kept.fields }
    const { state } = await getFormState({
      id,
      collectionSlug,
      data: values,
      docPermissions: docPermissions as never,
      docPreferences: await getDocPreferences(),
      operation: id === undefined ? 'create' : 'update',
      renderAllFields: true,
      schemaPath: collectionSlug ?? '',
      skipValidation: true,
    })
    if (!state) return false
    form.dispatchFields({ optimize: false, state, type: 'REPLACE_STATE' })
    form.setModified(true)
    createStore(key).write({ ...kept, name })
    hasWritten.current = true
    discard(kept.name)
    return true
  }
  return { discard, keepNow: write, offers, putBack }
}

const initialOf = (fields: FormState): Record<string, unknown> =>
  reduceFieldsToValues(
    Object.fromEntries(
      Object.entries(fields).map(([path, field]) => [path, { ...field, value: field.initialValue }]),
    ),
    true,
  )
