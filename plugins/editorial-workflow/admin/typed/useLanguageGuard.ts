'use client'

import { useEffect, useRef, useState } from 'react'

/**
 * Stops a switch of the language while something is unsaved, which Payload makes without a word: its choices are buttons, and no link asks
 * before. `go` makes the switch that was stopped.
 */
export function useLanguageGuard(isDirty: boolean): { go: () => void; isAsking: boolean; stay: () => void } {
  const wanted = useRef<HTMLElement>(undefined)
  const isAllowed = useRef(false)
  const [isAsking, setAsking] = useState(false)
  useEffect(() => {
    if (!isDirty) return undefined
    const stop = (event: MouseEvent): void => {
      const target = event.target instanceof Element ? event.target.closest<HTMLElement>('button, a') : null
      const isChoice = target?.matches('[data-locale]') || target?.querySelector('[data-locale]')
      // The button that opens the choices names the present language too.
      if (!target || !isChoice || !target.closest('.popup-button-list, .popup__content, [data-desk]')) return
      if (isAllowed.current) return
      event.preventDefault()
      event.stopPropagation()
      wanted.current = target
      setAsking(true)
    }
    document.addEventListener('click', stop, { capture: true })
    return () => document.removeEventListener('click', stop, { capture: true })
  }, [isDirty])
  return {
    go: () => {
      isAllowed.current = true
      setAsking(false)
      wanted.current?.click()
    },
    isAsking,
    stay: () => setAsking(false),
  }
}
