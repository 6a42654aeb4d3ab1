import { isolateObjectProperty, type CollectionSlug, type PayloadRequest } from 'payload'
import { canonicalJson, fixedContent, variantContent, type Raw } from '../../core'
import type { Host } from '../host'
import type { Address } from '../store'
import { isPublished, loadLive, writeFixed } from '../versions'
import { withRowIds } from './withRowIds'

export type FixCall = { address: Address; host: Host; now: Date; req: PayloadRequest }

/**
 * Works out what the publication of one language fills, from a document as readers are to get it.
 *
 * @param names Which of the fields are filled; the others stay out of the result.
 * @returns the fields in all languages, to be laid over the document.
 */
export async function fix(
  { address, host, now, req }: FixCall,
  doc: Raw,
  names: readonly string[] = Object.keys(host.fixes),
): Promise<Raw> {
  const { collection, document, locale } = address
  const fields = req.payload.collections[collection as CollectionSlug]?.config.flattenedFields ?? []
  const content = variantContent(host.fields, doc, { locale, shared: true })
  const filled: Record<string, unknown> = {}
  for (const name of names) {
    const own = isolateObjectProperty(req, ['context', 'fallbackLocale', 'locale', 'query', 'user'])
    const given = await host.fixes[name]?.({
      collection,
      doc: { ...content },
      id: document,
      locale,
      now,
      req: own,
    })
    const field = fields.find((each) => each.name === name)
    const value = field ? withRowIds(field, given) : given
    filled[name] = locale === null ? value : { ...(doc[name] as object | undefined), [locale]: value }
  }
  return filled
}

type FixLiveCall = Omit<FixCall, 'address'> & { target: Omit<Address, 'locale'> }

/**
 * Fills what was published past the workflow: languages that `publishedNow` names, and whatever is still empty in those that are live.
 * Running it again changes nothing.
 */
export async function fixLive(
  { host, now, req, target }: FixLiveCall,
  publishedNow: (locale: null | string) => boolean,
): Promise<void> {
  const all = Object.keys(host.fixes)
  const live = all.length > 0 ? await loadLive(req, target) : null
  if (!live) return
  let doc = live
  for (const locale of host.locales ?? [null]) {
    if (!isPublished(live._status, locale)) continue
    const names = publishedNow(locale) ? all : all.filter((name) => isEmpty(live[name], locale))
    doc = { ...doc, ...(await fix({ address: { ...target, locale }, host, now, req }, doc, names)) }
  }
  const [before, after] = [live, doc].map((each) => fixedContent(host.fields, each))
  if (after && canonicalJson(before) !== canonicalJson(after)) await writeFixed(req, target, after)
}

const isEmpty = (value: unknown, locale: null | string): boolean =>
  canonicalJson(locale === null ? value : (value as Raw | null | undefined)?.[locale]) === canonicalJson(null)
