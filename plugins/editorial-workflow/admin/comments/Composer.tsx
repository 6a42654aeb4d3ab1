'use client'

import { useId, useImperativeHandle, useRef, useState, type KeyboardEvent, type Ref } from 'react'
import { useTranslation } from '@payloadcms/ui'
import { BODY_LIMIT } from '../../core/comments/limits'
import type { Person } from '../../payload/people'
import { pluralOf } from '../desk/dates'
import { useTexts } from '../useTexts'
import { insertMention, mentionAt, suggest, toBody } from './mentionText'
import type { Draft } from './useDraft'

export type Composing = { focus: () => void }
type Props = {
  label: string
  onCancel?: () => void
  onChange: (part: Partial<Draft>) => void
  /** Gives why it was not sent, or null. */
  onSend: () => Promise<null | string>
  people: readonly Person[]
  ref?: Ref<Composing>
  sendLabel: string
  value: Pick<Draft, 'mentioned' | 'text'>
}

/** A field for a comment, with a list of people after an `@` (a combobox of the ARIA patterns: the focus stays in the text). */
export function Composer({ label, onCancel, onChange, onSend, people, ref, sendLabel, value }: Props) {
  const t = useTexts()
  const { i18n } = useTranslation()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<null | string>(null)
  const [caret, setCaret] = useState<null | number>(null)
  const [at, setAt] = useState(0)
  const { mentioned, text } = value
  const sought = caret === null ? null : mentionAt(text, caret)
  const found = sought ? suggest(people, sought.query) : []
  const active = Math.min(at, found.length - 1)
  const over = toBody(text, mentioned).trim().length - BODY_LIMIT
  useImperativeHandle(ref, () => ({ focus: () => field.current?.focus() }))

  const pick = (person: Person | undefined): void => {
    if (!sought || !person || caret === null) return
    const next = insertMention({ mentioned, text }, { end: caret, start: sought.start }, person)
    onChange({ mentioned: next.mentioned, text: next.text })
    setCaret(null)
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(next.caret, next.caret)
    })
  }
  const send = async (): Promise<void> => {
    if (isBusy || text.trim() === '' || over > 0) return
    setBusy(true)
    setFault(null)
    setFault(await onSend())
    setBusy(false)
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void send()
      return
    }
    if (found.length === 0) return
    if (event.key === 'Escape') setCaret(null)
    else if (event.key === 'Enter' || event.key === 'Tab') pick(found[active])
    else if (event.key === 'ArrowDown') setAt((active + 1) % found.length)
    else if (event.key === 'ArrowUp') setAt((active - 1 + found.length) % found.length)
    else return
    event.preventDefault()
  }

  return (
    <div className="ec-composer">
      <label className="ec-hidden" htmlFor={id}>
        {label}
      </label>
      <textarea
        aria-activedescendant={found.length > 0 ? `${id}-${active}` : undefined}
        aria-autocomplete="list"
        aria-controls={`${id}-people`}
        aria-describedby={`${id}-fault`}
        aria-expanded={found.length > 0}
        aria-haspopup="listbox"
        aria-invalid={over > 0 || undefined}
        id={id}
        onBlur={() => setCaret(null)}
        onChange={(event) => {
          onChange({ text: event.target.value })
          setCaret(event.target.selectionStart)
          setAt(0)
        }}
        onKeyDown={press}
        placeholder={label}
        ref={field}
        role="combobox"
        rows={text === '' ? 2 : 4}
        value={text}
      />
      <ul
        aria-label={t('comments:mention')}
        className="ec-people"
        hidden={found.length === 0}
        id={`${id}-people`}
        role="listbox"
      >
        {found.map((person, i) => (
          <li
            aria-selected={i === active}
            id={`${id}-${i}`}
            key={person.id}
            // A click would take the focus first.
            onMouseDown={(event) => {
              event.preventDefault()
              pick(person)
            }}
            role="option"
          >
            {person.name}
          </li>
        ))}
      </ul>
      <p className="ec-hidden" role="status">
        {sought ? pluralOf(t('comments:mentionCount'), found.length, i18n.language) : ''}
      </p>
      <p className="ec-fault" id={`${id}-fault`} role="alert">
        {over > 0 ? t('comments:tooLong', { over: String(over) }) : fault}
      </p>
      {(text !== '' || onCancel) && (
        <div className="ec-buttons">
          <button
            className="ec-button ec-primary"
            disabled={isBusy || text.trim() === '' || over > 0}
            onClick={() => void send()}
            title="Ctrl+Enter"
            type="button"
          >
            {sendLabel}
          </button>
          {onCancel && (
            <button className="ec-button" onClick={onCancel} type="button">
              {t('comments:cancel')}
            </button>
          )}
        </div>
      )}
    </div>
  )
}
