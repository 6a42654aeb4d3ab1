'use client'

import { useEffect, useRef } from 'react'
import { Button } from '@payloadcms/ui'
import { useTexts } from '../useTexts'

const ROWS = [
  ['keyDone', 'Ctrl+Enter'],
  ['keyNextToDo', 'Alt+Shift+↓ / ↑'],
  ['keyNext', 'Alt+↓ / ↑'],
  ['keyTag', 'Alt+1 … 9'],
  ['keyCopy', 'Alt+0'],
  ['keySuggestion', 'Alt+Shift+1 … 3'],
  ['keySave', 'Ctrl+S'],
  ['keyHelp', '?'],
] as const

/** The button that lists the keys; the sign for it does the same wherever nothing is being typed. */
export function KeysHelp() {
  const t = useTexts()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const isTyping =
        event.target instanceof HTMLElement &&
        event.target.matches('input, textarea, select, [contenteditable]')
      if (event.key !== '?' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      list.current?.togglePopover()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
  return (
    <>
      <Button
        aria-label={t('translationScreen:keys')}
        buttonStyle="secondary"
        margin={false}
        onClick={() => list.current?.togglePopover()}
        size="small"
        extraButtonProps={{ title: t('translationScreen:keys') }}
      >
        ?
      </Button>
      <div
        aria-label={t('translationScreen:keys')}
        className="ts-keys"
        popover="auto"
        ref={list}
        role="dialog"
      >
        <h2>{t('translationScreen:keys')}</h2>
        <dl>
          {ROWS.map(([name, keys]) => (
            <div key={name}>
              <dt>{t(`translationScreen:${name}`)}</dt>
              <dd>
                <kbd>{keys}</kbd>
              </dd>
            </div>
          ))}
        </dl>
        <p>{t('translationScreen:keysOnMac')}</p>
        <Button
          buttonStyle="secondary"
          margin={false}
          onClick={() => list.current?.hidePopover()}
          size="small"
        >
          {t('translationScreen:close')}
        </Button>
      </div>
    </>
  )
}
