'use client'

import type { KeyboardEvent } from 'react'
import { isBroken, typeText, type Entry } from './entry'
import { fieldId } from './field'
import { commandOf, type KeyCommand } from './keys'
import type { Session } from './session'

type Props = {
  describedBy: string
  entry: Entry
  id: string
  isLocked: boolean
  language: string
  onCommand: (id: string, command: KeyCommand) => void
  onFocus: (id: string) => void
  session: Session
}

/** The field of one translation, as high as its text. */
export function SegmentField(props: Props) {
  const { describedBy, entry, id, isLocked, language, onCommand, onFocus, session } = props
  const { text, unit } = entry
  const press = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return
    const command = commandOf(event.nativeEvent)
    if (command) {
      event.preventDefault()
      onCommand(id, command)
    } else if (event.key === 'Enter' && !unit.multiline) event.preventDefault()
  }
  return (
    // The same text, unseen, gives the field its height: no script has to measure anything while somebody types.
    <div className="ts-grow" data-value={text} lang={language}>
      <textarea
        aria-describedby={describedBy}
        aria-invalid={isBroken(entry) || undefined}
        autoComplete="off"
        id={fieldId(id)}
        lang={language}
        onBlur={() => void session.flush()}
        onChange={({ target: { value } }) => {
          const typed = unit.multiline ? value : value.replace(/\s*\n\s*/g, ' ')
          session.change(id, (each) => typeText(each, typed))
        }}
        onFocus={() => onFocus(id)}
        onKeyDown={press}
        readOnly={isLocked}
        rows={1}
        spellCheck
        value={text}
      />
    </div>
  )
}
