'use client'

import { useEffect, useRef, useState, type RefObject } from 'react'
import { useForm } from '@payloadcms/ui'
import type { CommentList, ToldThread } from '../../payload/comments/tell'
import { usePeople } from '../desk/useNames'
import { useTexts } from '../useTexts'
import { lookAgain } from '../useWorkflow'
import { jumpTo } from './jump'
import { toFormPath } from './formPlaces'
import { KEYS } from './keys'
import { NewThread } from './NewThread'
import { ThreadCard } from './ThreadCard'
import type { Draft } from './useDraft'

const FILTERS = ['open', 'resolved', 'all'] as const
type Filter = (typeof FILTERS)[number]

export type NewDraft = {
  change: (part: Partial<Draft>) => void
  clear: () => void
  draft: Draft
  /** Counts how often somebody has begun to write from elsewhere. */
  started: number
}
type Props = {
  address: string
  draft: NewDraft
  error: string | undefined
  isReadOnly: boolean
  list: CommentList | undefined
  locale: string
  onClose: () => void
  place: string
  reload: () => void
  shown: null | string
  wanted: null | string
}

/** The conversations beside the form. The form stays in use: it is no dialog, but on a phone it covers the screen. */
export function CommentsPanel({ list, onClose, shown, wanted, ...props }: Props) {
  const { address, draft, error, isReadOnly, locale, place, reload } = props
  const t = useTexts()
  const { getFields } = useForm()
  const people = usePeople()
  const [filter, setFilter] = useState<Filter>('open')
  const [said, setSaid] = useState('')
  const root = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const linked = list?.threads.find(
    ({ comments, id }) => id === wanted || comments.some((each) => each.id === wanted),
  )
  const target = shown ?? linked?.id ?? null

  const isBegun = draft.started > 0
  useEffect(() => {
    if (!isBegun) heading.current?.focus()
  }, [isBegun])
  useBelowControls(root)
  useEffect(() => {
    if (target === null) return
    const card = root.current?.querySelector<HTMLElement>(`[data-thread="${CSS.escape(target)}"]`)
    card?.scrollIntoView({ block: 'center' })
    card?.focus({ preventScroll: true })
  }, [target])

  const isTarget = ({ id }: ToldThread): boolean => id === target
  const threads = (list?.threads ?? []).filter(
    (thread) => filter === 'all' || thread.status === filter || (isTarget(thread) && filter === 'open'),
  )
  const done = (text: string, isGone = false): void => {
    setSaid(text)
    reload()
    lookAgain()
    if (isGone) heading.current?.focus()
  }
  const goTo = async ({ anchor }: ToldThread): Promise<void> => {
    const formPath = anchor && toFormPath(getFields(), anchor.field)
    if (!formPath) return
    if (matchMedia('(max-width: 768px)').matches) onClose()
    await jumpTo(formPath, anchor.quote)
  }

  return (
    <aside
      aria-label={t('comments:title')}
      className="ec ec-panel"
      data-desk="comments"
      id="editorial-comments"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.stopPropagation()
        onClose()
      }}
      ref={root}
    >
      <header className="ec-header">
        <h2 ref={heading} tabIndex={-1}>
          {t('comments:title')}
        </h2>
        <button aria-label={t('comments:close')} className="ec-close" onClick={onClose} type="button">
          ×
        </button>
        <div aria-label={t('comments:filter')} className="ec-segmented" role="group">
          {FILTERS.map((each) => (
            <button aria-pressed={filter === each} key={each} onClick={() => setFilter(each)} type="button">
              {t(`comments:${each}`)}{' '}
              <span className="ec-number">
                {list && (each === 'all' ? list.open + list.resolved : list[each])}
              </span>
            </button>
          ))}
        </div>
      </header>
      <div className="ec-body">
        <p className="ec-hidden" role="status">
          {said}
        </p>
        {!isReadOnly && (
          <NewThread
            address={address}
            locale={locale}
            onSent={() => {
              setFilter('open')
              done(t('comments:sent'))
            }}
            people={people ?? []}
            {...draft}
          />
        )}
        {error !== undefined && (
          <p className="ec-fault" role="alert">
            {t('comments:loadFailed', { reason: error })}{' '}
            <button className="ec-plain" onClick={reload} type="button">
              {t('comments:reload')}
            </button>
          </p>
        )}
        {!list && error === undefined && <p className="ec-quiet">{t('comments:loading')}</p>}
        {list && threads.length === 0 && (
          <p className="ec-quiet ec-empty">
            {filter === 'open' ? t('comments:emptyOpen', { keys: KEYS }) : t('comments:emptyOther')}
          </p>
        )}
        {groupsOf(threads).map(({ field, inField, label }) => (
          <section aria-label={headingOf(t, field, label)} key={field ?? ''}>
            <h3>
              {label ? (
                <button
                  aria-label={t('comments:showField', { field: label })}
                  className="ec-plain"
                  onClick={() => void goTo(inField[0])}
                  type="button"
                >
                  {label}
                </button>
              ) : (
                headingOf(t, field, label)
              )}
            </h3>
            {inField.map((thread) => (
              <ThreadCard
                address={address}
                isReadOnly={isReadOnly}
                isShown={isTarget(thread)}
                key={thread.id}
                onDone={done}
                onGoTo={() => void goTo(thread)}
                people={people ?? []}
                place={place}
                thread={thread}
              />
            ))}
          </section>
        ))}
        {!isReadOnly && <p className="ec-quiet ec-help">{t('comments:keys', { keys: KEYS })}</p>}
      </div>
    </aside>
  )
}

/** On a wide screen it begins below the line with the buttons that save: they stay in sight, wherever that line is. */
function useBelowControls(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const place = (): void => {
      const { bottom = 0 } = document.querySelector('.doc-controls')?.getBoundingClientRect() ?? {}
      root.current?.style.setProperty('--ec-top', `${Math.max(0, bottom)}px`)
    }
    place()
    document.addEventListener('scroll', place, { capture: true, passive: true })
    window.addEventListener('resize', place)
    return () => {
      document.removeEventListener('scroll', place, { capture: true })
      window.removeEventListener('resize', place)
    }
  }, [root])
}

type Group = {
  field: string | undefined
  inField: [ToldThread, ...ToldThread[]]
  label: null | string | undefined
}

/** They come in the order of the document already. */
function groupsOf(threads: readonly ToldThread[]): Group[] {
  const groups: Group[] = []
  for (const thread of threads) {
    const last = groups.at(-1)
    if (last && last.field === thread.anchor?.field) last.inField.push(thread)
    else groups.push({ field: thread.anchor?.field, inField: [thread], label: thread.anchor?.label })
  }
  return groups
}

const headingOf = (
  t: ReturnType<typeof useTexts>,
  field: string | undefined,
  label: null | string | undefined,
): string => label ?? t(field === undefined ? 'comments:wholeDocument' : 'comments:goneField')
