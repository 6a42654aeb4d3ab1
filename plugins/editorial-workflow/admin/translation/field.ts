import type { Selected } from './insertTag'

/** The id that the field of a segment has on the page. Ids of segments have signs that stand for something in selectors. */
export const fieldId = (id: string): string => `translation-${id}`

export const fieldOf = (id: string): HTMLTextAreaElement | null => {
  const field = document.getElementById(fieldId(id))
  return field instanceof HTMLTextAreaElement ? field : null
}

/** Writes into a field as if it were typed, so that the browser can undo it. */
export function writeIn(field: HTMLTextAreaElement, { end, start, text }: Selected): void {
  field.focus()
  field.select()
  // Deprecated, and the only way there is that keeps undo; every browser has it.
  const isTyped =
    text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text)
  if (!isTyped) {
    field.setRangeText(text, 0, field.value.length)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  field.setSelectionRange(start, end)
}

/** Puts the caret at the end of a segment's text, and the segment on the screen. */
export function goTo(id: string): void {
  const field = fieldOf(id)
  if (!field) return
  field.focus({ preventScroll: true })
  field.setSelectionRange(field.value.length, field.value.length)
  field.closest('li')?.scrollIntoView({ block: 'nearest' })
}
