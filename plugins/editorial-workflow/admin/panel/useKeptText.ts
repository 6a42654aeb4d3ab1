'use client'

import { useState } from 'react'

/**
 * A text of a dialog that outlives its failures, an accidental close and a reload: kept in this browser, for one user and place, until it is
 * sent. Without storage it lives as long as the page.
 *
 * @param key of one user, document, language and action
 */
export function useKeptText(key: string): [text: string, keep: (text: string) => void] {
  const name = `editorial-note:${key}`
  const [text, setText] = useState(() => {
    try {
      return localStorage.getItem(name) ?? ''
    } catch {
      return ''
    }
  })
  const keep = (next: string): void => {
    setText(next)
    try {
      if (next === '') localStorage.removeItem(name)
      else localStorage.setItem(name, next)
    } catch {
      // Private windows may have no room.
    }
  }
  return [text, keep]
}
