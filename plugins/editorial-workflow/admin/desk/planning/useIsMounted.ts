'use client'

import { useSyncExternalStore } from 'react'

const never = (): (() => void) => () => undefined

/** Whether this runs in the browser for good: what depends on its width or clock cannot be drawn on the server. */
export const useIsMounted = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
