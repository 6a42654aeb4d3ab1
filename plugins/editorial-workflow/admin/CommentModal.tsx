'use client'

import { useState, type ChangeEvent } from 'react'
import { ConfirmationModal, TextareaInput } from '@payloadcms/ui'
import type { Action } from '../core/types'
import { useTexts } from './useTexts'

type Props = {
  action: Action
  label: string
  onConfirm: (comment: string) => Promise<void>
  slug: string
}

/** Asks for the comment that an action needs. */
export function CommentModal({ action, label, onConfirm, slug }: Props) {
  const t = useTexts()
  const [comment, setComment] = useState('')
  return (
    <ConfirmationModal
      body={
        <TextareaInput
          label={label}
          onChange={(event: ChangeEvent<HTMLTextAreaElement>) => setComment(event.target.value)}
          path={slug}
          required
          rows={4}
          value={comment}
        />
      }
      cancelLabel={t('panel:cancel')}
      confirmLabel={t(`actions:${action}`)}
      heading={t(`actions:${action}`)}
      modalSlug={slug}
      onConfirm={async () => {
        await onConfirm(comment)
        setComment('')
      }}
    />
  )
}
