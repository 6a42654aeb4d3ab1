import { useCallback, useState } from 'react'
import type { Quote } from '../../core/comments/quote'
import type { Mentioned } from './mentionText'

/** What is written and not sent. */
export type Draft = {
  /** Of a new thread: what it is about. `''` the document in this language, `*` in all, else a field by its path with ids of rows. */
  about: string
  aboutLabel: string
  mentioned: Mentioned
  quote: null | Quote
  text: string
}

export const NO_DRAFT: Draft = { about: '', aboutLabel: '', mentioned: {}, quote: null, text: '' }

function read(name: string): Draft | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(name) ?? 'null') as Draft | null
    return typeof kept?.text === 'string' ? { ...NO_DRAFT, ...kept } : undefined
  } catch {
    return undefined
  }
}

function write(name: string, draft: Draft): void {
  try {
    if (draft.text === '') localStorage.removeItem(name)
    else localStorage.setItem(name, JSON.stringify(draft))
  } catch {
    // Private windows may have no room: the text is on the screen still.
  }
}

/**
 * What is written in one place, kept in this browser until it is sent: closing the comments, a failure or a reload lose nothing. `initial`
 * is what stands there when nothing was kept.
 */
export function useDraft(
  key: string,
  initial: Draft = NO_DRAFT,
): [Draft, (change: Partial<Draft>) => void, () => void] {
  const name = `editorial-comment:${key}`
  const [draft, setDraft] = useState(() => read(name) ?? initial)
  const change = useCallback(
    (part: Partial<Draft>) =>
      setDraft((before) => {
        const next = { ...before, ...part }
        write(name, next)
        return next
      }),
    [name],
  )
  const clear = useCallback(() => {
    write(name, NO_DRAFT)
    setDraft(NO_DRAFT)
  }, [name])
  return [draft, change, clear]
}

export const hasDraft = (key: string): boolean => read(`editorial-comment:${key}`) !== undefined
