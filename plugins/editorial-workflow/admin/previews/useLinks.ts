'use client'

import type { NewPreview, PreviewList } from '../../payload/previews/manage'
import { useCall, useTold, type Told } from '../desk/useCall'

/** One language of a document. */
export type Place = { collection: string; id: string; locale: string }

type Ref = { fingerprint: string; version: string }
type Variant = { approved: null | Ref; head: string; live: null | Ref; locale: string; submitted: null | Ref }

export type Links = {
  create: (body: object) => Promise<Told<NewPreview>>
  /** What was sent in last, if anything was. */
  newest: null | Ref | undefined
  /** The newest saved version. */
  head: string | undefined
  list: PreviewList | undefined
  error: string | undefined
  revoke: (id: string) => Promise<Told<PreviewList>>
  timeZone: string | undefined
}

/** The links to one language of a document, as the server tells them; after each change anew. */
export function useLinks({ collection, id, locale }: Place): Links {
  const document = `/${collection}/${encodeURIComponent(id)}/workflow`
  const path = `${document}/${locale}/previews`
  const { body: list, error, reload } = useTold<PreviewList>(path)
  const { body: told } = useTold<{ timeZone: string; variants: Variant[] }>(document)
  const call = useCall()
  const variant = told?.variants.find((each) => each.locale === locale)
  const andReload = async <Body>(answer: Promise<Told<Body>>): Promise<Told<Body>> => {
    const got = await answer
    reload()
    return got
  }
  return {
    create: (body) => andReload(call<NewPreview>(path, { body, method: 'POST' })),
    error,
    head: variant?.head,
    list,
    newest: variant && (variant.submitted ?? variant.approved ?? variant.live),
    revoke: (preview) => andReload(call<PreviewList>(`${path}/${preview}`, { method: 'DELETE' })),
    timeZone: told?.timeZone,
  }
}
