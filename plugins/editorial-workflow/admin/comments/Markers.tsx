'use client'

import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useForm, useTranslation } from '@payloadcms/ui'
import type { ToldThread } from '../../payload/comments/tell'
import { pluralOf } from '../desk/dates'
import { useTexts } from '../useTexts'
import { BubbleIcon } from './BubbleIcon'
import { elementOf, toFormPath } from './formPlaces'

type Mark = { count: number; field: string; host: HTMLElement; label: string; thread: string }
type Props = { onShow: (thread: string) => void; threads: readonly ToldThread[] }

/**
 * A mark at each field that has open comments. It lies over the corner of the field, so that nothing moves, in an element of its own at the
 * end of the field, which is put there again when the form draws the field anew.
 */
export function Markers({ onShow, threads }: Props) {
  const t = useTexts()
  const { i18n } = useTranslation()
  const { getFields } = useForm()
  const [marks, setMarks] = useState<readonly Mark[]>([])
  useEffect(() => {
    const form = document.querySelector('.document-fields')
    const hosts = new Map<string, HTMLElement>()
    let frame = 0
    const place = (): void => {
      frame = 0
      const found = marksOf(threads, (path) => {
        const formPath = toFormPath(getFields(), path)
        const field = formPath === null ? null : elementOf(formPath)
        return field && hostIn(field, hosts, path)
      })
      setMarks((before) => (isSame(before, found) ? before : found))
    }
    const soon = (): void => {
      frame ||= requestAnimationFrame(place)
    }
    soon()
    const observer = new MutationObserver(soon)
    if (form) observer.observe(form, { childList: true, subtree: true })
    return () => {
      observer.disconnect()
      cancelAnimationFrame(frame)
      setMarks([])
      for (const host of hosts.values()) host.remove()
    }
  }, [getFields, threads])
  return marks.map(({ count, field, host, label, thread }) => {
    const name = pluralOf(t('comments:countAtField', { field: label }), count, i18n.language)
    return createPortal(
      <button aria-label={name} className="ec-mark" onClick={() => onShow(thread)} title={name} type="button">
        <BubbleIcon />
        <span aria-hidden>{count}</span>
      </button>,
      host,
      field,
    )
  })
}

function marksOf(threads: readonly ToldThread[], hostOf: (path: string) => HTMLElement | null): Mark[] {
  const marks = new Map<string, Mark>()
  for (const { anchor, id, status } of threads) {
    if (!anchor || status !== 'open') continue
    const there = marks.get(anchor.field)
    const host = there?.host ?? hostOf(anchor.field)
    if (!host) continue
    const { field } = anchor
    const { count = 0, label = anchor.label ?? field, thread = id } = there ?? {}
    marks.set(field, { count: count + 1, field, host, label, thread })
  }
  return [...marks.values()]
}

function hostIn(field: HTMLElement, hosts: Map<string, HTMLElement>, path: string): HTMLElement {
  const host = hosts.get(path) ?? document.createElement('span')
  host.className = 'ec ec-host'
  host.dataset.desk = 'comment-mark'
  hosts.set(path, host)
  if (host.parentElement !== field) field.append(host)
  return host
}

const isSame = (one: readonly Mark[], other: readonly Mark[]): boolean =>
  one.length === other.length &&
  one.every(
    (mark, i) =>
      mark.host === other[i]?.host && mark.count === other[i]?.count && mark.thread === other[i]?.thread,
  )
