import { describe, expect, it } from 'vitest'
import { commandOf } from './keys'

const press = (keys: string): Parameters<typeof commandOf>[0] => {
  const names = keys.split('+')
  const key = names.at(-1) ?? ''
  return {
    altKey: names.includes('Alt'),
    code: /^\d$/.test(key) ? `Digit${key}` : key.startsWith('Num') ? key : `Key${key}`,
    ctrlKey: names.includes('Ctrl'),
    getModifierState: () => names.includes('AltGr'),
    key,
    metaKey: names.includes('Cmd'),
    shiftKey: names.includes('Shift'),
  }
}

describe('commandOf', () => {
  it.each([
    ['Ctrl+Enter', { kind: 'doneAndNext' }],
    ['Cmd+Enter', { kind: 'doneAndNext' }],
    ['Ctrl+s', { kind: 'save' }],
    ['Alt+ArrowDown', { kind: 'next' }],
    ['Alt+ArrowUp', { kind: 'previous' }],
    ['Alt+Shift+ArrowDown', { kind: 'nextToDo' }],
    ['Alt+Shift+ArrowUp', { kind: 'previousToDo' }],
    ['Alt+0', { kind: 'copySource' }],
    ['Alt+3', { kind: 'tag', number: 3 }],
    ['Alt+Shift+2', { kind: 'suggestion', number: 2 }],
  ])('%s is a command', (keys, wanted) => {
    expect(commandOf(press(keys))).toEqual(wanted)
  })

  it.each([
    'a',
    'Enter',
    'Tab',
    'ArrowDown',
    'Ctrl+Alt+1',
    'Alt+AltGr+1',
    'Alt+a',
    'Alt+Shift+9',
    'Alt+Numpad1',
    'Ctrl+Shift+ArrowRight',
    '?',
  ])('%s is for typing', (keys) => {
    expect(commandOf(press(keys))).toBeNull()
  })
})
