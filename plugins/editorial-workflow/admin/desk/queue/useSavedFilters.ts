'use client'

import { useCallback, useState } from 'react'
import { useCall, useTold } from '../useCall'
import { readSaved, type Saved } from './saved'

/** Under this key Payload keeps them for each person, and for nobody else. */
const PATH = '/payload-preferences/editorial-queue'

/** The filters that the person has saved; undefined until they are known. */
export function useSavedFilters(): {
  error: null | string
  keep: (next: Saved) => Promise<boolean>
  saved: Saved | undefined
} {
  const call = useCall()
  const { body, error: unread } = useTold<{ value?: unknown }>(PATH)
  const [kept, setKept] = useState<Saved>()
  const [error, setError] = useState<null | string>(null)
  const keep = useCallback(
    async (next: Saved) => {
      const answer = await call(PATH, { body: { value: next }, method: 'POST' })
      setError(answer.ok ? null : answer.message)
      if (answer.ok) setKept(next)
      return answer.ok
    },
    [call],
  )
  // Without them the queue works as well.
  const told = body ? readSaved(body.value) : unread ? readSaved(null) : undefined
  return { error, keep, saved: kept ?? told }
}
