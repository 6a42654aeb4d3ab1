/** What keys do while a segment is being translated. */
export type KeyCommand =
  | { kind: 'copySource' | 'doneAndNext' | 'next' | 'nextToDo' | 'previous' | 'previousToDo' | 'save' }
  | { kind: 'suggestion'; number: number }
  | { kind: 'tag'; number: number }

type Pressed = Pick<KeyboardEvent, 'altKey' | 'code' | 'ctrlKey' | 'key' | 'metaKey' | 'shiftKey'> & {
  getModifierState?: (key: 'AltGraph') => boolean
}

/**
 * What a key asks for, or null where it is for typing. Letters with Alt are left alone: they write Latvian letters on a Mac, and so does AltGr,
 * which is Ctrl and Alt to a browser. Digits count by their place: with Alt they are other signs in some layouts.
 */
export function commandOf(pressed: Pressed): KeyCommand | null {
  const { altKey, code, ctrlKey, key, metaKey, shiftKey } = pressed
  const isMain = (ctrlKey || metaKey) && !altKey
  if (isMain && !shiftKey && key === 'Enter') return { kind: 'doneAndNext' }
  if (isMain && !shiftKey && key.toLowerCase() === 's') return { kind: 'save' }
  if (!altKey || ctrlKey || metaKey || pressed.getModifierState?.('AltGraph')) return null
  if (key === 'ArrowDown') return { kind: shiftKey ? 'nextToDo' : 'next' }
  if (key === 'ArrowUp') return { kind: shiftKey ? 'previousToDo' : 'previous' }
  const [, digit] = /^Digit(\d)$/.exec(code) ?? []
  if (digit === undefined) return null
  const number = Number(digit)
  if (shiftKey) return number >= 1 && number <= 3 ? { kind: 'suggestion', number } : null
  return number === 0 ? { kind: 'copySource' } : { kind: 'tag', number }
}
