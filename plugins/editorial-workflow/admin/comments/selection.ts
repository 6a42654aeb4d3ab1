import { useEffect, useState } from 'react'
import { quoteOf, type Quote } from '../../core/comments/quote'
import { formPathAt } from './formPlaces'

/** A field of the form, and the passage in it that is selected, if any. */
export type Selected = { bottom: number; formPath: string; label: string; quote: null | Quote; right: number }

/** What is selected in the form at this moment, or the field that the caret is in. */
export function selectedNow(): null | Selected {
  const active = document.activeElement
  if (active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement) return inControl(active)
  const selection = getSelection()
  const place = formPathAt(selection?.anchorNode ?? active)
  if (!place) return null
  const { bottom, right } = place.element.getBoundingClientRect()
  const at = { bottom, formPath: place.formPath, label: place.label, quote: null, right }
  const root = place.element.querySelector('[contenteditable=true]')
  if (
    !selection ||
    selection.isCollapsed ||
    !root?.contains(selection.anchorNode) ||
    !root.contains(selection.focusNode)
  )
    return at
  const range = selection.getRangeAt(0)
  const before = document.createRange()
  before.setStart(root, 0)
  before.setEnd(range.startContainer, range.startOffset)
  const start = before.toString().length
  const quote = quoteOf(root.textContent ?? '', start, start + range.toString().length)
  const rect = range.getBoundingClientRect()
  return { ...at, bottom: rect.bottom, quote, right: rect.right }
}

function inControl(control: HTMLInputElement | HTMLTextAreaElement): null | Selected {
  const place = formPathAt(control)
  if (!place) return null
  const { bottom, right } = control.getBoundingClientRect()
  // Fields of dates and numbers have no selection.
  const [start, end] = [control.selectionStart ?? 0, control.selectionEnd ?? 0]
  const quote = start < end ? quoteOf(control.value, start, end) : null
  return { bottom, formPath: place.formPath, label: place.label, quote, right }
}

/** How long a selection has to rest before it is offered to be commented on, in milliseconds. */
const REST_MS = 250

/** The passage that is selected in the form; null while there is none. Its place follows when the page is scrolled. */
export function useSelectedPassage(): null | Selected {
  const [selected, setSelected] = useState<null | Selected>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = (): void => {
      const now = selectedNow()
      setSelected(now?.quote ? now : null)
    }
    const soon = (): void => {
      clearTimeout(timer)
      timer = setTimeout(look, REST_MS)
    }
    document.addEventListener('focusin', look)
    document.addEventListener('selectionchange', soon)
    document.addEventListener('scroll', soon, { capture: true, passive: true })
    window.addEventListener('resize', soon)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('focusin', look)
      document.removeEventListener('selectionchange', soon)
      document.removeEventListener('scroll', soon, { capture: true })
      window.removeEventListener('resize', soon)
    }
  }, [])
  return selected
}
