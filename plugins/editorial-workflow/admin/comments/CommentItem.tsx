'use client'

import { useState } from 'react'
import { piecesOfBody } from '../../core/comments/mentions'
import type { ToldComment } from '../../payload/comments/tell'
import type { Person } from '../../payload/people'
import { useCall } from '../desk/useCall'
import { useTexts } from '../useTexts'
import { Composer } from './Composer'
import { toBody, toText } from './mentionText'
import { hasDraft, NO_DRAFT, useDraft } from './useDraft'
import { nameOf, useWhen } from './useWhen'

type Props = {
  address: string
  comment: ToldComment
  isReadOnly: boolean
  onDone: (said: string, isGone?: boolean) => void
  people: readonly Person[]
  place: string
}

/** One comment, with what its author may do with it. */
export function CommentItem(props: Props) {
  const { address, comment, isReadOnly, onDone, place } = props
  const t = useTexts()
  const call = useCall()
  const when = useWhen()
  const [isAsked, setAsked] = useState(false)
  const [isEdited, setEdited] = useState(() => comment.mayEdit && hasDraft(`${place}:edit:${comment.id}`))
  const [fault, setFault] = useState<null | string>(null)
  const { at, author, deleted, editedAt, guest, id, mayDelete, mayEdit } = comment
  if (deleted)
    return (
      <li className="ec-comment">
        <p className="ec-quiet">{t('comments:deleted')}</p>
      </li>
    )
  const remove = async (): Promise<void> => {
    const answer = await call(`${address}/${id}`, { method: 'DELETE' })
    setFault(answer.ok ? null : answer.message)
    setAsked(false)
    if (answer.ok) onDone(t('comments:deletedDone'), true)
  }
  return (
    <li className="ec-comment">
      <p className="ec-who">
        <b>{guest?.name ?? nameOf(t, author)}</b>
        {guest && <span className="ec-chip">{t('comments:guest')}</span>}
        <span className="ec-quiet">
          {when(at)}
          {editedAt !== null && `, ${t('comments:edited', { when: when(editedAt) })}`}
        </span>
      </p>
      {isEdited ? <Edit {...props} onClose={() => setEdited(false)} /> : <Body comment={comment} />}
      {fault !== null && (
        <p className="ec-fault" role="alert">
          {fault}
        </p>
      )}
      {isAsked && (
        <p className="ec-ask" role="alert">
          {t('comments:deleteAsk')}{' '}
          <button autoFocus className="ec-plain ec-danger" onClick={() => void remove()} type="button">
            {t('comments:yesDelete')}
          </button>{' '}
          <button className="ec-plain" onClick={() => setAsked(false)} type="button">
            {t('comments:cancel')}
          </button>
        </p>
      )}
      {!isReadOnly && !isEdited && !isAsked && (mayEdit || mayDelete) && (
        <p className="ec-own">
          {mayEdit && (
            <button className="ec-plain" onClick={() => setEdited(true)} type="button">
              {t('comments:edit')}
            </button>
          )}
          {mayDelete && (
            <button className="ec-plain" onClick={() => setAsked(true)} type="button">
              {t('comments:delete')}
            </button>
          )}
        </p>
      )}
    </li>
  )
}

/** Plain text, with its line breaks; React escapes what it says. */
function Body({ comment: { body, mentions } }: { comment: ToldComment }) {
  const t = useTexts()
  const known = new Map(mentions.map((each) => [each.id, each]))
  return (
    <p className="ec-text">
      {piecesOfBody(body, new Set(known.keys())).map((piece, i) =>
        'text' in piece ? (
          piece.text
        ) : (
          <span className="ec-mention" key={i}>
            @{nameOf(t, known.get(piece.mention) ?? null)}
          </span>
        ),
      )}
    </p>
  )
}

function Edit({ address, comment, onClose, onDone, people, place }: Props & { onClose: () => void }) {
  const t = useTexts()
  const call = useCall()
  const initial = { ...NO_DRAFT, ...toText(comment.body, comment.mentions) }
  const [draft, change, clear] = useDraft(`${place}:edit:${comment.id}`, initial)
  // An answer that comes in the meantime does not make it newer than it is.
  const [revision] = useState(comment.revision)
  const send = async (): Promise<null | string> => {
    const body = { body: toBody(draft.text, draft.mentioned), revision }
    const answer = await call(`${address}/${comment.id}`, { body, method: 'PATCH' })
    if (!answer.ok) return answer.message
    clear()
    onClose()
    onDone(t('comments:saved'))
    return null
  }
  return (
    <Composer
      label={t('comments:labelEdit')}
      onCancel={() => {
        clear()
        onClose()
      }}
      onChange={change}
      onSend={send}
      people={people}
      ref={(box) => box?.focus()}
      sendLabel={t('comments:save')}
      value={draft}
    />
  )
}
