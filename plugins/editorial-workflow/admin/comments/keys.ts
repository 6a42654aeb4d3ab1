/** How the shortcut is written; on a Mac the same keys are ⌃⌥M. */
export const KEYS = 'Ctrl+Alt+M'

/** By the place of the key: with Alt, some keyboards write another letter there. */
export const isShortcut = ({ altKey, code, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean =>
  code === 'KeyM' && altKey && (ctrlKey || metaKey) && !shiftKey
