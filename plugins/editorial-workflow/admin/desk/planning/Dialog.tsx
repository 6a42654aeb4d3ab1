'use client'

import { useEffect, useId, useRef, useState, type ReactNode } from 'react'

/**
 * A dialog of the browser itself: it keeps the focus, closes by Esc and gives the focus back to what opened it. `onClose` has to take it
 * off the page.
 */
export function Dialog({
  children,
  onClose,
  title,
}: {
  children: ReactNode
  onClose: () => void
  title: ReactNode
}) {
  const heading = useId()
  const box = useRef<HTMLDialogElement>(null)
  // Before it is drawn: by then the dialog itself has the focus.
  const [opener] = useState(() => document.activeElement)
  useEffect(() => {
    const dialog = box.current
    if (dialog && !dialog.open) dialog.showModal()
    // Taken off the page, it does not give the focus back as one does that is closed.
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  }, [opener])
  return (
    <dialog
      aria-labelledby={heading}
      className="pl-dialog"
      data-desk="planning-dialog"
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      ref={box}
    >
      <h2 id={heading}>{title}</h2>
      {children}
    </dialog>
  )
}
