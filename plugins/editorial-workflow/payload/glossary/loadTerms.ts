import type { PayloadRequest, SanitizedConfig } from 'payload'
import { termChecker } from '../../core/glossary/checkTerms'
import type { Term } from '../../core/glossary/types'
import type { Languages } from '../memory/store'
import { TERMS } from '../slugs'
import type { Entry } from './checkTerm'

type Checker = ReturnType<typeof termChecker>
type Kept = { checkers: Map<string, Checker>; stamp: string; until: number }

/**
 * Made ready, a glossary is good until somebody changes it: how many terms there are and when the last was saved tells that. For what this does
 * not tell, such as nodes whose clocks differ, it is read again after this long, in milliseconds.
 */
const KEPT_MS = 60_000

const kept = new WeakMap<SanitizedConfig, Kept>()

/** The glossary of the project, ready for one pair of languages. */
export async function termCheckerOf(req: PayloadRequest, languages: Languages): Promise<Checker> {
  const { config } = req.payload
  const stamp = await stampOf(req)
  const known = kept.get(config)
  const now = performance.now()
  const state =
    known?.stamp === stamp && now < known.until
      ? known
      : { checkers: new Map<string, Checker>(), stamp, until: now + KEPT_MS }
  kept.set(config, state)
  const name = `${languages.sourceLocale}/${languages.locale}`
  const checker = state.checkers.get(name) ?? termChecker(await loadTerms(req), languages)
  state.checkers.set(name, checker)
  return checker
}

async function stampOf(req: PayloadRequest): Promise<string> {
  const { docs, totalDocs } = await req.payload.db.find<{ id: number | string; updatedAt?: string }>({
    collection: TERMS as never,
    limit: 1,
    pagination: true,
    req,
    select: { updatedAt: true },
    sort: '-updatedAt',
  })
  const [last] = docs
  return `${totalDocs} ${last?.id ?? ''} ${last?.updatedAt ? new Date(last.updatedAt).toISOString() : ''}`
}

type Stored = { entries?: Entry[]; id: number | string; note?: null | string }

/** All terms, in the order in which they were made. */
export async function loadTerms(req: PayloadRequest): Promise<Term[]> {
  const { docs } = await req.payload.db.find<Stored>({
    collection: TERMS as never,
    limit: 0,
    pagination: false,
    req,
    sort: 'createdAt',
  })
  return docs.map(({ entries = [], id, note }) => ({
    entries: entries.map(({ forbidden, forms, locale, term }) => ({
      forbidden: forbidden ?? [],
      forms: forms ?? [],
      locale,
      term,
    })),
    id: String(id),
    note: note ?? null,
  }))
}
