'use client'

import { useState } from 'react'
import { useForm } from '@payloadcms/ui'
import { findQuote } from '../../core/comments/quote'
import type { ToldThread } from '../../payload/comments/tell'
import type { Person } from '../../payload/people'
import { useCall } from '../desk/useCall'
import { useTexts } from '../useTexts'
import { CommentItem } from './CommentItem'
import { Composer } from './Composer'
import { textOfField, toFormPath } from './formPlaces'
import { toBody } from './mentionText'
import { hasDraft, useDraft } from './useDraft'
import { nameOf, useWhen } from './useWhen'

type Props = {
  address: string
  isReadOnly: boolean
  isShown: boolean
  onDone: (said: string, isGone?: boolean) => void
  onGoTo: () => void
  people: readonly Person[]
  place: string
  thread: ToldThread
}

/** A conversation: what it is about, what was said, and what can be done with it. */
export function ThreadCard({ address, isReadOnly, isShown, onDone, onGoTo, people, place, thread }: Props) {
  const t = useTexts()
  const call = useCall()
  const when = useWhen()
  const [fault, setFault] = useState<null | string>(null)
  const [isBusy, setBusy] = useState(false)
  const { comments, id, locale, resolvedAt, resolvedBy, revision, status } = thread
  const isOpen = status === 'open'
  const settle = async (): Promise<void> => {
    setBusy(true)
    const verb = isOpen ? 'resolve' : 'reopen'
    const answer = await call(`${address}/${id}/${verb}`, { body: { revision }, method: 'POST' })
    setBusy(false)
    setFault(answer.ok ? null : answer.message)
    if (answer.ok) onDone(t(isOpen ? 'comments:resolvedDone' : 'comments:reopened'), true)
    // Somebody has been quicker: their answer is what to look at now.
    else if (answer.status === 409) onDone(answer.message)
  }
  return (
    <article
      className="ec-thread"
      data-shown={isShown || undefined}
      data-status={status}
      data-thread={id}
      tabIndex={-1}
    >
      <Passage onGoTo={onGoTo} thread={thread} />
      {locale === null && <p className="ec-chip">{t('comments:inAllLanguages')}</p>}
      <ul>
        {comments.map((comment) => (
          <CommentItem
            address={address}
            comment={comment}
            isReadOnly={isReadOnly}
            key={comment.id}
            onDone={onDone}
            people={people}
            place={place}
          />
        ))}
      </ul>
      {resolvedAt !== null && (
        <p className="ec-quiet">
          {t('comments:resolvedBy', { name: nameOf(t, resolvedBy), when: when(resolvedAt) })}
        </p>
      )}
      {fault !== null && (
        <p className="ec-fault" role="alert">
          {fault}
        </p>
      )}
      {!isReadOnly && (
        <div className="ec-actions">
          {isOpen && (
            <Reply address={address} onDone={onDone} people={people} place={place} thread={thread} />
          )}
          <button className="ec-button" disabled={isBusy} onClick={() => void settle()} type="button">
            {t(isOpen ? 'comments:resolve' : 'comments:reopen')}
          </button>
        </div>
      )}
    </article>
  )
}

/** The passage as it was, and whether the form still has it. */
function Passage({ onGoTo, thread: { anchor } }: { onGoTo: () => void; thread: ToldThread }) {
  const t = useTexts()
  const { getFields } = useForm()
  if (!anchor?.quote) return null
  const state = getFields()
  const formPath = toFormPath(state, anchor.field)
  const text = formPath === null ? null : textOfField(state, formPath)
  const isThere = text !== null && findQuote(text, anchor.quote) !== null
  return (
    <blockquote className="ec-quote" data-gone={!isThere || undefined}>
      {isThere ? (
        <button className="ec-plain" onClick={onGoTo} type="button">
          {anchor.quote.exact}
        </button>
      ) : (
        <>
          <span>{anchor.quote.exact}</span>
          <span className="ec-gone">{t('comments:changedPassage')}</span>
        </>
      )}
    </blockquote>
  )
}

type ReplyProps = Pick<Props, 'address' | 'onDone' | 'people' | 'place' | 'thread'>

function Reply({ address, onDone, people, place, thread }: ReplyProps) {
  const t = useTexts()
  const call = useCall()
  const key = `${place}:${thread.id}`
  const [isWriting, setWriting] = useState(() => hasDraft(key))
  const [draft, change, clear] = useDraft(key)
  const [first] = thread.comments
  if (!isWriting)
    return (
      <button className="ec-button" onClick={() => setWriting(true)} type="button">
        {t('comments:answer')}
      </button>
    )
  const send = async (): Promise<null | string> => {
    const body = { body: toBody(draft.text, draft.mentioned) }
    const answer = await call(`${address}/${thread.id}/replies`, { body, method: 'POST' })
    if (!answer.ok) return answer.message
    clear()
    setWriting(false)
    onDone(t('comments:sent'))
    return null
  }
  const name = first?.guest?.name ?? nameOf(t, first?.author ?? null)
  return (
    <Composer
      label={t('comments:labelAnswer', { name })}
      onCancel={() => {
        clear()
        setWriting(false)
      }}
      onChange={change}
      onSend={send}
      people={people}
      ref={(box) => box?.focus()}
      sendLabel={t('comments:send')}
      value={draft}
    />
  )
}
