'use client'

import { useEffect, useId, useState, type ReactNode } from 'react'
import { Drawer, useModal } from '@payloadcms/ui'
import { STYLES } from './styles'

type Props = { children: ReactNode; name: string; onClose: () => void; title: string }

/** A drawer that is open as long as it is on the screen. */
export function PlainDrawer({ children, name, onClose, title }: Props) {
  const slug = `editorial-${name}-${useId()}`
  const { closeModal, modalState, openModal } = useModal()
  const isOpen = Boolean(modalState[slug]?.isOpen)
  const [wasOpen, setWasOpen] = useState(false)
  useEffect(() => {
    openModal(slug)
    return () => closeModal(slug)
    // The functions are new each time.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [slug])
  if (isOpen && !wasOpen) setWasOpen(true)
  const isLeft = wasOpen && !isOpen
  useEffect(() => {
    if (isLeft) onClose()
    // Once, when it is closed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isLeft])
  return (
    <Drawer slug={slug} title={title}>
      <style href="editorial-panel-drawers" precedence="medium">
        {STYLES}
      </style>
      <div className="wd" data-desk={name}>
        {children}
      </div>
    </Drawer>
  )
}
