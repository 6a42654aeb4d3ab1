'use client'

import { useEffect, useState } from 'react'
import { useCall } from '../useCall'

/** How often the number is asked for while the page is looked at, in milliseconds. */
const EVERY_MS = 60_000
/** Told to the page by whoever has changed the number: its `detail` is the new one. */
const CHANGED = 'editorial-notices-unread'

/** Tells the navigation how many notices are unread now. */
export const tellUnread = (unread: number): void => {
  window.dispatchEvent(new CustomEvent(CHANGED, { detail: unread }))
}

/** How many notices the user has not read: asked when the page is come back to, and every minute while it is looked at. */
export function useUnread(): number {
  const call = useCall()
  const [unread, setUnread] = useState(0)
  useEffect(() => {
    let isLeft = false
    const ask = (): void => {
      if (document.visibilityState !== 'visible') return
      void call<{ unread: number }>('/editorial/notices/unread').then((answer) => {
        if (answer.ok && !isLeft) setUnread(answer.body.unread)
      })
    }
    const take = (event: Event): void => setUnread((event as CustomEvent<number>).detail)
    ask()
    const timer = setInterval(ask, EVERY_MS)
    window.addEventListener('focus', ask)
    window.addEventListener(CHANGED, take)
    return () => {
      isLeft = true
      clearInterval(timer)
      window.removeEventListener('focus', ask)
      window.removeEventListener(CHANGED, take)
    }
  }, [call])
  return unread
}
