'use client'

import { useEffect, useState } from 'react'
import { useConfig } from '@payloadcms/ui'
import type { Queue } from '../../../payload/endpoints/queue'
import { useCall, type Call } from '../useCall'
import type { Item } from './ItemsTable'

export type Approved = Item & { title: null | string }

/** What is approved, with titles: up to 100, as many as one page of the queue has. One call more for each collection and language. */
export function useApproved(): { error: string | undefined; rows: readonly Approved[] | undefined } {
  const call = useCall()
  const { getEntityConfig } = useConfig()
  const [told, setTold] = useState<{ error?: string; rows?: readonly Approved[] }>({})
  useEffect(() => {
    let isLeft = false
    const titleField = (collectionSlug: string): string =>
      getEntityConfig({ collectionSlug })?.admin.useAsTitle ?? 'id'
    void loadApproved(call, titleField).then((answer) => {
      if (!isLeft) setTold(answer)
    })
    return () => {
      isLeft = true
    }
  }, [call, getEntityConfig])
  return { error: told.error, rows: told.rows }
}

async function loadApproved(
  call: Call,
  titleField: (collection: string) => string,
): Promise<{ error?: string; rows?: readonly Approved[] }> {
  const queue = await call<Queue>('/editorial/queue?state=approved&limit=100')
  if (!queue.ok) return { error: queue.message }
  const groups = new Map<string, string[]>()
  for (const { collection, document, locale } of queue.body.rows) {
    const key = `${collection} ${locale}`
    groups.set(key, [...(groups.get(key) ?? []), document])
  }
  const titles = new Map<string, string>()
  await Promise.all(
    [...groups].map(async ([key, ids]) => {
      const [collection = '', locale = ''] = key.split(' ')
      const field = titleField(collection)
      const query = new URLSearchParams({
        depth: '0',
        draft: 'true',
        limit: '100',
        [`select[${field}]`]: 'true',
        'where[id][in]': ids.join(','),
        ...(locale !== '-' && { 'fallback-locale': 'none', locale }),
      })
      const answer = await call<{ docs: Record<string, unknown>[] }>(`/${collection}?${query.toString()}`)
      if (!answer.ok) return
      for (const doc of answer.body.docs) {
        const title = doc[field]
        if (typeof title === 'string') titles.set(`${key} ${String(doc.id)}`, title)
      }
    }),
  )
  return {
    rows: queue.body.rows.map(({ collection, document, locale }) => ({
      collection,
      id: document,
      locale,
      title: titles.get(`${collection} ${locale} ${document}`) ?? null,
    })),
  }
}
