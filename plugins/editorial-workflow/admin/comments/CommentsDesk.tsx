'use client'

import { useCallback, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useAuth, useForm } from '@payloadcms/ui'
import type { CommentList } from '../../payload/comments/tell'
import { useTexts } from '../useTexts'
import { CommentsPanel } from './CommentsPanel'
import { toAnchorPath } from './formPlaces'
import { isShortcut, KEYS } from './keys'
import { Markers } from './Markers'
import { selectedNow, useSelectedPassage, type Selected } from './selection'
import { useDraft } from './useDraft'

type Props = {
  address: string
  error: string | undefined
  isOpen: boolean
  isReadOnly: boolean
  list: CommentList | undefined
  locale: string
  onClose: () => void
  onOpen: () => void
  reload: () => void
  /** The comment that a link leads to. */
  wanted: null | string
}

/** What is said of the document beside its form: the panel, the marks at the fields, and the button at a selection. */
export default function CommentsDesk(props: Props) {
  const { address, isOpen, isReadOnly, list, locale, onClose, onOpen } = props
  const { user } = useAuth()
  const { getFields } = useForm()
  const [shown, setShown] = useState<null | string>(null)
  const [started, setStarted] = useState(0)
  const place = `${String(user?.id)}:${address}:${locale}`
  const [draft, change, clear] = useDraft(`${place}:new`)

  const begin = useCallback(
    ({ formPath, label, quote }: Selected) => {
      change({ about: toAnchorPath(getFields(), formPath), aboutLabel: label, quote })
      setStarted((before) => before + 1)
      onOpen()
    },
    [change, getFields, onOpen],
  )
  useEffect(() => {
    if (isReadOnly) return undefined
    const press = (event: KeyboardEvent): void => {
      if (!isShortcut(event)) return
      event.preventDefault()
      const selected = selectedNow()
      if (selected) return begin(selected)
      setStarted((before) => before + 1)
      onOpen()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [begin, isReadOnly, onOpen])

  return (
    <>
      {list && (
        <Markers
          onShow={(thread) => {
            setShown(thread)
            onOpen()
          }}
          threads={list.threads}
        />
      )}
      {!isReadOnly && <SelectionButton onBegin={begin} />}
      {isOpen &&
        createPortal(
          <CommentsPanel
            {...props}
            draft={{ change, clear, draft, started }}
            onClose={() => {
              setStarted(0)
              setShown(null)
              onClose()
            }}
            place={place}
            shown={shown}
          />,
          document.body,
        )}
    </>
  )
}

function SelectionButton({ onBegin }: { onBegin: (selected: Selected) => void }) {
  const t = useTexts()
  const selected = useSelectedPassage()
  if (!selected) return null
  const top = Math.min(selected.bottom + 6, window.innerHeight - 44)
  const left = Math.max(8, Math.min(selected.right - 40, window.innerWidth - 140))
  return createPortal(
    <div className="ec ec-float" data-desk="comment-selection" style={{ left, top }}>
      <button
        aria-keyshortcuts="Control+Alt+M"
        className="ec-button ec-primary"
        onClick={() => {
          // What is selected by now, where the selection has gone on since.
          const now = selectedNow()
          onBegin(now?.quote ? now : selected)
        }}
        // The selection stays.
        onMouseDown={(event) => event.preventDefault()}
        title={KEYS}
        type="button"
      >
        {t('comments:commentOn')}
      </button>
    </div>,
    document.body,
  )
}
