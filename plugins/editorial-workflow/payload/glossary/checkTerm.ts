import { ValidationError, type CollectionBeforeValidateHook, type PayloadRequest, type Where } from 'payload'
import { canonicalJson } from '../../core'
import { toWords } from '../../core/glossary/occurrences'
import { WorkflowRefused } from '../errors'
import { isolate } from '../isolate'
import type { Settings } from '../settings'
import { TERMS } from '../slugs'
import { workflowT } from '../workflowT'
import { mayEditIn } from './mayEditIn'

export type Entry = { forbidden?: null | string[]; forms?: null | string[]; locale: string; term: string }
type Problem = { message: string; path: string }

/** One spelling of a term: two that differ in case or spaces are one. */
export const keyOfTerm = (locale: string, term: string): string =>
  `${locale}:${toWords(term).lower.join(' ') || term.trim().toLowerCase()}`

/**
 * Looks at a term before it is stored: one entry for each language, no term twice in a language, words in each. Fills in what is made of it. Who
 * may not write in a language leaves what stands there as it is.
 *
 * @throws {ValidationError} 400, by path; {WorkflowRefused} 403 `localeNotAllowed`.
 */
export const checkTerm =
  (settings: Settings): CollectionBeforeValidateHook =>
  async ({ data, originalDoc, req }) => {
    if (!data || !Array.isArray(data.entries)) return data
    const given = data.entries as unknown[]
    const entries = given.filter(isEntry)
    if (entries.length < given.length)
      throw new ValidationError({ collection: TERMS, errors: strange(req, given), req }, req.t)
    requireLanguages(
      settings,
      req,
      entries,
      ((originalDoc?.entries as undefined | Entry[]) ?? []).filter(isEntry),
    )
    const own: unknown = originalDoc?.id
    const problems = [...faultsOf(req, entries), ...(await duplicates(req, entries, own))]
    if (problems.length > 0) throw new ValidationError({ collection: TERMS, errors: problems, req }, req.t)
    return {
      ...data,
      entries: entries.map((entry) => ({
        ...entry,
        forbidden: clean(entry.forbidden),
        forms: clean(entry.forms),
        key: keyOfTerm(entry.locale, entry.term),
        term: tidy(entry.term),
      })),
      title: entries.map(({ term }) => tidy(term)).join(' – '),
    }
  }

const isEntry = (value: unknown): value is Entry => {
  if (typeof value !== 'object' || value === null) return false
  const { forbidden, forms, locale, term } = value as Record<string, unknown>
  const areTexts = [forbidden, forms].every(
    (list) =>
      list === undefined ||
      list === null ||
      (Array.isArray(list) && list.every((each) => typeof each === 'string')),
  )
  return areTexts && typeof locale === 'string' && typeof term === 'string'
}

/** What is no entry at all: Payload would store an object for a text. */
const strange = (req: PayloadRequest, entries: readonly unknown[]): Problem[] =>
  entries.flatMap((entry, i) => {
    if (isEntry(entry)) return []
    const { locale, term } = (entry ?? {}) as Record<string, unknown>
    const field = typeof term !== 'string' ? 'term' : typeof locale !== 'string' ? 'locale' : 'forms'
    return [{ message: req.t('validation:required'), path: `entries.${i}.${field}` }]
  })

const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()
const clean = (texts: null | string[] | undefined): string[] => [
  ...new Set((texts ?? []).map(tidy).filter(Boolean)),
]

function requireLanguages(
  settings: Settings,
  req: PayloadRequest,
  now: readonly Entry[],
  before: readonly Entry[],
): void {
  // Scripts act for nobody.
  if (!req.user) return
  const said = (entries: readonly Entry[], locale: string): string =>
    canonicalJson(
      entries
        .filter((entry) => entry.locale === locale)
        .map(({ forbidden, forms, term }) => [tidy(term), clean(forms), clean(forbidden)]),
    )
  const locales = new Set([...now, ...before].map(({ locale }) => locale))
  for (const locale of locales)
    if (said(now, locale) !== said(before, locale) && !mayEditIn(settings, req.user, locale))
      throw new WorkflowRefused(req, [{ code: 'localeNotAllowed', kind: 'forbidden', clearedBy: [] }])
}

function faultsOf(req: PayloadRequest, entries: readonly Entry[]): Problem[] {
  const t = workflowT(req)
  return entries.flatMap(({ forbidden, forms, locale, term }, i): Problem[] => {
    const at = (field: string): string => `entries.${i}.${field}`
    const right = [term, ...(forms ?? [])].map((text) => keyOfTerm(locale, text))
    const isTwice = entries.findIndex((entry) => entry.locale === locale) < i
    const isBoth = (forbidden ?? []).some((text) => right.includes(keyOfTerm(locale, text)))
    const texts = [term, ...(forms ?? []), ...(forbidden ?? [])]
    return [
      ...(isTwice ? [{ message: t('terms:localeTwice'), path: at('locale') }] : []),
      ...(texts.some((text) => toWords(text).lower.length === 0)
        ? [{ message: t('terms:noWords'), path: at('term') }]
        : []),
      ...(isBoth ? [{ message: t('terms:rightAndForbidden'), path: at('forbidden') }] : []),
    ]
  })
}

/** The terms that other documents of the glossary hold already. */
async function duplicates(req: PayloadRequest, entries: readonly Entry[], own: unknown): Promise<Problem[]> {
  const keys = entries.map(({ locale, term }) => keyOfTerm(locale, term))
  const where: Where = { 'entries.key': { in: keys } }
  const { docs } = await req.payload.db.find<{ entries?: { key?: string }[]; id: number | string }>({
    collection: TERMS as never,
    limit: 10,
    pagination: false,
    req: isolate(req),
    where: own === undefined ? where : { and: [where, { id: { not_equals: own } }] },
  })
  const taken = new Set(docs.flatMap((doc) => (doc.entries ?? []).map(({ key }) => key)))
  return keys.flatMap((key, i) =>
    taken.has(key) ? [{ message: workflowT(req)('terms:termTwice'), path: `entries.${i}.term` }] : [],
  )
}
